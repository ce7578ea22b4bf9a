/** The three levels a plan shows for a skill, and what the next one asks for (product.md of the owner, "The three levels"). */
import { agreedOf } from './agreement';
import type { Level, Skill } from './framework';
import type { Evidence, Plan } from './plan';

/** Ranks; null where not even the lowest level is reached. */
export interface Levels {
  /** Highest level L with every indicator of levels 1..L rated *met* by the individual. */
  readonly claimed: number | null;
  /** As claimed, and each of those indicators has at least one piece of evidence. */
  readonly evidenced: number | null;
  /**
   * Highest level L with every indicator of levels 1..L agreed *met* in the latest signed check-in that agreed on it,
   * whatever the self-rating.
   */
  readonly confirmed: number | null;
  /** The lowest level that is not claimed; null at the top. */
  readonly next: Level | null;
}

/** Levels without indicators are passed over: never claimed, never next. */
export function ratedLevels(skill: Skill): readonly Level[] {
  return skill.levels.filter((level) => level.indicators.length > 0);
}

/** How many pieces of evidence each indicator has; no entry for none. Private ones and missing files count. */
export function evidenceCounts(evidence: Iterable<Evidence>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicators } of evidence) {
    for (const id of indicators) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The rank of the last level before the first that does not hold. */
function highest(levels: readonly Level[], holds: (indicator: string) => boolean): number | null {
  const broken = levels.findIndex((level) => !level.indicators.every((indicator) => holds(indicator.id)));
  const reached = broken === -1 ? levels : levels.slice(0, broken);
  return reached.at(-1)?.rank ?? null;
}

/** What is asked of each indicator, by id. */
export interface Asked {
  readonly isMet: (indicator: string) => boolean;
  readonly hasEvidence: (indicator: string) => boolean;
}

export function reachedLevels(skill: Skill, asked: Asked): Pick<Levels, 'claimed' | 'evidenced'> {
  const levels = ratedLevels(skill);
  return {
    claimed: highest(levels, asked.isMet),
    evidenced: highest(levels, (id) => asked.isMet(id) && asked.hasEvidence(id)),
  };
}

export function levelsOf(skill: Skill, plan: Plan): Levels {
  const levels = ratedLevels(skill);
  const counts = evidenceCounts(plan.evidence.values());
  const { claimed, evidenced } = reachedLevels(skill, {
    isMet: (id) => plan.ratings.get(id)?.rating === 'met',
    hasEvidence: (id) => counts.has(id),
  });
  const agreed = agreedOf(plan);
  return {
    claimed,
    evidenced,
    confirmed: highest(levels, (id) => agreed.get(id)?.rating === 'met'),
    next: levels.find((level) => claimed === null || level.rank > claimed) ?? null,
  };
}

/** "Evidence for 4 of 9": over the indicators of all levels up to and including `rank`. */
export interface Coverage {
  readonly covered: number;
  readonly of: number;
}

export function coverageUpTo(skill: Skill, plan: Plan, rank: number): Coverage {
  const counts = evidenceCounts(plan.evidence.values());
  const ids = skill.levels
    .filter((level) => level.rank <= rank)
    .flatMap((level) => level.indicators.map((indicator) => indicator.id));
  return { covered: ids.filter((id) => counts.has(id)).length, of: ids.length };
}

/**
 * The mark of the rung: weight grows with certainty. `covered`: not to be seen by this reader now. `not-shared`: left out of
 * what they were given.
 */
export type Mark =
  'covered' | 'not-shared' | 'not-assessed' | 'not-yet' | 'partly' | 'met' | 'evidenced' | 'confirmed';

/** @param evidence how many pieces of evidence the indicator has */
export function markOf(plan: Plan, indicator: string, evidence: number): Mark {
  const rating = plan.ratings.get(indicator)?.rating;
  if (rating === undefined) return 'not-assessed';
  if (rating === 'met' && agreedOf(plan).get(indicator)?.rating === 'met') return 'confirmed';
  return rating === 'met' && evidence > 0 ? 'evidenced' : rating;
}

/** Whether any of a confirmed level stands on paper, which Rung cannot check. */
export function isOnPaper(skill: Skill, plan: Plan): boolean {
  const { confirmed } = levelsOf(skill, plan);
  if (confirmed === null) return false;
  const agreed = agreedOf(plan);
  return skill.levels
    .filter(({ rank }) => rank <= confirmed)
    .some(({ indicators }) => indicators.some(({ id }) => agreed.get(id)?.how === 'paper'));
}
