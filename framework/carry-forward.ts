/** What was not reached goes on to the next check-in, in one act. */
import { dueItems, mentorsDue, type DueItem } from './due';
import type { Framework } from './framework';
import type { Plan } from './plan';
import type { RequestInput } from './request';

export interface CarryInput {
  readonly plan: Plan;
  readonly framework: Framework;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Id of the person who would carry it forward: whoever is not the individual may move only what they wrote. */
  readonly writer: string;
}

/**
 * What can be carried forward: open actions and targets that are not met, whose date has passed, earliest first. What is
 * private is left out, since two people look at it.
 */
export function toCarry({ plan, framework, today, writer }: CarryInput): readonly DueItem[] {
  return [...dueItems(framework, plan, today), ...mentorsDue(plan, today)].filter((item) => {
    if (item.due !== 'late') return false;
    const isOwn = writer === plan.person;
    if (item.kind !== 'action') return isOwn;
    const action = plan.actions.get(item.action);
    return action?.private === false && (isOwn || action.by === writer);
  });
}

/** The requests of one act. @param date the new day of all of them, `YYYY-MM-DD`; null: they go on without one */
export function carryForward(items: readonly DueItem[], date: string | null): readonly RequestInput[] {
  return items.map((item): RequestInput => {
    if (item.kind === 'action') return { type: 'action.edit', action: item.action, date };
    return item.kind === 'indicator'
      ? { type: 'target.set', indicator: item.indicator, date }
      : { type: 'target.set', skill: item.skill, level: item.level, date };
  });
}
