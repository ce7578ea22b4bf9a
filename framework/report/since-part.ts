/** What is otherwise than at the last check-in, as far as the reader of a document may know. */
import type { CheckIn } from '../check-in';
import { planOfLines, type Entry } from '../fold';
import type { Framework } from '../framework';
import type { Plan } from '../plan';
import { endOf, isSame, sinceOf, type Since } from '../since';
import { sinceNames, type SinceNames } from '../since-names';

export interface ReportSince {
  readonly since: Since;
  readonly names: SinceNames;
}

/** The plan at the end of a check-in. */
export interface StateThen {
  readonly checkIn: Pick<CheckIn, 'id' | 'date' | 'opened' | 'shown'>;
  readonly plan: Plan;
}

/**
 * Of those that are over and whose ratings were shown, newest first.
 * @param entries of that plan: all lines in fold order
 */
export function statesThen(plan: Plan, entries: readonly Entry[]): readonly StateThen[] {
  return [...plan.checkIns.values()]
    .filter(({ shown, closed }) => shown !== null && closed !== null)
    .map((checkIn) => ({ checkIn, end: endOf(entries, checkIn.id) }))
    .filter(({ end }) => end !== -1)
    .reverse()
    .map(({ checkIn, end }) => ({ checkIn, plan: planOfLines(plan, entries.slice(0, end + 1)) }));
}

/**
 * Only what is still there for the reader is told of: what has become private, or was removed, was there once, and is in
 * no document any more.
 */
function asFarAsShared(before: Plan, after: Plan): Plan {
  const shared = <Item>(items: ReadonlyMap<string, Item>, now: ReadonlyMap<string, unknown>) =>
    new Map([...items].filter(([id]) => now.has(id)));
  return {
    ...before,
    evidence: shared(before.evidence, after.evidence),
    actions: shared(before.actions, after.actions),
  };
}

/** What is told, and to whom. */
export interface SinceTelling {
  /** Without what is private. */
  readonly after: Plan;
  readonly framework: Framework;
  readonly states: readonly StateThen[];
  /** Whether levels are left out: then nobody can tell from the rest which one is reached. */
  readonly isPart: boolean;
}

/**
 * Since the newest check-in after which something is otherwise: a document that is made at the end of a meeting tells of
 * the time that the meeting was about. Null where there was none.
 */
export function sincePart({ after, framework, states, isPart }: SinceTelling): ReportSince | null {
  for (const { checkIn, plan } of states) {
    const from = { day: checkIn.date ?? checkIn.shown?.day ?? checkIn.opened, checkIn: checkIn.id };
    const whole = sinceOf({ before: asFarAsShared(plan, after), after }, framework, {
      from,
      isCovered: false,
    });
    const since = isPart ? { ...whole, levels: [] } : whole;
    if (!isSame(since)) return { since, names: sinceNames(framework) };
  }
  return null;
}
