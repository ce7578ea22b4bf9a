import { useId, type RefObject } from 'react';
import { notesKey } from '../store/meeting';
import { useDraft } from '../store/use-draft';
import { outcomeWords } from '../strings/meeting';
import type { CheckInContext } from './check-in-context';
import './outcome.css';

export interface NotesFieldProps {
  readonly context: CheckInContext;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly heading: 'h2' | 'h3';
  readonly rows: number;
}

/** What was said: kept while it is typed, in the plan once the field is left. */
export function NotesField({ context, field, heading: Heading, rows }: NotesFieldProps) {
  const { checkIn: of, isWritable } = context;
  const { id: checkIn, notes } = of;
  const id = useId();
  const draft = useDraft(notesKey(checkIn), notes, (text) => ({
    type: 'checkin.edit',
    checkIn,
    notes: text,
  }));
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>
        {outcomeWords.notes} {isWritable && <kbd aria-hidden="true">{outcomeWords.notesKey}</kbd>}
      </Heading>
      {isWritable ? (
        <textarea
          ref={field}
          className="field"
          aria-labelledby={id}
          aria-keyshortcuts="N"
          dir="auto"
          rows={rows}
          maxLength={200_000}
          placeholder={outcomeWords.notesEmpty}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.commit}
        />
      ) : (
        <p className="notes-text" dir="auto">
          {notes}
        </p>
      )}
      {draft.isTakenUp && <p className="field-hint">{outcomeWords.unsaved}</p>}
    </section>
  );
}
