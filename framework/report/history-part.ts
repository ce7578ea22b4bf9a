/** How it came about, day by day: ratings that changed and check-ins. Of things that can be private it says nothing. */
import { namesIn } from '../check-in-names';
import type { Entry } from '../fold';
import { labelOf, placesOf, type Framework } from '../framework';
import type { Plan, Rating } from '../plan';
import { ratingWord } from './words';

export interface ReportDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Sentences, in the order in which it happened. */
  readonly lines: readonly string[];
}

/** More than this in one day is told by its number. */
const mostInDay = 12;

function ratingLines(
  framework: Framework,
  before: ReadonlyMap<string, Rating | null>,
  after: ReadonlyMap<string, Rating | null>,
): readonly string[] {
  return [...placesOf(framework)].flatMap(([id, place]) => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
    if (from === to) return [];
    const words = [from, to].map((rating) => ratingWord(rating).toLowerCase());
    return [`${labelOf(framework, place)}: ${words[0] ?? ''} became ${words[1] ?? ''}`];
  });
}

function checkInLines(plan: Plan, day: string): readonly string[] {
  return [...plan.checkIns.values()].flatMap((checkIn) => {
    const { mentor } = namesIn(plan, checkIn);
    const shown = checkIn.shown?.day === day ? [`Ratings compared with ${mentor}`] : [];
    if (checkIn.closed?.day !== day) return shown;
    const how = { signed: 'signed by both', paper: 'signed on paper', unsigned: 'closed without signatures' };
    return [...shown, `Check-in with ${mentor} ${how[checkIn.closed.how]}`];
  });
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostInDay) return lines;
  return [...lines.slice(0, mostInDay - 1), `and ${String(lines.length - mostInDay + 1)} more`];
}

/** @param entries all lines in fold order, newest last */
export function historyPart(
  plan: Plan,
  framework: Framework,
  entries: readonly Entry[],
): readonly ReportDay[] {
  const known = placesOf(framework);
  const now = new Map<string, Rating | null>();
  const days = new Map<string, Map<string, Rating | null>>();
  for (const { day, changes, isUndone, person } of entries) {
    if (isUndone || person !== plan.person) continue;
    for (const change of changes) {
      if (change.type !== 'rating.set' || !known.has(change.indicator)) continue;
      if (!days.has(day)) days.set(day, new Map(now));
      now.set(change.indicator, change.rating);
    }
  }
  const checkInDays = [...plan.checkIns.values()].flatMap(({ shown, closed }) => [shown?.day, closed?.day]);
  const all = new Set([...days.keys(), ...checkInDays.filter((day) => day !== undefined)]);
  const inOrder = [...all].sort();
  return inOrder.map((day, index) => {
    const before = days.get(day);
    const nextDay = inOrder.slice(index + 1).find((one) => days.has(one));
    const after = nextDay === undefined ? now : (days.get(nextDay) ?? now);
    const ratings = before === undefined ? [] : ratingLines(framework, before, after);
    return { day, lines: shortened([...ratings, ...checkInLines(plan, day)]) };
  });
}
