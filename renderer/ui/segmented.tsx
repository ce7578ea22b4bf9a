import { useId } from 'react';
import './segmented.css';
import './labelled-field.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What cannot be chosen now; why is said beside it. */
  readonly isDisabled?: boolean;
}

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly labelIs?: 'shown' | 'hidden';
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** A few choices in one row, of which one holds: native radio buttons, so arrow keys and high contrast come with them. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={props.labelIs === 'hidden' ? 'visually-hidden' : 'field-label'}>
        {props.label}
      </legend>
      <div className="segmented-row">
        {props.choices.map(({ value, label, isDisabled = false }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              disabled={isDisabled}
              onChange={() => props.onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
