/** What passes between the program and the process that reads a plan from outside. */
import * as v from 'valibot';

/** One file for one process. */
export interface ReadTask {
  readonly file: string;
  /** A plan, unless it says otherwise. */
  readonly what?: 'form' | undefined;
  /** An empty folder of this reading alone. */
  readonly staging: string;
  /** How much more memory than it begins with the process may take. */
  readonly megabytes: number;
}

const count = v.pipe(v.number(), v.minValue(0));

const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), files: count, of: count, bytes: count, ofBytes: count }),
  /** `manifest`: its text, which is read anew on this side. */
  v.object({ kind: v.literal('done'), manifest: v.string() }),
  /** What stands in a form's fields, as JSON. */
  v.object({ kind: v.literal('form'), form: v.string() }),
  v.object({
    kind: v.literal('failed'),
    code: v.picklist(['refused', 'read-only', 'disk', 'missing', 'cancelled', 'bug']),
    message: v.string(),
  }),
  v.object({ kind: v.literal('memory') }),
]);

export type ReadAnswer = v.InferOutput<typeof answerSchema>;

/** @returns null for anything else, which is passed over */
export function readAnswer(message: unknown): ReadAnswer | null {
  const read = v.safeParse(answerSchema, message);
  return read.success ? read.output : null;
}
