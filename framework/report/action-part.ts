/** What is to be done, and what came of what was done. */
import { firstOf, ownerName } from '../check-in-names';
import type { Action, ActionStatus, Plan } from '../plan';
import { referencesTo, type Labels, type Reference } from './labels';
import { wordsOrNull } from './words';

/** An action; null where it has no date or nothing was said about what came of it. */
export interface ReportAction {
  readonly text: string;
  readonly indicators: readonly Reference[];
  /** Who is to do it, by name. */
  readonly owner: string;
  /** `YYYY-MM-DD`: by when. */
  readonly date: string | null;
  /** What came of it, or why it was dropped. */
  readonly outcome: string | null;
  /** `YYYY-MM-DD`: when it was done or dropped. */
  readonly ended: string | null;
}

export interface EndedAction extends ReportAction {
  readonly status: Exclude<ActionStatus, 'open'>;
}

/** Later than any day. */
const undated = '9999-99-99';

function byDay(one: string | null, other: string | null): number {
  const [first, second] = [one ?? undated, other ?? undated];
  return first < second ? -1 : Number(first > second);
}

function reported(plan: Plan, action: Action, labels: Labels): ReportAction {
  const { text, indicators, date, outcome, ended } = action;
  return {
    text: text.trim(),
    indicators: referencesTo(labels, indicators),
    owner: ownerName(plan, action) ?? firstOf(plan.profile.name, plan.profile.role, 'Individual'),
    date,
    outcome: wordsOrNull(outcome),
    ended,
  };
}

export function openActions(plan: Plan, labels: Labels): readonly ReportAction[] {
  return [...plan.actions.values()]
    .filter((action) => action.status === 'open')
    .sort((one, other) => byDay(one.date, other.date))
    .map((action) => reported(plan, action, labels));
}

export function endedActions(plan: Plan, labels: Labels): readonly EndedAction[] {
  return [...plan.actions.values()]
    .sort((one, other) => byDay(one.ended, other.ended))
    .flatMap((action) =>
      action.status === 'open' ? [] : [{ ...reported(plan, action, labels), status: action.status }],
    );
}
