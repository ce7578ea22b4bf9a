import type { ReactNode } from 'react';

interface CheckListProps<Key extends string | number> {
  readonly legend: string;
  readonly all: readonly { readonly key: Key; readonly label: string }[];
  readonly isChosen: (key: Key) => boolean;
  readonly onToggle: (key: Key) => void;
  readonly children?: ReactNode;
}

/** Boxes to tick, each of which counts at once. */
export function CheckList<Key extends string | number>(props: CheckListProps<Key>) {
  return (
    <fieldset className="check-list">
      <legend className="field-label">{props.legend}</legend>
      {props.all.map(({ key, label }) => (
        <label key={key} data-choice={key}>
          <input type="checkbox" checked={props.isChosen(key)} onChange={() => props.onToggle(key)} />
          <span dir="auto">{label}</span>
        </label>
      ))}
      {props.children}
    </fieldset>
  );
}
