import { useEffect, useState, type RefObject } from 'react';
import { typeNote } from '../../store/drafts';
import { commitNotes, notesKey } from '../../store/meeting';
import { useStore } from '../../store/store';
import { outcomeWords } from '../../strings/meeting';
import type { MeetingContext } from './meeting-context';

export interface NotesFieldProps {
  readonly context: MeetingContext;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What was said: kept while it is typed, in the plan once the field is left. */
export function NotesField({ context, field }: NotesFieldProps) {
  const { checkIn, isWritable } = context;
  const { id, notes } = checkIn;
  const key = notesKey(id);
  const draft = useStore((state) => (isWritable ? state.open?.drafts[key] : undefined));
  const [wasLeft] = useState(draft !== undefined && draft !== notes);
  useEffect(() => {
    if (!isWritable) return undefined;
    const commit = () => void commitNotes(id);
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [id, isWritable]);
  return (
    <section aria-labelledby="meeting-notes">
      <h3 id="meeting-notes">
        {outcomeWords.notes} <kbd aria-hidden="true">{outcomeWords.notesKey}</kbd>
      </h3>
      <textarea
        ref={field}
        className="field"
        aria-labelledby="meeting-notes"
        aria-keyshortcuts="N"
        dir="auto"
        rows={6}
        maxLength={200_000}
        readOnly={!isWritable}
        placeholder={outcomeWords.notesEmpty}
        value={draft ?? notes}
        onChange={(event) => typeNote(key, event.target.value)}
        onBlur={isWritable ? () => void commitNotes(id) : undefined}
      />
      {wasLeft && draft !== undefined && <p className="field-hint">{outcomeWords.unsaved}</p>}
    </section>
  );
}
