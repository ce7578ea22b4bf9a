import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DateField } from './date-field';

export interface DateButtonProps {
  /** Names the field, for those who hear it. */
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | null;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly need?: 'optional' | 'needed';
  readonly onCommit: (day: string | null) => void;
  /** What the button says. */
  readonly children: ReactNode;
}

/** A date in quiet words, which become a field when somebody wants to change it. Esc and Enter come back to the words. */
export function DateButton(props: DateButtonProps) {
  const { label, value, today, need = 'optional', onCommit, children } = props;
  const [isEditing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (isEditing) field.current?.select();
    else if (isBack.current) button.current?.focus();
    isBack.current = isEditing;
  }, [isEditing]);

  if (!isEditing) {
    return (
      <button ref={button} type="button" className="btn quiet" onClick={() => setEditing(true)}>
        {children}
      </button>
    );
  }
  return (
    <div
      className="date-button-field"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.stopPropagation();
        setEditing(false);
      }}
    >
      <DateField
        label={label}
        labelIs="hidden"
        value={value}
        today={today}
        lean="future"
        need={need}
        inputRef={field}
        onCommit={(day) => {
          setEditing(false);
          onCommit(day);
        }}
      />
    </div>
  );
}
