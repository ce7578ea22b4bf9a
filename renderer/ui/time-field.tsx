import { useId } from 'react';
import './choose-field.css';

export interface TimeFieldProps {
  readonly label: string;
  /** `HH:MM`, or empty while it is being typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An hour of the day, written as the person's system writes it. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <span className="choose-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="time"
        className="field"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
