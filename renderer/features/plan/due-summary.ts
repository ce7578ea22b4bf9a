import { daysBetween } from '../../../framework/day';
import { dueItems, type DueItem } from '../../../framework/due';
import { numberOf, placesOf, type Framework } from '../../../framework/framework';
import type { Plan } from '../../../framework/plan';

/** How many targets and how many actions. */
export interface DueCount {
  readonly targets: number;
  readonly actions: number;
}

/** One thing that is late or due soon, with enough to name it and go there. */
export interface DueRow {
  readonly key: string;
  readonly due: 'late' | 'soon';
  /** From the reader's day; negative when late. */
  readonly days: number;
  readonly date: string;
  readonly what:
    | { readonly kind: 'indicator'; readonly id: string; readonly number: string; readonly text: string }
    | { readonly kind: 'level'; readonly skill: string; readonly level: number; readonly name: string }
    | { readonly kind: 'action'; readonly text: string; readonly indicator: string | null };
}

export interface DueSummary {
  readonly late: DueCount;
  readonly soon: DueCount;
  readonly rows: readonly DueRow[];
}

function whatOf(item: DueItem, framework: Framework, plan: Plan): DueRow['what'] {
  if (item.kind === 'action') {
    const action = plan.actions.get(item.action);
    return { kind: 'action', text: action?.text ?? '', indicator: action?.indicators[0] ?? null };
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

/** What is late or due within 30 days, earliest first; null where nothing is. */
export function dueSummary(framework: Framework, plan: Plan, today: string): DueSummary | null {
  const items = dueItems(framework, plan, today);
  const rows = items.flatMap((item): readonly DueRow[] => {
    const { due, date } = item;
    if (due === 'later') return [];
    const what = whatOf(item, framework, plan);
    return [{ key: JSON.stringify(item), due, date, days: daysBetween(today, date), what }];
  });
  const count = (due: DueRow['due']): DueCount => {
    const these = rows.filter((row) => row.due === due);
    const actions = these.filter((row) => row.what.kind === 'action').length;
    return { actions, targets: these.length - actions };
  };
  return rows.length === 0 ? null : { late: count('late'), soon: count('soon'), rows };
}
