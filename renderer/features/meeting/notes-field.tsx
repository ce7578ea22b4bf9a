import type { RefObject } from 'react';
import { notesKey } from '../../store/meeting';
import { useDraft } from '../../store/use-draft';
import { outcomeWords } from '../../strings/meeting';
import type { MeetingContext } from './meeting-context';

export interface NotesFieldProps {
  readonly context: MeetingContext;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What was said: kept while it is typed, in the plan once the field is left. */
export function NotesField({ context, field }: NotesFieldProps) {
  const { checkIn: of, isWritable } = context;
  const { id: checkIn, notes } = of;
  const draft = useDraft(notesKey(checkIn), notes, (text) => ({
    type: 'checkin.edit',
    checkIn,
    notes: text,
  }));
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
        value={isWritable ? draft.text : notes}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={isWritable ? draft.commit : undefined}
      />
      {draft.isTakenUp && <p className="field-hint">{outcomeWords.unsaved}</p>}
    </section>
  );
}
