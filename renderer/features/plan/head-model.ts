import type { Level, Skill } from '../../../framework/framework';
import { coverageUpTo, isOnPaper, ratedLevels, type Coverage, type Levels } from '../../../framework/levels';
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
  /** What a mentor agreed to; null where that is nothing. */
  readonly agreed: {
    /** Rank. */
    readonly rank: number;
    /** `more`: more than the person says themselves, which is never shown as their level. */
    readonly than: 'said' | 'more';
    readonly isOnPaper: boolean;
  } | null;
}

function agreedOn(skill: Skill, plan: Plan, { claimed, confirmed }: Levels): Head['agreed'] {
  if (confirmed === null) return null;
  const isMore = claimed === null || confirmed > claimed;
  return { rank: confirmed, than: isMore ? 'more' : 'said', isOnPaper: isOnPaper(skill, plan) };
}

export interface HeadContext {
  readonly levels: Levels;
  /** Where its person stated the levels, what they rest on is not here to be counted. */
  readonly statedOn: string | null;
}

export function headOf(skill: Skill, plan: Plan, { levels, statedOn }: HeadContext): Head {
  const { claimed, evidenced, next } = levels;
  const current = skill.levels.find((level) => level.rank === claimed) ?? null;
  const towards = current === null ? (next ?? ratedLevels(skill)[0] ?? null) : null;
  const isMet = (id: string) => plan.ratings.get(id)?.rating === 'met';
  const rank = (current ?? towards)?.rank;
  return {
    current,
    towards,
    met:
      towards === null || statedOn !== null
        ? null
        : {
            covered: towards.indicators.filter(({ id }) => isMet(id)).length,
            of: towards.indicators.length,
          },
    evidenced,
    agreed: agreedOn(skill, plan, levels),
    coverage:
      rank === undefined || statedOn !== null || (evidenced !== null && evidenced === claimed)
        ? null
        : coverageUpTo(skill, plan, rank),
  };
}
