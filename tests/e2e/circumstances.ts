/** What every journey starts with, so that it runs the same on every computer and at every hour. */
import type { LaunchOptions } from './launch';

/** Names a zone that is so many hours east of UTC. The zone database counts westwards, so the sign turns round. */
function zoneOf(hours: number): string {
  if (hours === 0) return 'Etc/GMT';
  return `Etc/GMT${hours > 0 ? '-' : '+'}${String(Math.abs(hours))}`;
}

/** Hours east of UTC where it is noon now: nothing that is done there runs over midnight. */
const noon = 12 - new Date().getUTCHours();

/** English as in Britain, and a time zone where it is about noon. */
export const usual: LaunchOptions = { args: ['--lang=en-GB'], env: { TZ: zoneOf(noon) } };

/** The farthest zones of the world: 26 hours apart, so the day of the first is always over in the second. */
export const dayBefore: LaunchOptions = { ...usual, env: { TZ: zoneOf(-12) } };
export const dayAfter: LaunchOptions = { ...usual, env: { TZ: zoneOf(14) } };

/** The same with a plan to open. */
export function on(folder: string, circumstances: LaunchOptions = usual): LaunchOptions {
  return { ...circumstances, args: [...(circumstances.args ?? []), folder] };
}

/** A day counted from today in the zone of `usual`, `YYYY-MM-DD`. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + noon * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** As the window writes it in full: "31 March 2027". */
export function longDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
