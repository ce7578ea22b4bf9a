/** The people whose plans lie on this computer. */
import type { PeopleProgress, PersonRow } from '../../framework/contract/people-views';
import { call } from '../api';
import { valueOrFailure } from './act';
import { changeRecent } from './mirror';
import { takePlans } from './plans';
import type { PeopleHere } from './state';
import { useStore } from './store';

type Reading = NonNullable<PeopleHere['reading']>;

function takeRows(rows: readonly PersonRow[], reading: Reading): void {
  const isOver = reading.done >= reading.of;
  const people = rows.length + (isOver ? 0 : reading.of - reading.done);
  useStore.setState(({ settings }) => ({
    people: { rows, reading: isOver ? null : reading },
    settings: { ...settings, people },
  }));
}

/** @returns false where it failed, which is then said */
export async function loadPeople(): Promise<boolean> {
  const list = valueOrFailure(await call('people.list', null));
  if (list === null) return false;
  takeRows(list.rows, { done: 0, of: list.waiting });
  return true;
}

/** Some more were read. */
export function takePeople({ rows, done, of }: PeopleProgress): void {
  const { people } = useStore.getState();
  const keys = new Set(rows.map(({ key }) => key));
  const others = people?.rows.filter(({ key }) => !keys.has(key)) ?? [];
  takeRows([...others, ...rows], { done, of });
}

/** Takes a plan that is not where it was out of the list. */
export async function forgetPerson({ key, folder }: PersonRow): Promise<void> {
  const plans = valueOrFailure(await call('plans.forget', { key }));
  if (plans === null) return;
  takePlans(plans);
  changeRecent((recent) => recent.filter((plan) => plan.folder !== folder));
  await loadPeople();
}
