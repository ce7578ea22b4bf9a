/** Every plan this computer knows of: those that were open before, and those in the default place. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PlanRow } from '../../framework/contract/plans-views';
import type { RecentPlan } from '../../framework/contract/views';
import { codeOf, isMissing } from '../disk-error';
import { makerOf } from '../durable';
import type { Installation } from '../installation';
import { PlanError } from '../plan-error';
import { journalName, layoutOf } from '../plan/layout';
import { readPlanFile } from '../plan/plan-file';
import { personOf } from '../plan/person-of';
import { holdsPlan } from '../plan/plan-at';
import { RowReader, type Row } from './plan-row';

/** More than anybody has; what lies beyond is opened by its folder. */
const mostPlans = 2000;

/** Names a folder to a page, which can make no such name itself. */
export function keyOf(folder: string): string {
  return createHash('sha256').update(resolve(folder)).digest('hex');
}

/** Folders in the default place; none where it is not there or cannot be read. */
async function foldersIn(plansFolder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(plansFolder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && makerOf(entry.name) === null)
      .map((entry) => join(plansFolder, entry.name));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return [];
  }
}

async function isPlan(folder: string): Promise<boolean> {
  try {
    return await holdsPlan(folder);
  } catch (error) {
    // One that cannot be looked into says so when it is opened by its folder.
    if (error instanceof PlanError || isMissing(error)) return false;
    throw error;
  }
}

export interface Known {
  readonly folder: string;
  /** As it was when it was open last; null where it never was. */
  readonly recent: RecentPlan | null;
}

/** Those that were open before come first: they are known even where their folder is gone. */
export async function knownFolders(
  recent: readonly RecentPlan[],
  plansFolder: string,
): Promise<readonly Known[]> {
  const before = recent.map((plan) => ({ folder: resolve(plan.folder), recent: plan }));
  const seen = new Set(before.map(({ folder }) => folder));
  const found = (await foldersIn(plansFolder)).filter((folder) => !seen.has(resolve(folder)));
  const plans: Known[] = [...before];
  for (const folder of found.slice(0, mostPlans)) {
    if (await isPlan(folder)) plans.push({ folder: resolve(folder), recent: null });
  }
  return plans;
}

export interface Where {
  readonly recent: readonly RecentPlan[];
  readonly plansFolder: string;
  readonly installation: Installation;
  /** The folder of the open plan; null where none is. */
  readonly openFolder: string | null;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether it was somebody else's plan when it could be read last. */
  readonly wasTheirs: (folder: string) => boolean;
}

/** Whether the plan there is somebody else's, and so in the list of people. */
export async function isTheirs(
  folder: string,
  { installation, wasTheirs }: Pick<Where, 'installation' | 'wasTheirs'>,
): Promise<boolean> {
  const person = await personOf(folder);
  return person === null ? wasTheirs(folder) : !installation.knows(person);
}

function newestFirst(one: PlanRow, other: PlanRow): number {
  if (one.savedAt !== other.savedAt) return one.savedAt < other.savedAt ? 1 : -1;
  return one.folder < other.folder ? -1 : 1;
}

function listed(row: Row, openFolder: string | null): PlanRow {
  const isOpen = openFolder !== null && resolve(openFolder) === row.folder;
  return { ...row, key: keyOf(row.folder), isOpen };
}

const reader = new RowReader();

/** The person's own. Reads what has changed since the last time, and nothing twice. */
export async function listKnown(where: Where): Promise<readonly PlanRow[]> {
  const rows: PlanRow[] = [];
  for (const plan of await knownFolders(where.recent, where.plansFolder)) {
    if (await isTheirs(plan.folder, where)) continue;
    rows.push(listed(await reader.read(plan, where), where.openFolder));
  }
  return rows.sort(newestFirst);
}

/** One plan of the list as it is now. @throws PlanError `missing` where no known plan has that key */
export async function knownPlan(key: string, where: Where): Promise<PlanRow> {
  const plans = await knownFolders(where.recent, where.plansFolder);
  const plan = plans.find(({ folder }) => keyOf(folder) === key);
  if (plan === undefined) {
    throw new PlanError('missing', 'That plan is not in the list any more. Open it from its folder.');
  }
  return listed(await reader.read(plan, where), where.openFolder);
}

async function isPlanIn(folder: string, plan: string): Promise<boolean> {
  const { planFile, journals } = layoutOf(folder);
  const about = await readPlanFile(planFile);
  // Without its plan.json it is known by its first file.
  return 'id' in about ? about.id === plan : (await readdir(journals)).includes(journalName(plan));
}

/** Folders of that plan, whoever's it is, those that were open before first. Not read, so it may be in no good state. */
export async function foldersOfPlan(
  plan: string,
  { recent, plansFolder }: Pick<Where, 'recent' | 'plansFolder'>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { folder } of await knownFolders(recent, plansFolder)) {
    try {
      if (await isPlanIn(folder, plan)) found.push(folder);
    } catch (error) {
      if (!(error instanceof PlanError) && codeOf(error) === '') throw error;
    }
  }
  return found;
}
