import { useState } from 'react';
import { useStore } from '../../../store/store';
import { actionWords } from '../../../strings/inspector';
import { DateField } from '../../../ui/date-field';
import { WriteForm } from '../../../ui/write-form';

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

/** What, by when, and whether it is private. */
export function ActionForm({ words, start, onSave, onCancel }: ActionFormProps) {
  const today = useStore((state) => state.today);
  const [draft, setDraft] = useState(start);
  return (
    <WriteForm
      className="action-form"
      label={actionWords.what}
      text={draft.text}
      words={{ save: words.save, cancel: actionWords.cancel }}
      onChange={(text) => setDraft({ ...draft, text })}
      onSave={() => onSave({ ...draft, text: draft.text.trim() })}
      onCancel={onCancel}
    >
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
    </WriteForm>
  );
}
