import { useId, type ReactNode } from 'react';
import './choose-field.css';

export interface ChooseFieldProps<Value extends string> {
  readonly label: string;
  readonly labelIs?: 'shown' | 'hidden';
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** Options, each with a value of that kind, in groups where that helps. */
  readonly children: ReactNode;
}

/** One of several: the system's own list, which works with every keyboard and every screen reader. */
export function ChooseField<Value extends string>(props: ChooseFieldProps<Value>) {
  const id = useId();
  const { label, value, onChoose, children } = props;
  return (
    <span className="choose-field">
      <label htmlFor={id} className={props.labelIs === 'hidden' ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          const options = [...event.target.options].map((option) => option.value);
          const chosen = options.find((option): option is Value => option === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {children}
      </select>
    </span>
  );
}
