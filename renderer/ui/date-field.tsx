import CalendarDays from 'lucide-react/icons/calendar-days';
import X from 'lucide-react/icons/x';
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { dateWords } from '../strings/dates';
import './date-field.css';
import './labelled-field.css';
import { useDateDraft } from './date-draft';

const Calendar = lazy(async () => ({ default: (await import('./calendar')).Calendar }));

export interface DateFieldProps {
  readonly label: string;
  /** A label that stands elsewhere is still given, and read out. */
  readonly labelIs?: 'shown' | 'hidden';
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Which way a day without a year goes. */
  readonly lean: 'future' | 'past';
  readonly need?: 'optional' | 'needed';
  readonly isDisabled?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Called only with another day than `value`, on Enter, on leaving the field, and from the calendar. */
  readonly onCommit: (day: string | null) => void;
}

/** The two buttons in the field: take the date away, open the calendar. */
function DateButtons(
  props: DateFieldProps & {
    readonly isOpen: boolean;
    readonly onClear: () => void;
    readonly onOpen: () => void;
  },
) {
  const { label, value, need, isDisabled } = props;
  return (
    <>
      {need !== 'needed' && value !== null && isDisabled !== true && (
        <button
          type="button"
          className="btn quiet icon"
          aria-label={dateWords.clear(label)}
          onClick={props.onClear}
        >
          <X aria-hidden size={16} />
        </button>
      )}
      <button
        type="button"
        className="btn quiet icon"
        aria-label={dateWords.openCalendar(label)}
        aria-haspopup="dialog"
        aria-expanded={props.isOpen}
        disabled={isDisabled}
        onClick={props.onOpen}
      >
        <CalendarDays aria-hidden size={16} />
      </button>
    </>
  );
}

/** What can be typed, for those who hear it; or what was wrong. */
function DateMessages({ id, mistake }: { readonly id: string; readonly mistake: string | null }) {
  return (
    <>
      <span id={`${id}-hint`} hidden>
        {dateWords.hint}
      </span>
      {mistake !== null && (
        <p id={`${id}-mistake`} role="alert" className="field-error">
          {mistake}
        </p>
      )}
    </>
  );
}

/** A date that is typed in the person's own way, or chosen in a calendar. Esc takes back what was typed. */
export function DateField(props: DateFieldProps) {
  const { label, value, today } = props;
  const [isOpen, setOpen] = useState(false);
  const ownRef = useRef<HTMLInputElement>(null);
  const inputRef = props.inputRef ?? ownRef;
  const boxRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const draft = useDateDraft(props, inputRef);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.commit();
    else if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
    else if (event.key === 'Escape' && draft.isTyped) {
      event.stopPropagation();
      draft.settle(value);
    }
  };
  const onClear = () => {
    draft.settle(null);
    inputRef.current?.focus();
  };
  const onChoose = (day: string) => {
    setOpen(false);
    draft.settle(day);
  };
  const calendar = { label, value, today, anchor: boxRef, focusAfter: inputRef, onChoose };

  return (
    <div className="date-field">
      <label htmlFor={id} className={props.labelIs === 'hidden' ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div ref={boxRef} className="date-field-box">
        <input
          ref={inputRef}
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          disabled={props.isDisabled}
          aria-invalid={draft.mistake !== null}
          aria-describedby={draft.mistake === null ? `${id}-hint` : `${id}-mistake`}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={onKeyDown}
        />
        <DateButtons {...props} isOpen={isOpen} onClear={onClear} onOpen={() => setOpen(true)} />
      </div>
      <DateMessages id={id} mistake={draft.mistake} />
      {isOpen && (
        <Suspense>
          <Calendar {...calendar} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
