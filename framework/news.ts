/** What others have written into a plan that somebody has not looked at yet. */
import type { Heads } from './history/rows';
import { counts, type StandingJournal } from './standing';

/** How far others have written: what a person who writes in it too has not seen by writing it. */
export function headsOfOthers(journals: readonly StandingJournal[], viewer: string): Heads {
  const theirs = journals.filter(({ begin, standing }) => counts(standing) && begin.person !== viewer);
  return Object.fromEntries(theirs.map(({ id, lines }) => [id, lines.length - 1]));
}

/** Whether others have written something that was not there when somebody looked last. */
export function isAhead(heads: Heads, seen: Heads | undefined): boolean {
  return Object.entries(heads).some(([journal, last]) => last > (seen?.[journal] ?? -1));
}
