import * as v from 'valibot';
import type { Draft } from '../draft';
import { idSchema, longText } from '../text';

/** The person's note on one indicator. Private unless it says otherwise; empty text takes the note away. */
export const noteSetRequest = v.strictObject({
  type: v.literal('note.set'),
  indicator: idSchema,
  text: longText,
  private: v.optional(v.boolean('must be true or false'), true),
});

export const noteSet = v.object({
  type: v.literal('note.set'),
  indicator: idSchema,
  text: longText,
  private: v.boolean(),
});

export type NoteSet = v.InferOutput<typeof noteSet>;

export function applyNoteSet(draft: Draft, change: NoteSet): void {
  if (change.text === '') draft.notes.delete(change.indicator);
  else draft.notes.set(change.indicator, { text: change.text, private: change.private });
}
