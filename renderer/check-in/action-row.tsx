import X from 'lucide-react/icons/x';
import { ownerName } from '../../framework/check-in-names';
import { daysBetween } from '../../framework/day';
import type { Action } from '../../framework/plan';
import { act } from '../store/act';
import { toast } from '../store/navigate';
import { outcomeWords } from '../strings/meeting';
import { dueWords } from '../strings/plan';
import type { CheckInContext } from './check-in-context';
import { mayEnd } from './may-end';

/** With Undo in a toast. */
async function drop(action: Action): Promise<void> {
  const applied = await act({ type: 'action.drop', action: action.id, outcome: '' });
  if (applied !== null) toast(outcomeWords.removed(action.text), applied.act);
}

function tick({ id, status }: Action): void {
  void act(
    status === 'done'
      ? { type: 'action.reopen', action: id }
      : { type: 'action.done', action: id, outcome: '' },
  );
}

/** "Name Mentor, by 15 Dec 2026"; "Name Mentor, done 12 Dec 2026". */
function About({ context, action }: Pick<ActionRowProps, 'context' | 'action'>) {
  const { open, names, today } = context;
  const { date, status, ended, outcome } = action;
  const owner = ownerName(open.plan, action) ?? names.individual;
  const isLate = status === 'open' && date !== null && date < today;
  return (
    <>
      <small dir="auto">
        {status === 'done' && ended !== null
          ? outcomeWords.ownerDone(owner, ended)
          : outcomeWords.ownerBy(owner, date)}
        {isLate && (
          <>
            , <span className="late">{dueWords({ days: daysBetween(today, date), date })}</span>
          </>
        )}
      </small>
      {status === 'done' && outcome !== '' && <small dir="auto">{outcome}</small>}
    </>
  );
}

interface ActionRowProps {
  readonly context: CheckInContext;
  readonly action: Action;
  /** The row goes with what it does: the keyboard goes elsewhere first. */
  readonly onDrop: () => void;
}

/** Whose it is, by when, and whether it is done; whoever wrote it down may give it up. */
export function ActionRow({ context, action, onDrop }: ActionRowProps) {
  const { open, checkIn, isWritable } = context;
  const { text, status, by } = action;
  const canDrop = isWritable && action.checkIn === checkIn.id && status === 'open';
  const isTheirs = open.role === 'individual' || by === open.writer;
  const isDone = status === 'done';
  return (
    <li className={isDone ? 'done' : undefined}>
      {mayEnd(action, context) ? (
        <label className="check-in-tick">
          <input
            type="checkbox"
            checked={isDone}
            aria-label={outcomeWords.isDone(text)}
            onChange={() => tick(action)}
          />
        </label>
      ) : (
        isDone && <span className="visually-hidden">{outcomeWords.done} </span>
      )}
      <div>
        <p dir="auto">{text}</p>
        <About context={context} action={action} />
      </div>
      {canDrop && isTheirs && (
        <button
          type="button"
          className="btn quiet icon"
          aria-label={outcomeWords.remove(text)}
          onClick={() => {
            onDrop();
            void drop(action);
          }}
        >
          <X aria-hidden size={16} />
        </button>
      )}
    </li>
  );
}
