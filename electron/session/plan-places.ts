/** Where new plans go: a folder a person can find, named after them. */
import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { safeName } from '../files/safe-name';
import { PlanError } from '../plan-error';

/** @param documents the system's folder for documents */
export function plansFolderIn(documents: string): string {
  const named = process.env.RUNG_PLANS;
  return named !== undefined && named !== '' ? named : join(documents, 'Rung');
}

/** At most this many plans of one name. */
const maximumTries = 1000;

/** A folder that is not there yet: the name, else the name with a number. */
export function freshFolder(parent: string, name: string): string {
  const safe = safeName(name, 'Plan');
  for (let count = 1; count <= maximumTries; count += 1) {
    const folder = join(parent, count === 1 ? safe : `${safe} ${String(count)}`);
    if (!existsSync(folder)) return folder;
  }
  throw new PlanError(
    'refused',
    `There are too many plans named “${safe}” in ${parent}. Choose another name.`,
  );
}

/** What a plan folder is made of; whatever else lies in it was put there by somebody. */
const planParts = ['plan.json', 'frameworks', 'journal', 'files', 'backups'];

/** Takes a plan off the disk, and its folder where nothing else is in it. The plan must be closed. */
export async function removePlan(folder: string): Promise<void> {
  for (const part of planParts) await rm(join(folder, part), { recursive: true, force: true });
  const rest = await readdir(folder);
  if (rest.length === 0) await rmdir(folder);
}
