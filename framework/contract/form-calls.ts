/** The calls about review forms: a part of the contract. */
import * as v from 'valibot';
import { hashSchema } from '../text';
import { answersSchema, type Answers } from '../form/returned';

export const formInputs = {
  /** Reads a form that came back filled in; changes nothing. `path`: main's word for the file. Code `missing`: it is none. */
  'form.read': v.variant('from', [
    v.strictObject({ from: v.literal('choose') }),
    v.strictObject({ from: v.literal('offered'), path: v.pipe(v.string(), v.maxLength(100)) }),
  ]),
  /** Puts answers into the plan as their mentor's: those of a form, or what was typed in from paper. */
  'form.take': v.strictObject({
    from: v.picklist(['form', 'paper']),
    answers: answersSchema,
    /** As `form.read` said it; left out for what was typed in. */
    hash: v.optional(hashSchema),
  }),
};

/** What stands in a form. `flattened`: nothing but its looks is left, so that it has to be typed in. */
export type FormRead =
  | {
      readonly kind: 'answers';
      readonly answers: Answers;
      /** Where it could not be read as a day it is shown as it was written. */
      readonly dateAsWritten: string;
      /** SHA-256 of them as they were read, by which they are known again whatever is mended on the way. */
      readonly hash: string;
      /** Whether these very answers are in the plan already. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'flattened' };

export interface FormOutputs {
  readonly 'form.read': FormRead;
  readonly 'form.take': { readonly checkIn: string; readonly isNew: boolean };
}
