import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';

export interface WriteFormProps {
  readonly className: string;
  /** What the text is, for those who see the field empty or not at all. */
  readonly label: string;
  readonly text: string;
  readonly words: { readonly save: string; readonly cancel: string };
  readonly onChange: (text: string) => void;
  /** Nothing is saved while nothing is said: then the keyboard goes back to the text. */
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** What else there is to say, below the text. */
  readonly children: ReactNode;
}

/** A short text and what goes with it. The keyboard is on it at once; Enter in the text saves, Esc goes one step back. */
export function WriteForm(props: WriteFormProps) {
  const { className, label, text, words, onChange, onSave, onCancel, children } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') field.current?.focus();
    else onSave();
  };
  return (
    <form
      className={className}
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <textarea
        ref={field}
        className="field"
        aria-label={label}
        placeholder={label}
        dir="auto"
        rows={2}
        maxLength={200_000}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) save(event);
        }}
      />
      {children}
      <div className="form-acts">
        <button type="submit" className="btn primary">
          {words.save}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
