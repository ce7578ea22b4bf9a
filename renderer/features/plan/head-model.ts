import type { Level, Skill } from '../../../framework/framework';
import { coverageUpTo, ratedLevels, type Coverage, type Levels } from '../../../framework/levels';
import type { Plan } from '../../../framework/plan';

/** The levels in the data of people's words: where a person says they are, and how much of that has evidence. */
export interface Head {
  /** Null below the lowest level. */
  readonly current: Level | null;
  /** What is being worked towards, where no level is reached. */
  readonly towards: Level | null;
  /** How many of `towards` are met, where no level is reached. */
  readonly met: Coverage | null;
  /** Rank. */
  readonly evidenced: number | null;
  /** Where not all of the current level is evidenced (or of the first, where none is reached): how much is. */
  readonly coverage: Coverage | null;
}

export function headOf(skill: Skill, plan: Plan, levels: Levels): Head {
  const { claimed, evidenced, next } = levels;
  const current = skill.levels.find((level) => level.rank === claimed) ?? null;
  const towards = current === null ? (next ?? ratedLevels(skill)[0] ?? null) : null;
  const isMet = (id: string) => plan.ratings.get(id)?.rating === 'met';
  const rank = (current ?? towards)?.rank;
  return {
    current,
    towards,
    met:
      towards === null
        ? null
        : {
            covered: towards.indicators.filter(({ id }) => isMet(id)).length,
            of: towards.indicators.length,
          },
    evidenced,
    coverage:
      rank === undefined || (evidenced !== null && evidenced === claimed)
        ? null
        : coverageUpTo(skill, plan, rank),
  };
}
