/** A folder that is there whole or not at all: filled under another name, then put in its place. */
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { diskError, isMissing } from '../disk-error';
import { makeFolder, syncFolder, temporaryName } from '../durable';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';

export async function refuseTaken(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    if (isMissing(error)) return;
    throw diskError('Making a plan in', folder, error);
  }
  throw new PlanError(
    'refused',
    `${folder} is not empty: choose a new or an empty folder. Nothing was changed.`,
  );
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * @param folder must not exist, or be empty
 * @param doing begins the sentence that says what failed, and ends before the folder that it lies in
 * @param fill puts into the folder it is given what is to be in it
 * @throws PlanError; then nothing is left behind
 */
export async function makeFolderWhole(
  folder: string,
  doing: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(folder);
  const parent = dirname(target);
  await refuseTaken(target);
  await makeFolder(parent);
  await sweep([parent]);
  const temporary = join(parent, temporaryName());
  try {
    await mkdir(temporary, { mode: 0o700 });
    await fill(temporary);
    // Elsewhere than on Windows an empty folder is replaced as a file would be.
    if (process.platform === 'win32') await removeEmpty(target);
    await rename(temporary, target);
    await syncFolder(parent);
  } catch (error) {
    throw diskError(doing, parent, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
