import { useId } from 'react';
import './choose-field.css';

export interface ChooseFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several: the system's own list, which works with every keyboard and every screen reader. */
export function ChooseField<Value extends string>(props: ChooseFieldProps<Value>) {
  const id = useId();
  const { choices, onChoose } = props;
  return (
    <span className="choose-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="field"
        value={props.value}
        onChange={(event) => {
          const chosen = choices.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
