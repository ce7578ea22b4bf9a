/** What is kept from each side until both ratings are shown: blind rating, held where the data leave the disk. */
import type { Change } from './change';
import type { CheckIn } from './check-in';
import type { Entry } from './fold';
import type { Plan } from './plan';

/** Whether its ratings are still to be kept from the other side. */
export function isBlind({ shown, closed }: CheckIn): boolean {
  return shown === null && closed === null;
}

export function hasBlind({ checkIns }: Pick<Plan, 'checkIns'>): boolean {
  return [...checkIns.values()].some(isBlind);
}

/** Whether everything that tells the individual's own ratings is covered for that person. */
export function isCovered(plan: Pick<Plan, 'person' | 'checkIns'>, viewer: string): boolean {
  return viewer !== plan.person && hasBlind(plan);
}

function withoutSelf(checkIn: CheckIn): CheckIn {
  return { ...checkIn, rows: checkIn.rows.map((row) => ({ ...row, self: null })) };
}

/** That they have rated may be seen; what may not. */
function withoutMentors(checkIn: CheckIn): CheckIn {
  return { ...checkIn, rows: checkIn.rows.map((row) => ({ ...row, mentor: null })) };
}

function eachBlind(plan: Plan, covered: (checkIn: CheckIn) => CheckIn): Plan['checkIns'] {
  return new Map([...plan.checkIns].map(([id, one]) => [id, isBlind(one) ? covered(one) : one]));
}

/**
 * The plan as that person may see it. While a check-in is blind, nobody but the individual sees any self-rating, and the
 * individual sees none of the other's; what was shown in earlier check-ins stays in sight.
 * @param viewer id of the person who looks
 */
export function coveredPlan(plan: Plan, viewer: string): Plan {
  if (!hasBlind(plan)) return plan;
  if (viewer === plan.person) return { ...plan, checkIns: eachBlind(plan, withoutMentors) };
  const share = plan.share === null ? null : { ...plan.share, stated: [] };
  return { ...plan, share, ratings: new Map(), checkIns: eachBlind(plan, withoutSelf) };
}

type Covering = (change: Change, blind: ReadonlySet<string>) => readonly Change[];

/** What an erasure says again of a line may be a rating. */
function withoutKept(change: Extract<Change, { type: 'text.erase' }>): Change {
  return { ...change, lines: change.lines.map(({ line }) => ({ line, keep: [] })) };
}

function forIndividual(change: Change, blind: ReadonlySet<string>): readonly Change[] {
  if (change.type === 'text.erase') return [withoutKept(change)];
  return change.type === 'checkin.rate' && blind.has(change.checkIn) ? [] : [change];
}

function forOthers(change: Change, blind: ReadonlySet<string>): readonly Change[] {
  switch (change.type) {
    case 'rating.set':
    case 'level.claim':
      return [];
    case 'checkin.open':
      return blind.has(change.checkIn) ? [{ ...change, self: [] }] : [change];
    case 'text.erase':
      return [withoutKept(change)];
    case 'share.state':
      return [{ ...change, stated: [], restated: null, kept: [] }];
    default:
      return [change];
  }
}

/**
 * Lines as that person may see them, by the same rule. A line that says nothing else is left out altogether.
 * @param plan as it is now, uncovered
 */
export function coveredEntries(plan: Plan, entries: readonly Entry[], viewer: string): readonly Entry[] {
  const blind = new Set([...plan.checkIns.values()].filter(isBlind).map(({ id }) => id));
  if (blind.size === 0) return entries;
  const covered: Covering = viewer === plan.person ? forIndividual : forOthers;
  return entries.flatMap((entry): readonly Entry[] => {
    const changes = entry.changes.flatMap((change) => covered(change, blind));
    const isSame =
      changes.length === entry.changes.length && changes.every((one, at) => one === entry.changes[at]);
    if (isSame) return [entry];
    return changes.length === 0 ? [] : [{ ...entry, changes }];
  });
}

/** Whether what is covered is another after this change, so that the plan is to be read anew. */
export function movesCover({ type }: Change): boolean {
  return (
    type === 'checkin.open' ||
    type === 'checkin.show' ||
    type === 'checkin.close' ||
    type === 'checkin.cancel' ||
    type === 'checkin.sign'
  );
}
