import Plus from 'lucide-react/icons/plus';
import { useId, useRef } from 'react';
import type { Action } from '../../framework/plan';
import { act } from '../store/act';
import { outcomeWords } from '../strings/meeting';
import { useShortList } from '../ui/short-list';
import { ActionForm } from './action-form';
import { ActionRow } from './action-row';
import type { CheckInContext } from './check-in-context';
import './outcome.css';

export interface ActionsPartProps {
  readonly context: CheckInContext;
  readonly actions: readonly Action[];
  /** The indicator that is being talked about, by id. */
  readonly current: string | null;
  readonly heading: 'h2' | 'h3';
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onEnd: () => void;
}

/** What was written down in this check-in and not given up since. What is private is not: two people look at it. */
export function actionsOf({ open, checkIn }: CheckInContext): readonly Action[] {
  return [...open.plan.actions.values()].filter(
    (action) => action.checkIn === checkIn.id && action.status !== 'dropped' && !action.private,
  );
}

/** Who will do what: written down here, and from then on wherever actions are. */
export function ActionsPart(props: ActionsPartProps) {
  const { context, actions, current, heading: Heading, isAdding, onAdd, onEnd } = props;
  const { checkIn, isWritable } = context;
  const button = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { shown, rest } = useShortList(actions, checkIn.id);
  const end = () => {
    onEnd();
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section aria-labelledby={id}>
      <Heading id={id} ref={title} tabIndex={-1}>
        {outcomeWords.actions}
      </Heading>
      {actions.length === 0 && !isAdding && <p className="field-hint">{outcomeWords.noActions}</p>}
      <ul className="check-in-actions">
        {shown.map((action) => (
          <ActionRow
            key={action.id}
            context={context}
            action={action}
            onDrop={() => title.current?.focus()}
          />
        ))}
      </ul>
      {rest}
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
