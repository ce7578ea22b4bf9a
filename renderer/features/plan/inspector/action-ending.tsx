import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { actionWords } from '../../../strings/inspector';

export interface ActionEndingProps {
  readonly as: 'done' | 'drop';
  /** What came of it so far, where it was ended before. */
  readonly outcome: string;
  readonly onEnd: (outcome: string) => void;
  readonly onCancel: () => void;
}

/** What came of it, or why it was given up: one question, and it may be left empty. */
export function ActionEnding({ as, outcome, onEnd, onCancel }: ActionEndingProps) {
  const [text, setText] = useState(outcome);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const end = (event: SyntheticEvent) => {
    event.preventDefault();
    onEnd(text.trim());
  };
  return (
    <form
      className="action-form"
      onSubmit={end}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id}>{as === 'done' ? actionWords.outcome : actionWords.reason}</label>
      <textarea
        ref={field}
        id={id}
        className="field"
        dir="auto"
        rows={2}
        maxLength={200_000}
        placeholder={actionWords.outcomeHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) end(event);
        }}
      />
      <div className="form-acts">
        <button type="submit" className="btn primary">
          {as === 'done' ? actionWords.setDone : actionWords.setDropped}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {actionWords.cancel}
        </button>
      </div>
    </form>
  );
}
