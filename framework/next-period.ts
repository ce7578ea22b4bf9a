/** The next period: what a new plan of the same person on the same framework takes over from the one before. */
import type { Change } from './change';
import type { Framework } from './framework';
import { emptyPlan, levelKey, type Action, type Evidence, type Plan } from './plan';
import { restoringChanges } from './restore';

/** What comes along beside what is met. */
export interface NextChoices {
  /** `all`: as they are; `met`: what is partly or not yet there is assessed anew. */
  readonly ratings: 'all' | 'met';
  readonly evidence: boolean;
  readonly targets: boolean;
  readonly actions: boolean;
  readonly notes: boolean;
}

function only<Value>(
  table: ReadonlyMap<string, Value>,
  keep: (value: Value, key: string) => boolean,
): ReadonlyMap<string, Value> {
  return new Map([...table].filter(([key, value]) => keep(value, key)));
}

/** Whether it stands behind a rating that comes along, or still waits for its place. */
function supports({ indicators }: Evidence, ratings: Plan['ratings']): boolean {
  return indicators.length === 0 || indicators.some((id) => ratings.has(id));
}

/** The files that newer ones took the place of stay behind, with the plan that has them. */
function renewedEvidence(plan: Plan, ratings: Plan['ratings']): Plan['evidence'] {
  const along = only(plan.evidence, (piece) => supports(piece, ratings));
  return new Map([...along].map(([id, { earlier: _, ...piece }]) => [id, piece]));
}

/**
 * It begins anew: a date that has passed is none any more, and what came of it so far stays behind. So do the check-in it was
 * written down in and whoever did that; who is to do it comes along.
 */
function renewed({ by: _by, checkIn: _checkIn, ...action }: Action, today: string): Action {
  const date = action.date !== null && action.date < today ? null : action.date;
  return { ...action, date, outcome: '' };
}

function carriedActions(plan: Plan, today: string): Plan['actions'] {
  const open = [...plan.actions].filter(([, { status }]) => status === 'open');
  return new Map(open.map(([id, action]) => [id, renewed(action, today)]));
}

/** When it begins, and on what. */
export interface Begun {
  readonly framework: Framework;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Levels of which every indicator is met, as `levelTargets` names them. */
function metLevels({ skills }: Framework, plan: Plan): ReadonlySet<string> {
  const isMet = (id: string) => plan.ratings.get(id)?.rating === 'met';
  return new Set(
    skills.flatMap(({ id, levels }) =>
      levels
        .filter(({ indicators }) => indicators.every((indicator) => isMet(indicator.id)))
        .map(({ rank }) => levelKey(id, rank)),
    ),
  );
}

/**
 * What the new plan is to say: ratings, what good looks like where it is still ahead, and of the rest what was chosen. What was
 * done or dropped stays behind, and so does every target date that has passed or whose indicator or level is met, and every
 * check-in: what two people signed is in the plan they signed it in.
 */
export function nextPeriod(plan: Plan, choices: NextChoices, { framework, today }: Begun): Plan {
  const reached = metLevels(framework, plan);
  const ratings = only(plan.ratings, ({ rating }) => choices.ratings === 'all' || rating === 'met');
  const isAhead = (date: string) => date >= today;
  return {
    ...emptyPlan,
    profile: plan.profile,
    ratings,
    evidence: choices.evidence ? renewedEvidence(plan, ratings) : new Map(),
    targets: choices.targets
      ? only(plan.targets, (date, id) => isAhead(date) && plan.ratings.get(id)?.rating !== 'met')
      : new Map(),
    levelTargets: choices.targets
      ? only(plan.levelTargets, (date, key) => isAhead(date) && !reached.has(key))
      : new Map(),
    actions: choices.actions ? carriedActions(plan, today) : new Map(),
    notes: choices.notes ? plan.notes : new Map(),
    proofs: only(plan.proofs, (_, id) => plan.ratings.get(id)?.rating !== 'met'),
  };
}

/** At most this many changes in one line. */
const mostChanges = 20_000;

/** UTF-16 units of one line's changes, about: a line is read as a whole. */
const mostText = 20_000_000;

/**
 * The acts that make a fresh plan say that, few as they can be.
 * @param fresh the new plan as it is before them
 */
export function actsOf(fresh: Plan, wanted: Plan): readonly (readonly Change[])[] {
  const acts: Change[][] = [];
  let room = 0;
  for (const change of restoringChanges(fresh, { ...wanted, title: fresh.title, isArchived: false })) {
    const size = JSON.stringify(change).length;
    const act = acts.at(-1);
    if (act === undefined || act.length >= mostChanges || size > room) {
      acts.push([change]);
      room = mostText - size;
    } else {
      act.push(change);
      room -= size;
    }
  }
  return acts;
}

/** How many of each there are to take over, whatever is chosen. */
export interface NextCounts {
  readonly met: number;
  readonly otherRatings: number;
  readonly evidence: number;
  readonly targets: number;
  readonly actions: number;
  readonly notes: number;
  /** Actions that were done or dropped. */
  readonly left: number;
}

export function nextCounts(plan: Plan, ratings: NextChoices['ratings'], begun: Begun): NextCounts {
  const choices = { ratings, evidence: true, targets: true, actions: true, notes: true };
  const next = nextPeriod(plan, choices, begun);
  const met = [...plan.ratings.values()].filter(({ rating }) => rating === 'met').length;
  return {
    met,
    otherRatings: plan.ratings.size - met,
    evidence: next.evidence.size,
    targets: next.targets.size + next.levelTargets.size,
    actions: next.actions.size,
    notes: next.notes.size,
    left: plan.actions.size - next.actions.size,
  };
}
