/** What a check-in is about, thing by thing: made from the plan as it stands, and made anew with every change. */
import { lastShown } from './choose';
import type { CheckIn, CheckInRow } from './check-in';
import { compareDays } from './day';
import { dueItems, type DueTarget } from './due';
import { placesOf, type Framework } from './framework';
import type { Action, Plan, Rating } from './plan';

/** One thing to talk about. Ids lead to what it is about in the plan. */
export type AgendaItem =
  /** Both have rated it, and not alike. */
  | { readonly kind: 'difference'; readonly indicator: string }
  /** Less than *met* was agreed in the check-in before. */
  | { readonly kind: 'again'; readonly indicator: string; readonly agreed: Rating }
  /**
   * The individual's own rating is another than at the check-in before; null: not assessed. `unknown`: that one was not
   * about it, and it was rated since.
   */
  | {
      readonly kind: 'changed';
      readonly indicator: string;
      readonly from: Rating | 'unknown' | null;
      readonly to: Rating | null;
    }
  /** A target date that has passed. */
  | { readonly kind: 'late'; readonly target: DueTarget; readonly date: string }
  /** Put into the plan since the check-in before. */
  | { readonly kind: 'evidence'; readonly evidence: string }
  /** Open, whoever is to do it. */
  | { readonly kind: 'action'; readonly action: string };

/** Things of one kind, the one to begin with first. */
export interface AgendaPart {
  readonly kind: AgendaItem['kind'];
  readonly items: readonly AgendaItem[];
  /** How many more of them there are than an hour has room for. */
  readonly more: number;
}

export interface AgendaInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly checkIn: CheckIn;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the individual's ratings are kept from whoever reads this (cover.ts): then nothing tells of them. */
  readonly isCovered: boolean;
}

/** Of one kind: nobody goes through more in an hour. */
const most = 50;

const weights: Readonly<Record<Rating, number>> = { 'not-yet': 1, partly: 2, met: 3 };

/** How far two ratings lie apart, from 0 to 3. No rating at all lies below *not yet*. */
function distanceOf({ self, mentor }: CheckInRow): number {
  const weight = (rating: Rating | null | undefined) => (rating ? weights[rating] : 0);
  return Math.abs(weight(self) - weight(mentor?.rating));
}

/** Names an item among all of an agenda, today and tomorrow. */
export function agendaKey(item: AgendaItem): string {
  switch (item.kind) {
    case 'difference':
    case 'again':
    case 'changed':
      // What there is to say about an indicator is said once, whatever brings it up.
      return `indicator ${item.indicator}`;
    case 'late':
      return `late ${JSON.stringify(item.target)}`;
    case 'evidence':
      return `evidence ${item.evidence}`;
    case 'action':
      return `action ${item.action}`;
  }
}

/** The check-in before it whose ratings were shown; null for the first. */
export function checkInBefore(plan: Pick<Plan, 'checkIns'>, id: string): CheckIn | null {
  const all = [...plan.checkIns];
  const until = all.findIndex(([each]) => each === id);
  return lastShown({ checkIns: new Map(until === -1 ? all : all.slice(0, until)) });
}

function differences({ checkIn, framework }: AgendaInput): readonly AgendaItem[] {
  if (checkIn.shown === null) return [];
  const places = [...placesOf(framework).keys()];
  const place = new Map(places.map((id, at) => [id, at]));
  return checkIn.rows
    .filter((row) => place.has(row.indicator) && distanceOf(row) > 0)
    .sort(
      (one, other) =>
        distanceOf(other) - distanceOf(one) ||
        (place.get(one.indicator) ?? 0) - (place.get(other.indicator) ?? 0),
    )
    .map(({ indicator }) => ({ kind: 'difference', indicator }));
}

function again({ framework }: AgendaInput, before: CheckIn | null): readonly AgendaItem[] {
  const places = placesOf(framework);
  return (before?.rows ?? []).flatMap(({ indicator, agreed }): readonly AgendaItem[] => {
    const isLess = agreed !== null && agreed.rating !== 'met' && places.has(indicator);
    return isLess ? [{ kind: 'again', indicator, agreed: agreed.rating }] : [];
  });
}

function changed({ plan, framework, isCovered }: AgendaInput, before: CheckIn | null): readonly AgendaItem[] {
  if (isCovered || before === null) return [];
  const then = new Map(before.rows.map(({ indicator, self }) => [indicator, self]));
  return [...placesOf(framework).keys()].flatMap((indicator): readonly AgendaItem[] => {
    const now = plan.ratings.get(indicator);
    const to = now?.rating ?? null;
    const wasRated = now !== undefined && now.day > before.opened;
    const from = then.get(indicator) ?? (then.has(indicator) ? null : wasRated ? 'unknown' : to);
    return from === to ? [] : [{ kind: 'changed', indicator, from, to }];
  });
}

/** Whether a target is reached is told by ratings, so its date says nothing to whoever may not see them. */
function late({ plan, framework, today, isCovered }: AgendaInput): readonly AgendaItem[] {
  if (isCovered) return [];
  return dueItems(framework, plan, today).flatMap((item): readonly AgendaItem[] => {
    const { date, due, ...target } = item;
    return due === 'late' && target.kind !== 'action' ? [{ kind: 'late', target, date }] : [];
  });
}

/** At the first check-in, what stands for what it is about. Newest first, and nothing private: two people look. */
function evidence({ plan, checkIn }: AgendaInput, before: CheckIn | null): readonly AgendaItem[] {
  const about = new Set(checkIn.rows.map(({ indicator }) => indicator));
  return [...plan.evidence.values()]
    .filter((piece) => !piece.private)
    .filter(({ added, indicators }) =>
      before === null ? indicators.some((id) => about.has(id)) : added > before.opened,
    )
    .sort((one, other) => compareDays(other.date, one.date))
    .map(({ id }) => ({ kind: 'evidence', evidence: id }));
}

/** Later than any day. */
const undated = '9999-12-31';

function isOpen({ status, private: isPrivate }: Action): boolean {
  return status === 'open' && !isPrivate;
}

/** Those written down in this very check-in are what comes out of it. */
function actions({ plan, checkIn }: AgendaInput): readonly AgendaItem[] {
  return [...plan.actions.values()]
    .filter((action) => isOpen(action) && action.checkIn !== checkIn.id)
    .sort((one, other) => compareDays(one.date ?? undated, other.date ?? undated))
    .map(({ id }) => ({ kind: 'action', action: id }));
}

/**
 * What to talk about, in this order: differences, largest first; what less than *met* was agreed on last time; ratings
 * that changed since; target dates that have passed; new evidence; open actions of both. An indicator comes up once, and
 * its date, where that has passed, once more.
 * Parts with nothing in them are left out.
 */
export function agendaOf(input: AgendaInput): readonly AgendaPart[] {
  const before = checkInBefore(input.plan, input.checkIn.id);
  const seen = new Set<string>();
  const isFirst = (item: AgendaItem) => {
    const key = agendaKey(item);
    return seen.has(key) ? false : seen.add(key).has(key);
  };
  const lists = [
    differences(input),
    again(input, before),
    changed(input, before),
    late(input),
    evidence(input, before),
    actions(input),
  ];
  return lists.flatMap((list): readonly AgendaPart[] => {
    const items = list.filter(isFirst);
    const [first] = items;
    if (first === undefined) return [];
    return [{ kind: first.kind, items: items.slice(0, most), more: Math.max(0, items.length - most) }];
  });
}
