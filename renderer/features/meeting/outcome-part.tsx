import { useMemo, type RefObject } from 'react';
import { toCarry } from '../../../framework/carry-forward';
import { act } from '../../store/act';
import { readerOf } from '../../store/meeting';
import { openDialog } from '../../store/navigate';
import { outcomeWords } from '../../strings/meeting';
import { DateField } from '../../ui/date-field';
import { ActionsPart } from './actions-part';
import type { MeetingContext } from './meeting-context';
import { NotesField } from './notes-field';

/** What was not reached goes on: only where there is something, and whoever writes here may move it. */
function CarryButton({ context }: { readonly context: MeetingContext }) {
  const { open, checkIn, today } = context;
  const { plan, framework } = open;
  const writer = readerOf(open);
  const count = useMemo(
    () => toCarry({ plan, framework, today, writer }).length,
    [plan, framework, today, writer],
  );
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => openDialog({ kind: 'carry-forward', checkIn: checkIn.id })}
    >
      {outcomeWords.carry(count)}
    </button>
  );
}

export interface OutcomePartProps {
  readonly context: MeetingContext;
  /** The indicator that is being talked about, by id. */
  readonly current: string | null;
  readonly notes: RefObject<HTMLTextAreaElement | null>;
  readonly nextDate: RefObject<HTMLInputElement | null>;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
}

/** What comes out of it, written down while it is said. */
export function OutcomePart(props: OutcomePartProps) {
  const { context, current, isAdding, onAdding } = props;
  const { checkIn, today, isWritable } = context;
  const { id } = checkIn;
  return (
    <aside className="outcome" aria-label={outcomeWords.label}>
      <NotesField key={id} context={context} field={props.notes} />
      <ActionsPart
        context={context}
        current={current}
        isAdding={isAdding}
        onAdd={() => onAdding(true)}
        onEnd={() => onAdding(false)}
      />
      {isWritable && <CarryButton context={context} />}
      <DateField
        label={outcomeWords.next}
        value={checkIn.nextDate}
        today={today}
        lean="future"
        isDisabled={!isWritable}
        inputRef={props.nextDate}
        onCommit={(nextDate) => void act({ type: 'checkin.edit', checkIn: id, nextDate })}
      />
      <DateField
        label={outcomeWords.date}
        value={checkIn.date}
        today={today}
        lean="future"
        isDisabled={!isWritable}
        onCommit={(date) => void act({ type: 'checkin.edit', checkIn: id, date })}
      />
    </aside>
  );
}
