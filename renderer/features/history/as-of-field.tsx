import { useRef, useState, type SyntheticEvent } from 'react';
import { showAsOf } from '../../store/as-of';
import { useStore } from '../../store/store';
import { historyWords } from '../../strings/history';
import { DateField } from '../../ui/date-field';

/** Why that day cannot be shown, in one sentence; null where it can. */
function mistakeOf(day: string, first: string, today: string): string | null {
  if (day < first) return historyWords.tooEarly(first);
  return day > today ? historyWords.tooLate : null;
}

/** The way to the plan of any day since it began. Leaving the field goes nowhere: Enter and the button do. */
export function AsOfField({ first }: { readonly first: string }) {
  const today = useStore((state) => state.today);
  const [day, setDay] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const mistake = day === null ? null : mistakeOf(day, first, today);
  const show = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (day === null || mistake !== null || !event.currentTarget.checkValidity()) field.current?.focus();
    else void showAsOf(day);
  };
  return (
    <form className="as-of-field" noValidate onSubmit={show}>
      <DateField
        label={historyWords.asOf}
        value={day}
        today={today}
        lean="past"
        inputRef={field}
        onCommit={setDay}
      />
      <button type="submit" className="btn">
        {historyWords.asOfShow}
      </button>
      <p
        className={mistake === null ? 'field-hint' : 'field-error'}
        role={mistake === null ? undefined : 'alert'}
      >
        {mistake ?? historyWords.asOfHint}
      </p>
    </form>
  );
}
