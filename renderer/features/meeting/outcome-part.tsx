import type { RefObject } from 'react';
import { ActionsPart, actionsOf } from '../../check-in/actions-part';
import { CarryButton } from '../../check-in/carry-button';
import type { CheckInContext } from '../../check-in/check-in-context';
import { NotesField } from '../../check-in/notes-field';
import { act } from '../../store/act';
import { outcomeWords } from '../../strings/meeting';
import { DateField } from '../../ui/date-field';

export interface OutcomePartProps {
  readonly context: CheckInContext;
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
      {(isWritable || checkIn.notes !== '') && (
        <NotesField key={id} context={context} field={props.notes} heading="h3" rows={6} />
      )}
      <ActionsPart
        context={context}
        actions={actionsOf(context)}
        current={current}
        heading="h3"
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
