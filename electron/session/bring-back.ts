/** A plan that is left only as a second backup (its computer was lost, say) is brought back as a folder of its own. */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError } from '../disk-error';
import { makeFolder, replace, syncFolder, temporaryName } from '../durable';
import { backupFolder, isWholeBackup, listBackups } from '../plan/backups';
import { copyFiles, unwatched } from '../plan/backup-files';
import { layoutOf } from '../plan/layout';
import { readPlanFile } from '../plan/plan-file';
import { PlanError } from '../plan-error';
import { isPlace } from './second-place';

/** The newest backup of a plan that can be read whole. */
export interface BackupToBringBack {
  readonly root: string;
  /** The plan's id. */
  readonly plan: string;
  /** The folder of that day. */
  readonly folder: string;
}

/** A backup's root is named after its plan and the plan's id (see second-place.ts). */
const rootName = / [0-9a-f]{16}$/;

/** From a file of a backup up to its root: backups/DEVICE/DAY/journal/FILE. */
const mostLevels = 6;

async function rootsIn(place: string): Promise<readonly string[]> {
  const names = (await readdir(place)).filter((name) => rootName.test(name));
  return names.map((name) => join(place, name));
}

/** @returns the roots that are meant by that folder: it is one itself, or the place they lie in; none: it is something else */
async function rootsAt(folder: string): Promise<readonly string[]> {
  // A day's folder in it, or a file of that, is meant to be its plan too.
  let above = folder;
  for (let level = 0; level < mostLevels; level += 1) {
    if (rootName.test(above) && (await isPlace(dirname(above)))) return [above];
    above = dirname(above);
  }
  return (await isPlace(folder)) ? rootsIn(folder) : [];
}

async function newestWhole(root: string): Promise<BackupToBringBack> {
  const layout = layoutOf(root);
  for (const { id } of await listBackups(layout)) {
    const folder = await backupFolder(layout, id);
    const planFile = await readPlanFile(join(folder, 'plan.json'));
    if (!('id' in planFile) || !(await isWholeBackup(layout, planFile.id, id))) continue;
    return { root, plan: planFile.id, folder };
  }
  throw new PlanError(
    'missing',
    `No backup in ${root} can be read whole, so no plan can be brought back from it.`,
  );
}

/**
 * @returns null where the folder is no place of second backups
 * @throws PlanError `missing` where nothing in it can be read, `refused` where it holds several plans
 */
export async function backupAt(folder: string): Promise<BackupToBringBack | null> {
  const [root, ...others] = await rootsAt(folder);
  if (root === undefined) return null;
  if (others.length === 0) return newestWhole(root);
  throw new PlanError(
    'refused',
    `${folder} holds backups of ${String(others.length + 1)} plans: open the folder of one of them in it.`,
  );
}

async function copyFolder(from: string, to: string): Promise<void> {
  await makeFolder(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.isFile()) await replace(join(to, entry.name), await readFile(join(from, entry.name)));
  }
}

/**
 * Makes a plan's folder of it. Until it is whole it has another name.
 * @param target must not be there yet
 * @throws PlanError `disk`; nothing is left behind then
 */
export async function bringBack(backup: BackupToBringBack, target: string): Promise<void> {
  const temporary = join(dirname(target), temporaryName());
  try {
    await makeFolder(temporary);
    for (const name of ['journal', 'frameworks']) {
      await copyFolder(join(backup.folder, name), join(temporary, name));
    }
    const planFile = await readFile(join(backup.folder, 'plan.json'));
    await replace(join(temporary, 'plan.json'), planFile);
    await copyFiles(layoutOf(backup.root), layoutOf(temporary), unwatched(new AbortController().signal));
    await rename(temporary, target);
    await syncFolder(dirname(target));
  } catch (error) {
    throw diskError('Bringing the plan back to', target, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
