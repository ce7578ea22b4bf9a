/** The calls about keys and signatures: a part of the contract. */
import * as v from 'valibot';
import { itemIdSchema, shortText } from '../text';
import type { SignDone, SignState } from './sign-views';
import type { SavedFile } from './views';

/** Too short or too long a one is refused in words, where it is used. */
const passphrase = v.pipe(v.string(), v.maxLength(4000));

export const signInputs = {
  /** The writer's key, and what is signed in a check-in; with null the key alone. Opens no key. */
  'sign.state': v.strictObject({ checkIn: v.nullable(itemIdSchema) }),
  /**
   * Makes the writer's key where there is none that may open, or with `replace` in any case, and tells the plan of it. What
   * was there is set aside. `name`: what they call themselves, where the plan does not know yet.
   */
  'sign.make': v.strictObject({
    checkIn: v.nullable(itemIdSchema),
    passphrase: v.nullable(passphrase),
    replace: v.boolean(),
    name: v.optional(shortText),
  }),
  /**
   * Signs a check-in: the words under which the other's signature is, where it still says the same, else as it is now. Where
   * it does not, `words` says which: refused without.
   */
  'sign.checkIn': v.strictObject({
    checkIn: itemIdSchema,
    passphrase: v.nullable(passphrase),
    words: v.nullable(v.picklist(['theirs', 'now'])),
  }),
  /** Saves the writer's key as a file under a passphrase. `opens`: its own, where it is under one. */
  'sign.takeAlong': v.strictObject({ opens: v.nullable(passphrase), passphrase }),
  /** Takes in such a file, by main's word for it, in the place of the key that is here. */
  'sign.bring': v.strictObject({ path: v.pipe(v.string(), v.maxLength(100)), passphrase }),
  /** Opens a read-only copy of the scan of a check-in that was signed on paper. */
  'sign.scan': v.strictObject({ checkIn: itemIdSchema }),
};

export interface SignOutputs {
  readonly 'sign.state': SignState;
  readonly 'sign.make': SignDone;
  readonly 'sign.checkIn': SignDone;
  readonly 'sign.takeAlong': SavedFile;
  readonly 'sign.bring': SignDone;
  readonly 'sign.scan': null;
}
