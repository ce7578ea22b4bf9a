import type { CheckIn } from '../../framework/check-in';
import { namesIn } from '../../framework/check-in-names';
import { turnOf, type Whose } from '../../framework/turn';
import { leftToAgree, standingOf } from '../store/check-ins';
import type { OpenPlan } from '../store/state';
import { turnWords, type TurnSaid } from '../strings/turn';

function waitedFor(whose: Whose, { plan }: OpenPlan, checkIn: CheckIn): string {
  const { individual, mentor } = namesIn(plan, checkIn);
  if (whose === 'either') return turnWords.either(individual, mentor);
  return whose === 'individual' ? individual : mentor;
}

/** @returns null where it is closed, and nothing more is to come */
export function turnSaid(open: OpenPlan, checkIn: CheckIn): TurnSaid | null {
  const turn = turnOf(checkIn, open.plan.person);
  const { turn: whose } = standingOf(checkIn, open);
  if (turn === null || whose === 'nobody') return null;
  return {
    whose,
    what: turn.what,
    since: turn.since,
    waited: waitedFor(turn.whose, open, checkIn),
    left: { count: leftToAgree(checkIn), of: checkIn.rows.length },
  };
}

/** Who is on the other side of the table, by name. */
export function otherIn({ plan, role }: OpenPlan, checkIn: CheckIn): string {
  const { individual, mentor } = namesIn(plan, checkIn);
  return role === 'individual' ? mentor : individual;
}
