/** Whether somebody signed with the key of the last time. */
import type { Signature } from '../check-in';
import type { Plan } from '../plan';

/**
 * - `first`: nothing of theirs was signed before, in that place
 * - `same`: as the last time
 * - `new`: another one; `since` is the day on which it was first told
 */
export interface KeyStanding {
  readonly standing: 'first' | 'same' | 'new';
  readonly since: string | null;
}

/** What they signed last before that, with their own key, or at the individual's computer, which is never their own. */
function before({ checkIns }: Pick<Plan, 'checkIns'>, { by, where, at }: Signature): Signature | null {
  const earlier = [...checkIns.values()]
    .flatMap(({ signatures }) => signatures)
    .filter((one) => one.by === by && one.where === where && one.at < at)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  return earlier.at(-1) ?? null;
}

/** @param plan in which the signature stands */
export function keyStanding(plan: Pick<Plan, 'checkIns' | 'people'>, signature: Signature): KeyStanding {
  const last = before(plan, signature);
  if (last === null) return { standing: 'first', since: null };
  if (last.key === signature.key) return { standing: 'same', since: null };
  const person = plan.people.get(signature.by);
  const isTold = person?.key === signature.key && person.keySince !== '';
  return { standing: 'new', since: isTold ? person.keySince : signature.day };
}
