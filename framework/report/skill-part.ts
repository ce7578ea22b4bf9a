/** One skill: the summary, the ladder, what the first page goes into, and every level. */
import type { Agreement } from '../agreement';
import { isOnPaper, levelsOf, type Levels, type Mark } from '../levels';
import { levelPart, type LevelContext, type ReportIndicator, type ReportLevel } from './level-part';
import { summaryOf, type SummaryBox } from './summary';
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
  readonly name: string;
  readonly description: string | null;
  /** Empty where the skill has no indicators. */
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

export function skillPart(context: LevelContext): ReportSkill {
  const { skill, plan } = context;
  const levels = skill.levels
    .map((level) => levelPart(context, level))
    .filter((level) => level.indicators.length > 0 || level.description !== null);
  const standing = levelsOf(skill, plan);
  return {
    name: skill.name,
    description: wordsOrNull(skill.description),
    summary: summaryOf(levels, standing, isOnPaper(skill, plan) ? 'paper' : 'signed'),
    levels,
    board: boardOf(levels, standing),
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
