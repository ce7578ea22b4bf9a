import { useId, type ReactNode } from 'react';
import './drafted-field.css';
import './labelled-field.css';

export interface DraftedFieldProps {
  readonly label: string;
  /** Beside the label: who wrote it, and when. */
  readonly aside?: ReactNode;
  readonly text: string;
  /** What it is for, while it is empty. */
  readonly hint: string;
  /** Said under it, where it is not in the plan yet. */
  readonly unsaved?: string | null;
  readonly shortcut?: string;
  readonly onType: (text: string) => void;
  readonly onCommit: () => void;
}

/** Prose that is kept while it is typed, and is in the plan once the field is left. */
export function DraftedField(props: DraftedFieldProps) {
  const { label, aside, text, hint, unsaved = null } = props;
  const id = useId();
  return (
    <div className="drafted-field">
      <div className="drafted-head">
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        {aside}
      </div>
      <textarea
        id={id}
        className="field"
        dir="auto"
        rows={2}
        maxLength={200_000}
        placeholder={hint}
        aria-keyshortcuts={props.shortcut}
        value={text}
        onChange={(event) => props.onType(event.target.value)}
        onBlur={props.onCommit}
      />
      {unsaved !== null && <p className="field-hint">{unsaved}</p>}
    </div>
  );
}
