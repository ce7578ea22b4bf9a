/** Daily copies of what a plan is made of, in its own folder: one a day and device, the newest 14 days. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupRow } from '../../framework/contract/backup-views';
import { isDay } from '../../framework/day';
import { readdir, readFile, stat } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { makeFolder, renameOver, replace, syncFolder, temporaryName } from '../durable';
import { PlanError } from '../plan-error';
import { findJournals, loadJournals, type LoadedFile } from './journal-files';
import { frameworkName, type Layout } from './layout';
import { Ledger } from './ledger';
import { readPlanFile } from './plan-file';

const daysKept = 14;

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

/** A file or folder that has just gone counts for nothing. */
async function sizeOf(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return stats.size;
    const sizes = (await readdir(path)).map((name) => sizeOf(join(path, name)));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } catch (error) {
    if (isMissing(error)) return 0;
    throw diskError('Reading', path, error);
  }
}

async function daysOf(layout: Layout, device: string): Promise<readonly string[]> {
  return (await namesIn(join(layout.backups, device))).filter(isDay);
}

export async function deviceFolders(layout: Layout): Promise<readonly string[]> {
  return (await namesIn(layout.backups)).map((name) => join(layout.backups, name));
}

interface MadeBackup {
  readonly row: BackupRow;
  /** Milliseconds since 1970: of two devices' backups of one day the later one holds more. */
  readonly made: number;
}

async function made(layout: Layout, device: string, day: string): Promise<MadeBackup> {
  const folder = join(layout.backups, device, day);
  const { mtimeMs } = await stat(folder);
  return { row: { id: `${device}/${day}`, day, size: await sizeOf(folder), place: 'plan' }, made: mtimeMs };
}

function newestFirst(one: MadeBackup, other: MadeBackup): number {
  if (one.row.day !== other.row.day) return one.row.day < other.row.day ? 1 : -1;
  return other.made - one.made || (one.row.id < other.row.id ? 1 : -1);
}

/** Newest first. */
export async function listBackups(layout: Layout): Promise<readonly BackupRow[]> {
  const devices = (await namesIn(layout.backups)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const all = devices.map(async (device) =>
    Promise.all((await daysOf(layout, device)).map((day) => made(layout, device, day))),
  );
  try {
    return (await Promise.all(all))
      .flat()
      .sort(newestFirst)
      .map(({ row }) => row);
  } catch (error) {
    throw diskError('Reading', layout.backups, error);
  }
}

/** @param backup the id of a row, which came from outside. @throws PlanError `missing` */
export async function backupFolder(layout: Layout, backup: string): Promise<string> {
  const [device = '', day = ''] = /^[0-9a-f]{32}\/\d{4}-\d{2}-\d{2}$/.test(backup) ? backup.split('/') : [];
  const isThere = device !== '' && (await daysOf(layout, device)).includes(day);
  if (!isThere) throw new PlanError('missing', 'This backup is not there any more: choose another one.');
  return join(layout.backups, device, day);
}

/** What a backup's files are called when people are told of them. */
export function backupName(backup: string): string {
  return `backups/${backup}`;
}

export async function loadBackup(layout: Layout, backup: string): Promise<readonly LoadedFile[]> {
  const folder = join(await backupFolder(layout, backup), 'journal');
  return loadJournals(await findJournals(folder, `${backupName(backup)}/journal`));
}

/** Whether a backup was read whole and is of that plan. */
export async function isWholeBackup(layout: Layout, plan: string, backup: string): Promise<boolean> {
  try {
    const planFile = await readPlanFile(join(await backupFolder(layout, backup), 'plan.json'));
    const ledger = new Ledger(plan, await loadBackup(layout, backup));
    const isOfPlan = planFile.status === 'whole' && planFile.id === plan;
    return isOfPlan && ledger.troubles.length === 0 && ledger.plan.framework !== '';
  } catch (error) {
    // A backup that cannot be read is no help; the next older one may be.
    if (error instanceof PlanError) return false;
    throw error;
  }
}

export async function newestWholeBackup(layout: Layout, plan: string): Promise<BackupRow | null> {
  for (const row of await listBackups(layout)) {
    if (await isWholeBackup(layout, plan, row.id)) return row;
  }
  return null;
}

/** What goes into a backup: a plan that was read whole. */
export interface BackupContent {
  readonly files: readonly LoadedFile[];
  readonly planFileText: string;
  readonly framework: { readonly sha256: string; readonly text: string };
}

async function fill(folder: string, content: BackupContent): Promise<void> {
  for (const name of ['journal', 'frameworks']) await makeFolder(join(folder, name));
  for (const file of content.files) {
    const bytes = await readFile(file.path);
    // Another device's file may have grown since it was read and found whole.
    if (bytes.length < file.mark.size) throw new Error(`${file.name} has become shorter`);
    const name = basename(file.path);
    const target = join(folder, 'journal', name.endsWith('.jsonl') ? name : `${name}.jsonl`);
    await replace(target, bytes.subarray(0, file.mark.size));
  }
  const { sha256, text } = content.framework;
  await replace(join(folder, 'frameworks', frameworkName(sha256)), Buffer.from(text));
  await replace(join(folder, 'plan.json'), Buffer.from(content.planFileText));
}

/** A folder goes under another name first, so that a half-removed one is never taken for a backup. */
async function removeFolder(parent: string, name: string): Promise<void> {
  const temporary = join(parent, temporaryName());
  await rename(join(parent, name), temporary);
  await rm(temporary, { recursive: true, force: true });
}

/** A clock that was put back must not make new days look old, so nothing goes while a newer day than today is there. */
async function prune(layout: Layout, device: string, today: string): Promise<void> {
  const days = await daysOf(layout, device);
  if (days.some((day) => day > today)) return;
  for (const day of days.slice(0, Math.max(0, days.length - daysKept))) {
    await removeFolder(join(layout.backups, device), day);
  }
}

/** Whose backup, of which day. */
export interface BackupTime {
  readonly device: string;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The day's backup is made anew where it is there already. */
  readonly isAgain: boolean;
}

/** What stood in its place goes last, so that one of the two is there at any moment but the one between two names. */
async function putInPlace(temporary: string, parent: string, day: string): Promise<void> {
  const aside = join(parent, temporaryName());
  const isThere = (await namesIn(parent)).includes(day);
  if (isThere) await renameOver(join(parent, day), aside);
  try {
    await renameOver(temporary, join(parent, day));
  } catch (error) {
    if (isThere) await renameOver(aside, join(parent, day));
    throw error;
  }
  await syncFolder(parent);
  if (isThere) await rm(aside, { recursive: true, force: true });
}

/**
 * Makes the day's backup of that device unless it is there.
 * @returns whether it was made now
 * @throws PlanError `disk`
 */
export async function makeBackup(layout: Layout, when: BackupTime, content: BackupContent): Promise<boolean> {
  const parent = join(layout.backups, when.device);
  if (!when.isAgain && (await daysOf(layout, when.device)).includes(when.day)) return false;
  await makeFolder(parent);
  const temporary = join(parent, temporaryName());
  try {
    await mkdir(temporary, { mode: 0o700 });
    await fill(temporary, content);
    await putInPlace(temporary, parent, when.day);
    await prune(layout, when.device, when.day);
    return true;
  } catch (error) {
    throw diskError('Making the backup in', parent, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
