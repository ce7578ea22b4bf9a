/** One skill: the summary, the ladder, what the first page goes into, and every level. */
import type { Agreement } from '../agreement';
import type { Skill } from '../framework';
import { isOnPaper, levelsOf, ratedLevels, type Levels, type Mark } from '../levels';
import type { Plan } from '../plan';
import { levelPart, type LevelContext, type ReportIndicator, type ReportLevel } from './level-part';
import { summaryOf, type Standing, type SummaryBox } from './summary';
import { wordsOrNull } from './words';

/** What the first page goes into: the next level, or at the top what still lacks evidence. */
export interface ReportBoard {
  readonly kind: 'next-level' | 'without-evidence';
  /** Of the next level; of the highest one at the top. */
  readonly rank: number;
  readonly name: string;
  readonly indicators: readonly ReportIndicator[];
}

export interface ReportSkill {
  /** In its framework. Names may be the same. */
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Empty where the skill has no indicators, and where nothing may be said of where the person is. */
  readonly summary: readonly SummaryBox[];
  /** Lowest first; levels without indicators and without a description are left out. */
  readonly levels: readonly ReportLevel[];
  /** Null where there is nothing left to show. */
  readonly board: ReportBoard | null;
}

function boardOf(levels: readonly ReportLevel[], { claimed, next }: Levels): ReportBoard | null {
  const level = levels.find(({ rank }) => rank === (next?.rank ?? claimed));
  if (level === undefined) return null;
  const { rank, name } = level;
  if (next !== null) return { kind: 'next-level', rank, name, indicators: level.indicators };
  const indicators = levels.flatMap((each) => each.indicators).filter(({ pieces }) => pieces === 0);
  return indicators.length === 0 ? null : { kind: 'without-evidence', rank, name, indicators };
}

/** The skill with every level, and the plan with all that is said of them. */
export interface WholeSkill {
  readonly skill: Skill;
  readonly plan: Plan;
}

function standingOf({ skill, plan }: WholeSkill): Standing {
  const all = ratedLevels(skill);
  return {
    ...levelsOf(skill, plan),
    all,
    isUnrated: all.every(({ indicators }) => indicators.every(({ id }) => !plan.ratings.has(id))),
    how: isOnPaper(skill, plan) ? 'paper' : 'signed',
  };
}

/** @param whole what is said of where the person is comes from it; null where nothing may be said of that */
export function skillPart(context: LevelContext, whole: WholeSkill | null): ReportSkill {
  const { skill } = context;
  const levels = skill.levels
    .map((level) => levelPart(context, level))
    .filter((level) => level.indicators.length > 0 || level.description !== null);
  const standing = whole === null ? null : standingOf(whole);
  return {
    id: skill.id,
    name: skill.name,
    description: wordsOrNull(skill.description),
    summary: standing === null ? [] : summaryOf(levels, standing),
    levels,
    board: standing === null ? null : boardOf(levels, standing),
  };
}

/** Whether any of what bears a tick was signed on paper. */
export function agreedIn(skills: readonly ReportSkill[]): Agreement['how'] {
  const rows = skills.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators));
  return rows.some(({ mark, agreed }) => mark === 'confirmed' && agreed?.how === 'paper')
    ? 'paper'
    : 'signed';
}

const order: readonly Mark[] = [
  'covered',
  'not-assessed',
  'not-yet',
  'partly',
  'met',
  'evidenced',
  'confirmed',
];

/** The marks that stand in these ladders, lightest first. */
export function marksIn(skills: readonly ReportSkill[]): readonly Mark[] {
  const used = new Set(
    skills.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators.map(({ mark }) => mark))),
  );
  return order.filter((mark) => used.has(mark));
}
