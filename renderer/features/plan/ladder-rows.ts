import { agreedOf, type Agreement } from '../../../framework/agreement';
import { daysBetween } from '../../../framework/day';
import { dueOf, type Due } from '../../../framework/due';
import type { Level, Skill } from '../../../framework/framework';
import { evidenceCounts, markOf, type Levels, type Mark } from '../../../framework/levels';
import { levelKey, type Plan } from '../../../framework/plan';

/** What stands at the right end of a rung. */
export type RungNote =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'target';
      readonly isNext: boolean;
      readonly date: string;
      readonly due: Due;
      readonly days: number;
    }
  | { readonly kind: 'next' }
  | { readonly kind: 'not-shared' }
  | { readonly kind: 'agreed'; readonly how: Agreement['how'] }
  | { readonly kind: 'evidence'; readonly covered: number; readonly of: number };

export interface LadderRow {
  readonly rank: number;
  readonly name: string;
  readonly marks: readonly { readonly indicator: string; readonly mark: Mark }[];
  readonly isHere: boolean;
  readonly isNext: boolean;
  readonly note: RungNote;
}

export interface LadderContext {
  readonly skill: Skill;
  readonly plan: Plan;
  readonly levels: Levels;
  readonly today: string;
  readonly isCovered: boolean;
  /** Ids of indicators that were left out of what the reader was given. */
  readonly hidden?: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

function agreedHow(level: Level, plan: Plan): Agreement['how'] {
  const agreed = agreedOf(plan);
  return level.indicators.some(({ id }) => agreed.get(id)?.how === 'paper') ? 'paper' : 'signed';
}

function noteOf(level: Level, context: LadderContext, counts: ReadonlyMap<string, number>): RungNote {
  const { skill, plan, levels, today, hidden = nothing } = context;
  if (level.indicators.length === 0) return { kind: 'none' };
  if (level.indicators.every(({ id }) => hidden.has(id))) return { kind: 'not-shared' };
  if (levels.claimed !== null && level.rank <= levels.claimed) {
    const of = level.indicators.length;
    if (levels.confirmed !== null && level.rank <= levels.confirmed) {
      return { kind: 'agreed', how: agreedHow(level, plan) };
    }
    return { kind: 'evidence', covered: level.indicators.filter(({ id }) => counts.has(id)).length, of };
  }
  const isNext = levels.next?.rank === level.rank;
  const date = plan.levelTargets.get(levelKey(skill.id, level.rank));
  if (date === undefined) return { kind: isNext ? 'next' : 'none' };
  return { kind: 'target', isNext, date, due: dueOf(date, today), days: daysBetween(today, date) };
}

function markFor(id: string, context: LadderContext, counts: ReadonlyMap<string, number>): Mark {
  const { plan, isCovered, hidden = nothing } = context;
  if (isCovered) return 'covered';
  return hidden.has(id) ? 'not-shared' : markOf(plan, id, counts.get(id) ?? 0);
}

/** The ladder as it is drawn: highest level first. */
export function ladderRows(context: LadderContext): readonly LadderRow[] {
  const { skill, plan, levels } = context;
  const counts = evidenceCounts(plan.evidence.values());
  return [...skill.levels].reverse().map((level) => {
    const marks = level.indicators.map(({ id }) => ({
      indicator: id,
      mark: markFor(id, context, counts),
    }));
    return {
      rank: level.rank,
      name: level.name,
      marks,
      isHere: level.rank === levels.claimed,
      isNext: level.rank === levels.next?.rank,
      note: noteOf(level, context, counts),
    };
  });
}
