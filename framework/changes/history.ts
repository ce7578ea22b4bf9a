import * as v from 'valibot';
import { hashSchema } from '../text';

/** Takes back the newest act of the same person, or the one that is named. Alone in its line. */
export const undoRequest = v.strictObject({ type: v.literal('change.undo'), act: v.optional(hashSchema) });

/** Brings back what the newest undo took, or the one that is named. Alone in its line. */
export const redoRequest = v.strictObject({ type: v.literal('change.redo'), undo: v.optional(hashSchema) });

/** Takes a line (named by its id) out of the plan. */
export const undo = v.object({ type: v.literal('change.undo'), act: hashSchema });

/** Takes an undo (named by its line's id) back. */
export const redo = v.object({ type: v.literal('change.redo'), undo: hashSchema });

const rawChanges = v.pipe(v.array(v.looseObject({ type: v.string() })), v.readonly());

/**
 * Texts and files taken out for good. For each emptied line, `keep` has what else stood in it: it counts in that line's
 * place, so an erasure changes nothing but what it erases, even where an older copy of the journal still has the text.
 */
export const textErase = v.object({
  type: v.literal('text.erase'),
  what: v.picklist(['note', 'evidence', 'action']),
  lines: v.pipe(v.array(v.object({ line: hashSchema, keep: rawChanges })), v.readonly()),
  files: v.pipe(v.array(hashSchema), v.readonly()),
});

export type TextErase = v.InferOutput<typeof textErase>;
