import { dayOf } from '../framework/day';

/** Today for whoever runs the command, `YYYY-MM-DD`. */
export function localDay(): string {
  const now = new Date();
  return dayOf(now.toISOString(), -now.getTimezoneOffset());
}
