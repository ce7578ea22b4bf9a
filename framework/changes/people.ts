import * as v from 'valibot';
import type { Draft, Writer } from '../draft';
import { publicKeySchema } from '../sign-off/encodings';
import { shortText } from '../text';

/** What the writer calls themselves, and their public signing key. What is left out stays. Request and record alike. */
export const personSet = v.strictObject({
  type: v.literal('person.set'),
  name: v.optional(shortText),
  key: v.optional(publicKeySchema),
});

export type PersonSet = v.InferOutput<typeof personSet>;

export function applyPersonSet(draft: Draft, change: PersonSet, { person, day }: Writer): void {
  const before = draft.people.get(person) ?? { id: person, name: '', key: '', keySince: '' };
  const isNewKey = change.key !== undefined && change.key !== before.key;
  draft.people.set(person, {
    ...before,
    name: change.name ?? before.name,
    ...(isNewKey && { key: change.key, keySince: day }),
  });
}
