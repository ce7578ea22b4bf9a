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
}

function noteOf(level: Level, context: LadderContext, marks: readonly Mark[]): RungNote {
  const { skill, plan, levels, today } = context;
  if (level.indicators.length === 0) return { kind: 'none' };
  if (levels.claimed !== null && level.rank <= levels.claimed) {
    const covered = marks.filter((mark) => mark === 'evidenced').length;
    return { kind: 'evidence', covered, of: marks.length };
  }
  const isNext = levels.next?.rank === level.rank;
  const date = plan.levelTargets.get(levelKey(skill.id, level.rank));
  if (date === undefined) return { kind: isNext ? 'next' : 'none' };
  return { kind: 'target', isNext, date, due: dueOf(date, today), days: daysBetween(today, date) };
}

/** The ladder as it is drawn: highest level first. */
export function ladderRows(context: LadderContext): readonly LadderRow[] {
  const { skill, plan, levels } = context;
  const counts = evidenceCounts(plan.evidence.values());
  return [...skill.levels].reverse().map((level) => {
    const marks = level.indicators.map(({ id }) => ({
      indicator: id,
      mark: markOf(plan, id, counts.get(id) ?? 0),
    }));
    return {
      rank: level.rank,
      name: level.name,
      marks,
      isHere: level.rank === levels.claimed,
      isNext: level.rank === levels.next?.rank,
      note: noteOf(
        level,
        context,
        marks.map(({ mark }) => mark),
      ),
    };
  });
}
