import * as v from 'valibot';
import type { Draft } from '../draft';
import { shortText } from '../text';

/** Who the plan is of; what is left out stays as it was. Request and recorded form are the same. */
export const profileSet = v.strictObject({
  type: v.literal('profile.set'),
  name: v.optional(shortText),
  role: v.optional(shortText),
  mentor: v.optional(shortText),
});

export type ProfileSet = v.InferOutput<typeof profileSet>;

export function applyProfileSet(draft: Draft, change: ProfileSet): void {
  const { profile } = draft;
  draft.profile = {
    name: change.name ?? profile.name,
    role: change.role ?? profile.role,
    mentor: change.mentor ?? profile.mentor,
  };
}
