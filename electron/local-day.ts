/** Days as the person whose computer this is counts and writes them. */
import { dayOf } from '../framework/day';

/** Today for whoever runs the command, `YYYY-MM-DD`. */
export function localDay(): string {
  const now = new Date();
  return dayOf(now.toISOString(), -now.getTimezoneOffset());
}

/** The program speaks English, so its dates do too; which English is the person's own. */
function english(): string {
  // Asked for when it is needed: the first answer takes as long as a third of the main process's own start.
  const system = Intl.DateTimeFormat().resolvedOptions().locale;
  return /^en\b/i.test(system) ? system : 'en-GB';
}

/** A day in words: "5 December 2026". @param day `YYYY-MM-DD` */
export function longDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(english(), { dateStyle: 'long', timeZone: 'UTC' });
}
