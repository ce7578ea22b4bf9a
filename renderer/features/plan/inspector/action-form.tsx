import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useStore } from '../../../store/store';
import { actionWords } from '../../../strings/inspector';
import { DateField } from '../../../ui/date-field';

export interface ActionDraft {
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly private: boolean;
}

export interface ActionFormProps {
  readonly words: { readonly save: string; readonly date: string };
  readonly start: ActionDraft;
  readonly onSave: (draft: ActionDraft) => void;
  readonly onCancel: () => void;
}

interface PrivateBoxProps {
  readonly isPrivate: boolean;
  readonly onChange: (isPrivate: boolean) => void;
}

function PrivateBox({ isPrivate, onChange }: PrivateBoxProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isPrivate} onChange={(event) => onChange(event.target.checked)} />
      {actionWords.private}
    </label>
  );
}

/** What, by when, and whether it is private. Enter in the text saves it; Esc goes one step back. */
export function ActionForm({ words, start, onSave, onCancel }: ActionFormProps) {
  const today = useStore((state) => state.today);
  const [draft, setDraft] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft.text.trim() === '') field.current?.focus();
    else onSave({ ...draft, text: draft.text.trim() });
  };
  return (
    <form
      className="action-form"
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
        aria-label={actionWords.what}
        placeholder={actionWords.what}
        dir="auto"
        rows={2}
        maxLength={200_000}
        value={draft.text}
        onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) save(event);
        }}
      />
      <DateField
        label={words.date}
        value={draft.date}
        today={today}
        lean="future"
        onCommit={(date) => setDraft({ ...draft, date })}
      />
      <PrivateBox
        isPrivate={draft.private}
        onChange={(isPrivate) => setDraft({ ...draft, private: isPrivate })}
      />
      <div className="form-acts">
        <button type="submit" className="btn primary">
          {words.save}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {actionWords.cancel}
        </button>
      </div>
    </form>
  );
}
