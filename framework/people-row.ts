/** What a mentor sees of one mentee's plan in a list: all of it as they may see it, nothing of how it lies on a disk. */
import { applyActs } from './acts';
import type { Change } from './change';
import type { CheckIn } from './check-in';
import { coveredPlan, isCovered } from './cover';
import { dueItems } from './due';
import type { Entry } from './fold';
import type { Framework, Skill } from './framework';
import type { Heads } from './history/rows';
import { isOnPaper, levelsOf } from './levels';
import { emptyPlan, type Plan } from './plan';
import type { StandingJournal } from './standing';
import { headsOfOthers } from './news';
import { isTurnOf, openCheckIn, turnOf, type Turn } from './turn';

/** The three levels of one skill, by its name: ranks; null below the lowest level. */
export interface PersonLevels {
  readonly skill: string;
  readonly claimed: number | null;
  readonly evidenced: number | null;
  readonly confirmed: number | null;
  /** Only where some of what is confirmed was signed on paper, which Rung cannot check. */
  readonly onPaper?: true;
}

/** How much has changed, counted by what it is about. */
export interface ChangedSince {
  /** The day of the last check-in. */
  readonly day: string;
  /** Indicators that are rated otherwise; null while that is covered. */
  readonly ratings: number | null;
  /** Pieces that are new. */
  readonly evidence: number;
  /** Target dates that are others, or gone. */
  readonly dates: number;
}

/** What the list says of a plan, whatever day it is. */
export interface PersonFacts {
  /** The plan's id. */
  readonly id: string;
  /** Id of the person whose plan it is. */
  readonly person: string;
  /** What the plan is called; empty: by its person's name. */
  readonly title: string;
  readonly name: string;
  readonly role: string;
  readonly framework: string;
  /** Null while a check-in is blind: then nothing that tells a rating is in here at all. */
  readonly levels: readonly PersonLevels[] | null;
  /** The day on which its person said these levels, where not everything was shared; null: worked out from what is here. */
  readonly statedOn: string | null;
  /** Target dates that are still to come true, earliest first. */
  readonly targets: readonly string[];
  /** Day of the next check-in; null where none is known. */
  readonly next: string | null;
  readonly turn: Turn | null;
  readonly isMyTurn: boolean;
  /** Null where there was no check-in yet. */
  readonly since: ChangedSince | null;
  /** The last line of each journal that others write. */
  readonly heads: Heads;
  /** ISO 8601, UTC: when the newest act was recorded. */
  readonly savedAt: string;
  readonly isArchived: boolean;
}

export interface PersonSource {
  readonly framework: Framework;
  /** Uncovered. */
  readonly plan: Plan;
  /** All lines that count, in fold order, uncovered. */
  readonly entries: readonly Entry[];
  readonly journals: readonly StandingJournal[];
}

function endsCheckIn(change: Change, id: string): boolean {
  const isEnd = change.type === 'checkin.close' || change.type === 'checkin.sign';
  return isEnd && change.checkIn === id;
}

/** The plan as it was with the last act of which that is true. */
function planUpTo({ plan, entries }: PersonSource, isLast: (entry: Entry) => boolean): Plan {
  const counted = entries.filter((entry) => !entry.isUndone);
  const end = counted.map(isLast).lastIndexOf(true);
  return applyActs({ ...emptyPlan, id: plan.id, person: plan.person }, counted.slice(0, end + 1));
}

/** The plan as it was when that check-in was closed. */
function planAtEnd(source: PersonSource, { id, closed }: CheckIn): Plan {
  return planUpTo(
    source,
    ({ day, changes }) => day === closed?.day && changes.some((change) => endsCheckIn(change, id)),
  );
}

function planAtShare(source: PersonSource): Plan {
  return planUpTo(source, ({ changes }) => changes.some(({ type }) => type === 'share.state'));
}

function differing<Value>(
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value) => boolean,
): number {
  const keys = new Set([...before.keys(), ...now.keys()]);
  let count = 0;
  for (const key of keys) {
    const [one, other] = [before.get(key), now.get(key)];
    if (one === undefined || other === undefined || !isSame(one, other)) count += 1;
  }
  return count;
}

function sameText(one: string, other: string): boolean {
  return one === other;
}

/** @param before the plan at an earlier time */
function changedBetween(
  before: Plan,
  now: Plan,
): Omit<ChangedSince, 'day' | 'ratings'> & { ratings: number } {
  return {
    ratings: differing(before.ratings, now.ratings, (one, other) => one.rating === other.rating),
    evidence: [...now.evidence.keys()].filter((id) => !before.evidence.has(id)).length,
    dates:
      differing(before.targets, now.targets, sameText) +
      differing(before.levelTargets, now.levelTargets, sameText),
  };
}

