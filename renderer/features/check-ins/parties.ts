import type { CheckIn } from '../../../framework/check-in';
import { namesOf } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { partyWords, type Party } from '../../strings/check-ins';

/** Both in a check-in, as the reader calls them. */
export interface Parties {
  readonly individual: Party;
  readonly mentor: Party;
}

export function partiesOf({ plan, role, writer }: OpenPlan, checkIn: CheckIn): Parties {
  const { individual, mentor } = namesOf(plan, checkIn);
  const { unnamed } = partyWords;
  return {
    individual: {
      name: individual === '' ? unnamed.individual : individual,
      isYou: role === 'individual',
    },
    mentor: {
      name: mentor === '' ? unnamed.mentor : mentor,
      isYou: role === 'other' && (checkIn.mentor === '' || checkIn.mentor === writer),
    },
  };
}

/** Who wrote something, by person id. */
export function partyOf(by: string, open: OpenPlan, { individual, mentor }: Parties): Party {
  return by === open.plan.person || by === '' ? individual : mentor;
}
