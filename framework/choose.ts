/** Which indicators a check-in is about unless somebody chooses others. */
import { agreedOf } from './agreement';
import type { CheckIn } from './check-in';
import { placesOf, type Framework } from './framework';
import { levelsOf } from './levels';
import type { Plan } from './plan';

/** The newest check-in whose ratings were shown. */
export function lastShown(plan: Pick<Plan, 'checkIns'>): CheckIn | null {
  return [...plan.checkIns.values()].filter(({ shown }) => shown !== null).at(-1) ?? null;
}

/** Indicators that were rated after that day, are rated otherwise than then, or got evidence after it. */
function changedSince(plan: Plan, { rows, opened }: CheckIn): ReadonlySet<string> {
  const now = [...plan.ratings].filter(([, { day }]) => day > opened).map(([id]) => id);
  const gone = rows
    .filter(({ indicator, self }) => self !== (plan.ratings.get(indicator)?.rating ?? null))
    .map(({ indicator }) => indicator);
  const withEvidence = [...plan.evidence.values()]
    .filter(({ added }) => added > opened)
    .flatMap(({ indicators }) => indicators);
  return new Set([...now, ...gone, ...withEvidence]);
}

/**
 * The next level's, those whose rating or evidence changed since the last check-in, and those at or below the claimed
 * level that no check-in has confirmed. In the framework's order.
 */
export function usualIndicators(plan: Plan, framework: Framework): readonly string[] {
  const last = lastShown(plan);
  const changed = last === null ? new Set<string>() : changedSince(plan, last);
  const agreed = agreedOf(plan);
  const wanted = new Set(changed);
  for (const skill of framework.skills) {
    const { claimed, next } = levelsOf(skill, plan);
    for (const { rank, indicators } of skill.levels) {
      for (const { id } of indicators) {
        const isUnconfirmed = claimed !== null && rank <= claimed && agreed.get(id)?.rating !== 'met';
        if (rank === next?.rank || isUnconfirmed) wanted.add(id);
      }
    }
  }
  return [...placesOf(framework).keys()].filter((id) => wanted.has(id));
}
