import type { KeyboardEvent, RefObject } from 'react';
import { ActionsPart, actionsOf } from '../../check-in/actions-part';
import { CarryButton } from '../../check-in/carry-button';
import type { CheckInContext } from '../../check-in/check-in-context';
import { NotesField } from '../../check-in/notes-field';
import { canTakePart } from '../../store/store';
import { checkInsWords } from '../../strings/check-ins';
import { outcomeWords } from '../../strings/meeting';
import { DateField } from '../../ui/date-field';
import { act } from '../../store/act';
import './check-in-aside.css';
import { PrepPart } from './prep-part';
import { SinceBefore } from './since-part';

export interface CheckInAsideProps {
  readonly context: CheckInContext;
  readonly notes: RefObject<HTMLTextAreaElement | null>;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
}

/** Esc goes one step back: from a field to the page beside it. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** Where they meet next; nothing where nobody said it and nobody may. */
function NextDate({ context }: Pick<CheckInAsideProps, 'context'>) {
  const { checkIn, today, isWritable } = context;
  if (!isWritable && checkIn.nextDate === null) return null;
  return (
    <DateField
      label={outcomeWords.next}
      value={checkIn.nextDate}
      today={today}
      lean="future"
      isDisabled={!isWritable}
      onCommit={(nextDate) => void act({ type: 'checkin.edit', checkIn: checkIn.id, nextDate })}
    />
  );
}

/** Beside a check-in, or below it where that has no room: what changed, what was said, who will do what. */
export function CheckInAside({ context, notes, isAdding, onAdding }: CheckInAsideProps) {
  const { open, checkIn, isWritable } = context;
  const actions = actionsOf(context);
  // At the individual's own computer nothing may be written down that they are not to see.
  const isPreparing = open.role === 'other' && open.seat === null && !open.isUnknownPerson;
  const mayCarry = canTakePart(open) && (isWritable || isNewest(context));
  return (
    <aside className="check-in-aside" aria-label={checkInsWords.aside} onKeyDown={onKeyDown}>
      <SinceBefore open={open} checkIn={checkIn} />
      {(isWritable || checkIn.notes !== '') && (
        <NotesField key={checkIn.id} context={context} field={notes} heading="h2" rows={3} />
      )}
      {(isWritable || actions.length > 0) && (
        <ActionsPart
          context={context}
          actions={actions}
          current={null}
          heading="h2"
          isAdding={isAdding}
          onAdd={() => onAdding(true)}
          onEnd={() => onAdding(false)}
        />
      )}
      {mayCarry && <CarryButton context={context} />}
      <NextDate context={context} />
      {isPreparing && <PrepPart plan={open.plan.id} />}
    </aside>
  );
}

/** Once it is over, what was not reached can go on from it until there is a next one to go on from. */
function isNewest({ open, checkIn }: CheckInContext): boolean {
  return [...open.plan.checkIns.values()].at(-1)?.id === checkIn.id;
}
