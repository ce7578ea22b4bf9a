/** Since last time: what differs between two states of a plan. */
import { isCovered } from './cover';
import { daysBetween } from './day';
import { planAsOf, planOfLines, type Entry } from './fold';
import { placesOf, type Framework } from './framework';
import { levelsOf, type Levels } from './levels';
import { withoutPrivate } from './show';
import { levelKey, type Action, type Evidence, type Plan, type Rating } from './plan';

/** Counted from the end of a day, or from where a check-in ended (or, while it goes on, from where it stands). */
export type SinceFrom =
  | { readonly day: string; readonly checkIn?: undefined }
  | { readonly checkIn: string; readonly day?: undefined };

/** Null: not assessed. */
export interface RatingMove {
  readonly indicator: string;
  readonly from: Rating | null;
  readonly to: Rating | null;
}

/** Null: no date. `days`: how much later it is now, below 0 where it is earlier; null where one of them is no date. */
export interface DateMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number | null;
}

export type TargetMove = DateMove &
  (
    | { readonly kind: 'indicator'; readonly indicator: string }
    | { readonly kind: 'level'; readonly skill: string; readonly level: number }
  );

export type SincePiece = Pick<Evidence, 'id' | 'title' | 'kind' | 'date' | 'indicators'>;
export type SinceAction = Pick<Action, 'id' | 'text' | 'indicators' | 'date' | 'outcome' | 'owner'>;
type Reached = Omit<Levels, 'next'>;

export interface Since {
  /** The day it counts from, and the check-in where it counts from one. */
  readonly from: { readonly day: string; readonly checkIn: string | null };
  /** Whether self-ratings are covered for the one who looks: then nothing is said of ratings and levels. */
  readonly isCovered: boolean;
  readonly ratings: {
    readonly up: readonly RatingMove[];
    readonly down: readonly RatingMove[];
    /** Assessed for the first time. */
    readonly first: readonly RatingMove[];
    readonly cleared: readonly RatingMove[];
  };
  /** Every skill, in the framework's order. */
  readonly levels: readonly { readonly skill: string; readonly before: Reached; readonly after: Reached }[];
  readonly evidence: { readonly added: readonly SincePiece[]; readonly removed: readonly SincePiece[] };
  /** Indicators and levels in the framework's order: moved, set or taken away. */
  readonly targets: readonly TargetMove[];
  readonly actions: {
    /** How many there were to do: those open then, and those that were added and ended since. */
    readonly toDo: number;
    readonly done: readonly SinceAction[];
    readonly dropped: readonly SinceAction[];
    /** Added since, and still open. */
    readonly added: readonly SinceAction[];
  };
}

const order: Readonly<Record<Rating, number>> = { 'not-yet': 1, partly: 2, met: 3 };

function ratingsOf(before: Plan, after: Plan, framework: Framework): Since['ratings'] {
  const moves = [...placesOf(framework).keys()]
    .map((indicator): RatingMove => {
      const from = before.ratings.get(indicator)?.rating ?? null;
      return { indicator, from, to: after.ratings.get(indicator)?.rating ?? null };
    })
    .filter(({ from, to }) => from !== to);
  const isUp = ({ from, to }: RatingMove) => from !== null && to !== null && order[to] > order[from];
  const isDown = ({ from, to }: RatingMove) => from !== null && to !== null && order[to] < order[from];
  return {
    up: moves.filter(isUp),
    down: moves.filter(isDown),
    first: moves.filter(({ from }) => from === null),
    cleared: moves.filter(({ to }) => to === null),
  };
}

function reached(levels: Levels): Reached {
  const { claimed, evidenced, confirmed } = levels;
  return { claimed, evidenced, confirmed };
}

function moved(before: string | undefined, after: string | undefined): readonly DateMove[] {
  if (before === after) return [];
  const days = before === undefined || after === undefined ? null : daysBetween(before, after);
  return [{ from: before ?? null, to: after ?? null, days }];
}

function targetsOf(before: Plan, after: Plan, framework: Framework): readonly TargetMove[] {
  return framework.skills.flatMap(({ id: skill, levels }) =>
    levels.flatMap(({ rank: level, indicators }): readonly TargetMove[] => {
      const key = levelKey(skill, level);
      const ofLevel = moved(before.levelTargets.get(key), after.levelTargets.get(key));
      const ofIndicators = indicators.flatMap(({ id: indicator }) =>
        moved(before.targets.get(indicator), after.targets.get(indicator)).map((move) => ({
          ...move,
          kind: 'indicator' as const,
          indicator,
        })),
      );
      return [...ofLevel.map((move) => ({ ...move, kind: 'level' as const, skill, level })), ...ofIndicators];
    }),
  );
}

