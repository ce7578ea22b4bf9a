/** What is due, as the plan page's line and the page of its own show it. */
import { assertNever } from '../../framework/assert-never';
import { ownerName } from '../../framework/check-in-names';
import { daysBetween } from '../../framework/day';
import { dueItems, mentorsDue, type Due, type DueItem, type DueTarget } from '../../framework/due';
import { numberOf, placesOf, type Framework } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import type { RequestInput } from '../../framework/request';
import { goToIndicator, goToLevel } from './navigate';
import type { OpenPlan } from './state';

/** How many targets and how many actions. */
export interface DueCount {
  readonly targets: number;
  readonly actions: number;
}

/** One thing with a date, with enough to name it, go there and move it. */
export interface DueRow {
  readonly key: string;
  /** What the date is of. */
  readonly target: DueTarget;
  readonly due: Due;
  /** From the reader's day; negative when late. */
  readonly days: number;
  readonly date: string;
  readonly what:
    | { readonly kind: 'indicator'; readonly id: string; readonly number: string; readonly text: string }
    | { readonly kind: 'level'; readonly skill: string; readonly level: number; readonly name: string }
    | {
        readonly kind: 'action';
        readonly id: string;
        readonly text: string;
        readonly indicator: string | null;
        /** By name, where somebody else is to do it. */
        readonly owner: string | null;
      };
}

export interface DueSummary {
  readonly late: DueCount;
  readonly soon: DueCount;
  readonly rows: readonly DueRow[];
}

function whatOf(item: DueItem, framework: Framework, plan: Plan): DueRow['what'] {
  if (item.kind === 'action') {
    const action = plan.actions.get(item.action);
    const indicator = action?.indicators[0] ?? null;
    const owner = action === undefined ? null : ownerName(plan, action);
    return { kind: 'action', id: item.action, text: action?.text ?? '', indicator, owner };
  }
  if (item.kind === 'level') {
    const skill = framework.skills.find((one) => one.id === item.skill);
    const name = skill?.levels.find((level) => level.rank === item.level)?.name ?? '';
    return { kind: 'level', skill: item.skill, level: item.level, name };
  }
  const place = placesOf(framework).get(item.indicator);
  return {
    kind: 'indicator',
    id: item.indicator,
    number: place === undefined ? '' : numberOf(place),
    text: place?.indicator.text ?? '',
  };
}

function rowsOf(items: readonly DueItem[], open: Pick<OpenPlan, 'framework' | 'plan'>, today: string) {
  return items.map((item): DueRow => {
    // What an item is about, and no date, so that a row stays the same row when its date is moved.
    const { date, due, ...target } = item;
    const what = whatOf(item, open.framework, open.plan);
    return { key: JSON.stringify(target), target, due, date, days: daysBetween(today, date), what };
  });
}

/** Everything of the person that has a date and is still to come true, over all levels, earliest first. */
export function dueRows(framework: Framework, plan: Plan, today: string): readonly DueRow[] {
  return rowsOf(dueItems(framework, plan, today), { framework, plan }, today);
}

/** What the mentor is to do by a day: never late for whose plan it is. Earliest first. */
export function mentorsRows(framework: Framework, plan: Plan, today: string): readonly DueRow[] {
  return rowsOf(mentorsDue(plan, today), { framework, plan }, today);
}

/** What is late or due within 30 days, earliest first; null where nothing is. */
export function dueSummary(framework: Framework, plan: Plan, today: string): DueSummary | null {
  const rows = dueRows(framework, plan, today).filter(({ due }) => due !== 'later');
  const count = (due: Due): DueCount => {
    const these = rows.filter((row) => row.due === due);
    const actions = these.filter((row) => row.what.kind === 'action').length;
    return { actions, targets: these.length - actions };
  };
  return rows.length === 0 ? null : { late: count('late'), soon: count('soon'), rows };
}

/** Goes to what a row is about. An action without an indicator stands on no page but the one of what is due. */
export function goToDue({ what }: DueRow): void {
  if (what.kind === 'level') goToLevel(what);
  else if (what.kind === 'indicator') goToIndicator(what.id);
  else if (what.indicator !== null) goToIndicator(what.indicator);
}

/** The change that moves a row's date; null takes the date away. */
export function movedTo(date: string | null, { what }: DueRow): RequestInput {
  switch (what.kind) {
    case 'indicator':
      return { type: 'target.set', indicator: what.id, date };
    case 'level':
      return { type: 'target.set', skill: what.skill, level: what.level, date };
    case 'action':
      return { type: 'action.edit', action: what.id, date };
    default:
      return assertNever(what);
  }
}
