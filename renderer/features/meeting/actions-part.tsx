import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import type { Action } from '../../../framework/plan';
import { act } from '../../store/act';
import { toast } from '../../store/navigate';
import { outcomeWords } from '../../strings/meeting';
import { ActionForm } from './action-form';
import type { MeetingContext } from './meeting-context';

function ownerOf({ owner }: Action, { names }: MeetingContext): string {
  return owner === 'mentor' ? names.mentor : names.individual;
}

/** With Undo in a toast. */
async function drop(action: Action): Promise<void> {
  const applied = await act({ type: 'action.drop', action: action.id, outcome: '' });
  if (applied !== null) toast(outcomeWords.removed(action.text), applied.act);
}

interface ActionRowProps {
  readonly context: MeetingContext;
  readonly action: Action;
  readonly onDrop: () => void;
}

/** Whose it is and by when; whoever wrote it down may give it up. */
function ActionRow({ context, action, onDrop }: ActionRowProps) {
  const { open, isWritable } = context;
  const isTheirs = open.role === 'individual' || action.by === open.writer;
  return (
    <li>
      <div>
        <p dir="auto">{action.text}</p>
        <small dir="auto">{outcomeWords.ownerBy(ownerOf(action, context), action.date)}</small>
      </div>
      {isWritable && isTheirs && action.status === 'open' && (
        <button
          type="button"
          className="btn quiet icon"
          aria-label={outcomeWords.remove(action.text)}
          onClick={onDrop}
        >
          <X aria-hidden size={16} />
        </button>
      )}
    </li>
  );
}

export interface ActionsPartProps {
  readonly context: MeetingContext;
  /** The indicator that is being talked about, by id. */
  readonly current: string | null;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onEnd: () => void;
}

/** Who will do what: written down here, and from then on wherever actions are. */
export function ActionsPart({ context, current, isAdding, onAdd, onEnd }: ActionsPartProps) {
  const { open, checkIn, isWritable } = context;
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const actions = [...open.plan.actions.values()].filter(
    (action) => action.checkIn === checkIn.id && action.status !== 'dropped' && !action.private,
  );
  const end = () => {
    onEnd();
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section aria-labelledby="meeting-actions">
      <h3 id="meeting-actions" ref={title} tabIndex={-1}>
        {outcomeWords.actions}
      </h3>
      {actions.length === 0 && !isAdding && <p className="field-hint">{outcomeWords.noActions}</p>}
      <ul className="meeting-actions">
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            context={context}
            action={action}
            onDrop={() => {
              title.current?.focus();
              void drop(action);
            }}
          />
        ))}
      </ul>
      {isAdding && (
        <ActionForm
          context={context}
          current={current}
          onCancel={end}
          onSave={(request) => {
            end();
            void act(request);
          }}
        />
      )}
      {isWritable && !isAdding && (
        <button ref={button} type="button" className="btn quiet" aria-keyshortcuts="A" onClick={onAdd}>
          <Plus aria-hidden size={14} />
          {outcomeWords.add}
          <kbd aria-hidden="true">{outcomeWords.addKey}</kbd>
        </button>
      )}
    </section>
  );
}
