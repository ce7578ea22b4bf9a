/** One level with its indicators, as rows. */
import { agreedOf, type Agreement } from '../agreement';
import { targetOf } from '../due';
import type { Indicator, Level, Skill } from '../framework';
import { markOf, type Mark } from '../levels';
import { levelKey, type Plan, type Rating } from '../plan';
import type { Support } from './evidence-part';
import type { Labels, Reference } from './labels';
import type { ReportSaid } from './said-part';
import { wordsOrNull } from './words';

/** One indicator as a row. The anchor is where links to it lead. */
export interface ReportIndicator {
  readonly anchor: string;
  /** E.g. 3.2. */
  readonly number: string;
  readonly text: string;
  readonly rating: Rating | null;
  readonly mark: Mark;
  /** `YYYY-MM-DD`: its own date; where it has none and is not met, that of its level. */
  readonly target: string | null;
  /** What was agreed in the latest signed check-in that agreed on it. */
  readonly agreed: Agreement | null;
  /** What was said in the last check-in about it; null where there was none. */
  readonly said: ReportSaid | null;
  /** What good looks like: the proof that will be accepted. */
  readonly proof: string | null;
  /** Where each piece is listed; empty where the document has no list of them. */
  readonly evidence: readonly Reference[];
  /** How many pieces there are, listed or not. */
  readonly pieces: number;
  /** The shared note on it. */
  readonly note: string | null;
}

export interface ReportLevel {
  readonly rank: number;
  readonly name: string;
  readonly description: string | null;
  /** `YYYY-MM-DD`: the date set for the whole level. */
  readonly target: string | null;
  /** How many indicators are met. */
  readonly met: number;
  /** How many of those have evidence. */
  readonly evidenced: number;
  readonly indicators: readonly ReportIndicator[];
}

/** The plan is already without what is private. */
export interface LevelContext {
  readonly skill: Skill;
  readonly plan: Plan;
  readonly labels: Labels;
  readonly support: Support;
  readonly said: ReadonlyMap<string, ReportSaid>;
  /** Whether the document lists the evidence. */
  readonly isListed: boolean;
}

function row(context: LevelContext, level: Level, indicator: Indicator): Omit<ReportIndicator, 'number'> {
  const { skill, plan, labels, support } = context;
  const { id, text } = indicator;
  const anchor = labels.get(id)?.anchor ?? '';
  const evidence = support.get(anchor) ?? [];
  const rating = plan.ratings.get(id)?.rating ?? null;
  const ownTarget = plan.targets.get(id) ?? null;
  return {
    anchor,
    text,
    rating,
    mark: markOf(plan, id, evidence.length),
    pieces: evidence.length,
    target: rating === 'met' ? ownTarget : targetOf(plan, { skill, level, indicator }),
    agreed: agreedOf(plan).get(id) ?? null,
    said: context.said.get(id) ?? null,
    proof: wordsOrNull(plan.proofs.get(id)?.text),
    evidence: context.isListed ? evidence : [],
    note: wordsOrNull(plan.notes.get(id)?.text),
  };
}

export function levelPart(context: LevelContext, level: Level): ReportLevel {
  const indicators = level.indicators.map((indicator, index) => ({
    ...row(context, level, indicator),
    number: `${String(level.rank)}.${String(index + 1)}`,
  }));
  return {
    rank: level.rank,
    name: level.name,
    description: wordsOrNull(level.description),
    target: context.plan.levelTargets.get(levelKey(context.skill.id, level.rank)) ?? null,
    met: indicators.filter(({ rating }) => rating === 'met').length,
    evidenced: indicators.filter(({ rating, pieces }) => rating === 'met' && pieces > 0).length,
    indicators,
  };
}
