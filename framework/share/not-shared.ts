/** What somebody who was given a part of a plan does not have, which is not the same as what nobody has assessed. */
import type { StatedLevel } from '../check-in';
import type { Framework, Skill } from '../framework';
import type { Plan } from '../plan';
import { scopeOf } from './choices';

/**
 * Ids of the indicators of a skill that were left out of what was shared last. One whose rating is here all the same was
 * shared before.
 * @param plan of somebody else: whose plan it is has all of it, whatever they shared
 */
export function notShared(framework: Framework, skill: Skill, plan: Plan): ReadonlySet<string> {
  const { share, ratings } = plan;
  if (share === null || (share.levels === null && share.skills === null)) return new Set();
  const { hasIndicator } = scopeOf(framework, share);
  const ids = skill.levels.flatMap(({ indicators }) => indicators.map(({ id }) => id));
  return new Set(ids.filter((id) => !hasIndicator(id) && !ratings.has(id)));
}

/** The levels of a skill as its person stated them; null where nothing was left out of it, so that they can be worked out. */
export function statedFor(skill: Skill, plan: Plan, hidden: ReadonlySet<string>): StatedLevel | null {
  if (hidden.size === 0) return null;
  return plan.share?.stated.find((one) => one.skill === skill.id) ?? null;
}