function lastClosed({ checkIns }: Plan): CheckIn | null {
  const closed = [...checkIns.values()].filter((one) => one.closed !== null);
  // Unsigned ones were meetings as well; of one day the one opened later is the last.
  return closed.reduce<CheckIn | null>(
    (last, one) => ((one.closed?.day ?? '') >= (last?.closed?.day ?? '') ? one : last),
    null,
  );
}

function sinceLast(source: PersonSource, ratings: 'shown' | 'covered'): ChangedSince | null {
  const last = lastClosed(source.plan);
  const day = last?.closed?.day;
  if (last === null || day === undefined) return null;
  const changed = changedBetween(planAtEnd(source, last), source.plan);
  return { day, ...changed, ratings: ratings === 'covered' ? null : changed.ratings };
}

interface ShownLevels {
  readonly levels: readonly PersonLevels[];
  readonly statedOn: string | null;
}

/**
 * What was signed since somebody said where they are counts for more than what they said then: such a check-in is here
 * whole, or not at all.
 */
function confirmedIn(source: PersonSource, skill: Skill, said: number | null): number | null {
  const { confirmed } = levelsOf(skill, source.plan);
  if (confirmed === said) return said;
  const then = levelsOf(skill, planAtShare(source)).confirmed;
  if (confirmed === then) return said;
  const isMore = confirmed !== null && (then === null || confirmed > then);
  return isMore && said !== null ? Math.max(confirmed, said) : confirmed;
}

/** Where something was left out, what its person said stands for it: what is here would tell less than there is. */
function levelsIn(source: PersonSource): ShownLevels {
  const { framework, plan } = source;
  const stated = new Map(plan.share?.stated.map((level) => [level.skill, level]));
  const levels = framework.skills.map((skill): PersonLevels => {
    const said = stated.get(skill.id);
    const { claimed, evidenced, confirmed } =
      said === undefined
        ? levelsOf(skill, plan)
        : { ...said, confirmed: confirmedIn(source, skill, said.confirmed) };
    const paper = isOnPaper(skill, plan) ? { onPaper: true as const } : {};
    return { skill: skill.name, claimed, evidenced, confirmed, ...paper };
  });
  const isStated = framework.skills.some(({ id }) => stated.has(id));
  return { levels, statedOn: isStated ? (plan.share?.day ?? null) : null };
}

/** Before any date there is: which of them are late depends on the day of whoever looks, which is asked later. */
const anyDay = '2000-01-01';

function targetsOf(framework: Framework, plan: Plan): readonly string[] {
  return dueItems(framework, plan, anyDay)
    .filter(({ kind }) => kind !== 'action')
    .map(({ date }) => date);
}

/** The only skill's name says more than its framework's. */
function aboutWhat({ name, skills }: Framework): string {
  const [only, ...others] = skills;
  return only === undefined || others.length > 0 ? name : only.name;
}

function nextDay(going: CheckIn | null, plan: Plan): string | null {
  return going?.date ?? lastClosed(plan)?.nextDate ?? null;
}

/**
 * @param source the plan uncovered, and its lines
 * @param viewer id of the person who looks; empty for nobody in particular, who sees nothing that is covered
 */
export function personFacts(source: PersonSource, viewer: string): PersonFacts {
  const { framework, plan: whole, entries, journals } = source;
  const plan = coveredPlan(whole, viewer);
  const isHidden = isCovered(whole, viewer);
  const isNobody = viewer === '';
  const going = openCheckIn(whole, isNobody ? whole.person : viewer);
  const turn = going === null ? null : turnOf(going, whole.person);
  const shown = isHidden ? { levels: null, statedOn: null } : levelsIn(source);
  return {
    id: whole.id,
    person: whole.person,
    title: plan.title.trim(),
    name: plan.profile.name.trim(),
    role: plan.profile.role.trim(),
    framework: aboutWhat(framework),
    ...shown,
    targets: targetsOf(framework, plan),
    next: nextDay(going, whole),
    turn,
    isMyTurn: turn !== null && !isNobody && isTurnOf(turn, whole, viewer),
    since: sinceLast(source, isHidden ? 'covered' : 'shown'),
    heads: headsOfOthers(journals, viewer),
    savedAt: entries.at(-1)?.at ?? '',
    isArchived: whole.isArchived,
  };
}
