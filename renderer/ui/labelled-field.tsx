import { useId, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import './labelled-field.css';

/** Of one line or of many: what both can do. */
export type FieldElement = HTMLInputElement & HTMLTextAreaElement;

export interface LabelledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What it is for, under the field. */
  readonly hint?: string;
  /** What is wrong with it, in one sentence. A form around it asks the input itself. */
  readonly mistake?: string | null;
  /** A passphrase is not shown, and nobody else keeps it. */
  readonly kind?: 'text' | 'url' | 'passphrase';
  /** Prose gets a field of many lines that grows. */
  readonly lines?: 'one' | 'many';
  readonly maximum?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: 'yes' | 'no';
  readonly inputRef?: RefObject<FieldElement | null>;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A label, a field, a hint and what is wrong, tied together for those who hear the page. */
export function LabelledField(props: LabelledFieldProps) {
  const { label, hint, mistake = null } = props;
  const id = useId();
  const ownRef = useRef<FieldElement>(null);
  const input = props.inputRef ?? ownRef;
  useLayoutEffect(() => input.current?.setCustomValidity(mistake ?? ''), [input, mistake]);
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === null ? '' : `${id}-mistake`];
  const shared = {
    ref: input,
    id,
    className: 'field',
    dir: 'auto',
    value: props.value,
    maxLength: props.maximum ?? 500,
    disabled: props.isDisabled,
    autoFocus: props.autoFocus === 'yes',
    'aria-invalid': mistake !== null,
    'aria-describedby': described.join(' ').trim() || undefined,
    onBlur: props.onBlur,
    onKeyDown: props.onKeyDown,
  };
  return (
    <div className="labelled-field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {props.lines === 'many' ? (
        <textarea {...shared} rows={3} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={props.kind === 'passphrase' ? 'password' : 'text'}
          inputMode={props.kind === 'url' ? 'url' : 'text'}
          autoComplete="off"
          spellCheck={props.kind !== 'url' && props.kind !== 'passphrase'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {mistake !== null && (
        <p id={`${id}-mistake`} role="alert" className="field-error">
          {mistake}
        </p>
      )}
    </div>
  );
}
