/** Dates of a plan as entries of a calendar. What is private says so there and nothing more: calendars are often shared. */
import { assertNever } from '../assert-never';
import { namesIn } from '../check-in-names';
import { addDays, weekdayOf, type Weekday } from '../day';
import { dueItems, type DueItem, type DueTarget } from '../due';
import { numberOf, placesOf, type Framework } from '../framework';
import type { Plan } from '../plan';
import type { CalendarEvent } from './calendar';

function keyOf(target: DueTarget): string {
  switch (target.kind) {
    case 'indicator':
      return `indicator-${target.indicator}`;
    case 'level':
      return `level-${target.skill}-${String(target.level)}`;
    case 'action':
      return `action-${target.action}`;
    default:
      return assertNever(target);
  }
}

/** Made of letters, digits and few marks, whatever an id holds: some calendars stumble over others. */
function uidOf(plan: Plan, key: string): string {
  const plain = key.replace(/[^A-Za-z0-9-]/gu, (mark) => `.${(mark.codePointAt(0) ?? 0).toString(16)}.`);
  return `${plain}@${plan.id.slice(0, 32)}.rung`;
}

type Words = Pick<CalendarEvent, 'title' | 'text'>;

function wordsOf(item: DueItem, framework: Framework, plan: Plan): Words {
  if (item.kind === 'action') {
    const action = plan.actions.get(item.action);
    if (action === undefined || action.private) return { title: 'Rung: a private action', text: '' };
    return { title: action.text, text: 'An action of the plan in Rung.' };
  }
  if (item.kind === 'level') {
    const skill = framework.skills.find(({ id }) => id === item.skill);
    const name = skill?.levels.find(({ rank }) => rank === item.level)?.name ?? '';
    const text = `${skill?.name ?? item.skill}: target date in Rung.`;
    return { title: `Level ${String(item.level)}, ${name}`, text };
  }
  const place = placesOf(framework).get(item.indicator);
  if (place === undefined) return { title: item.indicator, text: 'Target date in Rung.' };
  const title = `${numberOf(place)} ${place.indicator.text}`;
  return { title, text: `${place.skill.name}: target date in Rung.` };
}

/** With whom they meet, on a day that is still to come: an open check-in, and what was said at the end of the last one. */
function checkInEvents({ plan, today }: Pick<CalendarSource, 'plan' | 'today'>): readonly CalendarEvent[] {
  const checkIns = [...plan.checkIns.values()];
  const text = 'A check-in of the plan in Rung.';
  const meetings = checkIns.flatMap((checkIn) => {
    const { id, closed, date } = checkIn;
    const key = `check-in-${id}`;
    return closed === null && date !== null ? [{ key, day: date, with: namesIn(plan, checkIn).mentor }] : [];
  });
  // It has the identity of the one that it follows: once the next one is opened, this is gone.
  const ended = checkIns.slice(-1).filter(({ closed }) => closed !== null);
  const next = ended.flatMap((checkIn) => {
    const { id, nextDate } = checkIn;
    const key = `after-${id}`;
    return nextDate === null ? [] : [{ key, day: nextDate, with: namesIn(plan, checkIn).mentor }];
  });
  return [...meetings, ...next]
    .filter(({ day }) => day >= today)
    .map(({ key, day, with: name }) => ({
      uid: uidOf(plan, key),
      title: `Check-in with ${name}`,
      text,
      when: { kind: 'day', day },
    }));
}

/** What a calendar is made from. */
export interface CalendarSource {
  readonly framework: Framework;
  readonly plan: Plan;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Entries for what has a date and is still to come true, earliest first, and for check-ins that are ahead.
 * @param target only this; null: everything
 */
export function planEvents(
  { framework, plan, today }: CalendarSource,
  target: DueTarget | null,
): readonly CalendarEvent[] {
  const dates = dueItems(framework, plan, today)
    .filter((item) => target === null || keyOf(item) === keyOf(target))
    .map((item) => ({
      uid: uidOf(plan, keyOf(item)),
      ...wordsOf(item, framework, plan),
      when: { kind: 'day', day: item.date } as const,
    }));
  return target === null ? [...dates, ...checkInEvents({ plan, today })] : dates;
}

/** What the weekly moment is for. */
const moment = {
  title: 'Rung: what did I do this week?',
  text: 'A quarter of an hour for your plan: write down what you did, sort it, look at what is due.',
  minutes: 15,
};

/** An appointment with oneself, each week from the next such day on (today counts). @param time `HH:MM` */
export function weeklyEvent(
  { plan, today }: Pick<CalendarSource, 'plan' | 'today'>,
  { weekday, time }: { readonly weekday: Weekday; readonly time: string },
): CalendarEvent {
  const ahead = [0, 1, 2, 3, 4, 5, 6].find((days) => weekdayOf(addDays(today, days)) === weekday) ?? 0;
  const { title, text, minutes } = moment;
  const when = { kind: 'weekly', first: addDays(today, ahead), weekday, time, minutes } as const;
  return { uid: uidOf(plan, 'weekly'), title, text, when };
}
