/** What the settings remember of other people's plans that were open here, by plan id: where, and how far they had got. */
import { resolve } from 'node:path';
import type { RecentPlan } from '../../framework/contract/views';
import { headsOfOthers } from '../../framework/news';
import type { OpenPlan } from '../plan/plan-folder';
import type { Stored } from '../settings';
import { nameOf } from './plan-view';

/** As many as are listed. */
const most = 2000;

type Looked = Pick<Stored, 'looked'>;

/** Whether whoever sits here looks at it as somebody else's. */
function isTheirs(open: OpenPlan): boolean {
  return open.role === 'other' || open.isUnknownPerson;
}

/** What is open is looked at: nothing in it has newly come. A plan that turned out to be one's own is none of them. */
export function withLooked({ looked }: Looked, open: OpenPlan): Looked {
  const others = Object.entries(looked).filter(([id]) => id !== open.id);
  if (!isTheirs(open)) return { looked: Object.fromEntries(others) };
  const { folder, journals, writer } = open;
  // Before they have said whose it is, a reader is in nobody's name.
  const heads = headsOfOthers(journals, open.role === 'other' ? writer : '');
  const entry = { name: nameOf(open), folder, heads };
  return { looked: Object.fromEntries([...others.slice(1 - most), [open.id, entry]]) };
}

/** Plans that were open before: the last few of all, and every one of somebody else's. */
export function everKnown({ recent, looked }: Pick<Stored, 'recent' | 'looked'>): readonly RecentPlan[] {
  const seen = new Set(recent.map(({ folder }) => folder));
  const theirs = Object.entries(looked).filter(([, { folder }]) => !seen.has(folder));
  return [...recent, ...theirs.map(([id, { name, folder }]) => ({ id, name, folder, isSample: false }))];
}

/** Whether it was somebody else's when it was open last. */
export function wasTheirsBy({ looked }: Looked): (folder: string) => boolean {
  const folders = new Set(Object.values(looked).map(({ folder }) => resolve(folder)));
  return (folder) => folders.has(resolve(folder));
}
