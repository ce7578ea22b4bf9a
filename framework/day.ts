/** Calendar days as `YYYY-MM-DD` text: no clock time, no zone, so that none can shift them. */

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsADay = 86_400_000;

function timeOf(day: string): number {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  const time = new Date(0);
  time.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  return time.getTime();
}

/** Whether the text is a day of the Gregorian calendar in the years 0001 to 9999. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text.startsWith('0000')) return false;
  return new Date(timeOf(text)).toISOString().slice(0, 10) === text;
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / millisecondsADay);
}

/** For sorting: the earlier day first. Plain text order is calendar order, and much sooner told than by a language's. */
export function compareDays(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: string, count: number): string {
  return new Date(timeOf(day) + count * millisecondsADay).toISOString().slice(0, 10);
}

/** The writer's own day of an instant: `at` in UTC (ISO 8601), `zone` in minutes east of UTC. */
export function dayOf(at: string, zone: number): string {
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + zone;
  // Mostly the day is the same there, and thousands of lines are asked.
  if (minutes >= 0 && minutes < 1440) return at.slice(0, 10);
  return new Date(Date.parse(at) + zone * 60_000).toISOString().slice(0, 10);
}

/** Days of the week as calendars write them (RFC 5545), Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

export function weekdayOf(day: string): Weekday {
  // Sunday is 0 there.
  const number = new Date(timeOf(day)).getUTCDay();
  return weekdays[(number + 6) % 7] ?? 'MO';
}
