/** Which plan a path means: a folder, a file in one, or a folder around one. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diskError, isMissing } from '../disk-error';
import { PlanError } from '../plan-error';
import { isNamedAsJournal, layoutOf } from './layout';
import { readPlanFile } from './plan-file';

/** From a file of a backup up to its plan: backups/DEVICE/DAY/journal. */
const mostLevels = 5;

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

/** Other programs have files of that name too, so it must be ours, or the plan's own writing must be beside it. */
export async function holdsPlan(folder: string): Promise<boolean> {
  const { planFile, journals } = layoutOf(folder);
  if ('id' in (await readPlanFile(planFile))) return true;
  return (await entriesOf(journals)).some((entry) => entry.isFile() && isNamedAsJournal(entry.name));
}

/** A backup reads like a plan, and is part of one. */
function planOfBackup(folder: string): string | null {
  const device = dirname(folder);
  const backups = dirname(device);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(basename(folder)) && /^[0-9a-f]{32}$/.test(basename(device));
  return isDay && basename(backups) === 'backups' ? dirname(backups) : null;
}

async function planAbove(folder: string): Promise<string | null> {
  let place = folder;
  for (let level = 0; level < mostLevels; level += 1) {
    if (await holdsPlan(place)) {
      const around = planOfBackup(place);
      if (around === null) return place;
      // A backup is never written in, so it is no plan by itself.
      return (await holdsPlan(around)) ? around : null;
    }
    const parent = dirname(place);
    if (parent === place) return null;
    place = parent;
  }
  return null;
}

async function plansWithin(folder: string): Promise<readonly string[]> {
  const plans: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const place = join(folder, entry.name);
    if (entry.isDirectory() && (await holdsPlan(place))) plans.push(place);
    if (plans.length > 1) break;
  }
  return plans;
}

async function kindOf(path: string): Promise<'folder' | 'file'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error)) throw new PlanError('missing', `There is nothing at ${path} any more.`);
    throw diskError('Reading', path, error);
  }
}

/**
 * The folder of the plan that a path means: the folder itself, the one around it or around a file, else the only plan in
 * it.
 * @throws PlanError in one sentence where there is none, or more than one
 */
export async function planFolderAt(path: string): Promise<string> {
  const place = resolve(path);
  const isFile = (await kindOf(place)) === 'file';
  const above = await planAbove(isFile ? dirname(place) : place);
  if (above !== null) return above;
  const [only, ...others] = isFile ? [] : await plansWithin(place);
  if (only === undefined) {
    throw new PlanError(
      'missing',
      isFile
        ? `${place} belongs to no plan. Choose the folder of a plan, or the plan.json in it.`
        : `There is no plan in ${place}. Choose the folder that has a plan.json in it.`,
    );
  }
  if (others.length === 0) return only;
  throw new PlanError(
    'refused',
    `There is more than one plan in ${place}. Choose the folder of one of them.`,
  );
}
