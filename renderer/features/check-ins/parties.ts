import type { CheckIn } from '../../../framework/check-in';
import { namesIn } from '../../../framework/check-in-names';
import type { OpenPlan } from '../../store/state';
import type { Party } from '../../strings/check-ins';

/** Both in a check-in, as the reader calls them. */
export interface Parties {
  readonly individual: Party;
  readonly mentor: Party;
}

export function partiesOf({ plan, role, writer }: OpenPlan, checkIn: CheckIn): Parties {
  const { individual, mentor } = namesIn(plan, checkIn);
  const isMentor = role === 'other' && (checkIn.mentor === '' || checkIn.mentor === writer);
  return {
    individual: { name: individual, isYou: role === 'individual' },
    mentor: { name: mentor, isYou: isMentor },
  };
}

/** Who wrote something, by person id. */
export function partyOf(by: string, open: OpenPlan, { individual, mentor }: Parties): Party {
  return by === open.plan.person || by === '' ? individual : mentor;
}
