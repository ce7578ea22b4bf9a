import type { PersonRow } from '../../../framework/contract/people-views';
import { wordFilter } from '../../ui/says-all';

export type PeopleSort = 'next' | 'waiting' | 'name';

/** A row of the list, by what names it in calls: two copies of one plan are two rows. */
export interface PersonItem {
  readonly id: string;
  readonly row: PersonRow;
}

const byName = new Intl.Collator('en-GB', { numeric: true }).compare;

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** No day at all comes after every day. */
function byNext(one: PersonRow, other: PersonRow): number {
  if ((one.next === null) !== (other.next === null)) return one.next === null ? 1 : -1;
  return compare(one.next ?? '', other.next ?? '');
}

/** Those who wait for whoever looks come first, the longest wait first. */
function byWaiting(one: PersonRow, other: PersonRow): number {
  if (one.isMyTurn !== other.isMyTurn) return one.isMyTurn ? -1 : 1;
  return one.isMyTurn ? compare(one.turn?.since ?? '', other.turn?.since ?? '') : byNext(one, other);
}

const sorts = { next: byNext, waiting: byWaiting, name: () => 0 } as const;

/** Those who say every word that was typed, in that order; what was put away comes last. */
export function shownPeople(
  rows: readonly PersonRow[],
  { typed, sort }: { readonly typed: string; readonly sort: PeopleSort },
): readonly PersonItem[] {
  const says = wordFilter(typed);
  return rows
    .filter(({ name, title, role, framework, folder }) => says([name, title, role, framework, folder]))
    .sort(
      (one, other) =>
        Number(one.isArchived) - Number(other.isArchived) ||
        sorts[sort](one, other) ||
        byName(one.name, other.name) ||
        compare(one.key, other.key),
    )
    .map((row) => ({ id: row.key, row }));
}