function missing<Item>(
  from: ReadonlyMap<string, Item>,
  other: ReadonlyMap<string, unknown>,
): readonly Item[] {
  return [...from].filter(([id]) => !other.has(id)).map(([, item]) => item);
}

function pieceOf({ id, title, kind, date, indicators }: Evidence): SincePiece {
  return { id, title, kind, date, indicators };
}

function actionOf({ id, text, indicators, date, outcome, owner }: Action): SinceAction {
  return { id, text, indicators, date, outcome, ...(owner !== undefined && { owner }) };
}

function actionsOf(before: Plan, after: Plan): Since['actions'] {
  const wasOpen = ({ id }: Action) => (before.actions.get(id)?.status ?? 'open') === 'open';
  const all = [...after.actions.values()].filter(wasOpen);
  const isNew = ({ id }: Action) => !before.actions.has(id);
  const ended = (status: Action['status']) => all.filter((action) => action.status === status);
  const added = ended('open').filter(isNew);
  return {
    toDo: all.length - added.length,
    done: ended('done').map(actionOf),
    dropped: ended('dropped').map(actionOf),
    added: added.map(actionOf),
  };
}

/** The two states of a plan. */
export interface BeforeAndAfter {
  readonly before: Plan;
  readonly after: Plan;
}

export function sinceOf(
  { before, after }: BeforeAndAfter,
  framework: Framework,
  rest: Pick<Since, 'from' | 'isCovered'>,
): Since {
  return {
    ...rest,
    ratings: ratingsOf(before, after, framework),
    levels: framework.skills.map((skill) => ({
      skill: skill.id,
      before: reached(levelsOf(skill, before)),
      after: reached(levelsOf(skill, after)),
    })),
    evidence: {
      added: missing(after.evidence, before.evidence).map(pieceOf),
      removed: missing(before.evidence, after.evidence).map(pieceOf),
    },
    targets: targetsOf(before, after, framework),
    actions: actionsOf(before, after),
  };
}

/** Whether nothing at all is otherwise. */
export function isSame({ isCovered, ratings, levels, evidence, targets, actions }: Since): boolean {
  const moves = [...ratings.up, ...ratings.down, ...ratings.first, ...ratings.cleared];
  const isLevelSame = levels.every(
    ({ before, after }) =>
      before.claimed === after.claimed &&
      before.evidenced === after.evidenced &&
      before.confirmed === after.confirmed,
  );
  const others = [evidence.added, evidence.removed, targets, actions.done, actions.dropped, actions.added];
  return !isCovered && moves.length === 0 && isLevelSame && others.every(({ length }) => length === 0);
}

/** How near to the end of a check-in a change of it stands. */
const stages: Readonly<Record<string, number>> = {
  'checkin.open': 1,
  'checkin.show': 2,
  'checkin.close': 3,
  'checkin.sign': 3,
};

function stageIn({ changes, isUndone }: Entry, checkIn: string): number {
  if (isUndone) return 0;
  const own = changes.filter((change) => 'checkIn' in change && change.checkIn === checkIn);
  return Math.max(0, ...own.map(({ type }) => stages[type] ?? 0));
}

/** Its last signature or its closing; else where both ratings were shown; else its opening. -1: none of them. */
export function endOf(entries: readonly Entry[], checkIn: string): number {
  let end = -1;
  let reachedStage = 1;
  for (const [index, entry] of entries.entries()) {
    const stage = stageIn(entry, checkIn);
    if (stage < reachedStage) continue;
    reachedStage = stage;
    end = index;
  }
  return end;
}

export interface SinceInput {
  readonly plan: Plan;
  /** All lines in fold order, as the one who looks may see them. */
  readonly entries: readonly Entry[];
  readonly framework: Framework;
  /** Id of the person who looks. */
  readonly viewer: string;
  /** `shared`: nothing that was private then; `plan` holds nothing that is private now. */
  readonly part?: 'all' | 'shared';
}

/** @returns null where the plan has no such check-in */
export function sinceThen(input: SinceInput, from: SinceFrom): Since | null {
  const { plan, entries, framework, viewer, part = 'all' } = input;
  const covered = isCovered(plan, viewer);
  const seen = part === 'shared' ? withoutPrivate : (then: Plan) => then;
  if (from.checkIn === undefined) {
    const before = seen(planAsOf(plan, entries, from.day));
    return sinceOf({ before, after: plan }, framework, {
      from: { day: from.day, checkIn: null },
      isCovered: covered,
    });
  }
  const checkIn = plan.checkIns.get(from.checkIn);
  const at = endOf(entries, from.checkIn);
  const end = entries[at];
  if (checkIn === undefined || end === undefined) return null;
  const before = seen(planOfLines(plan, entries.slice(0, at + 1)));
  const day = checkIn.date ?? end.day;
  return sinceOf({ before, after: plan }, framework, {
    from: { day, checkIn: from.checkIn },
    isCovered: covered,
  });
}
