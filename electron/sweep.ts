/** Leftovers of writes that a crash ended: temporary files and folders whose maker is gone. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readdir } from './disk';
import { codeOf } from './disk-error';
import { makerOf } from './durable';
import { isRunning } from './running-process';

/** Sweeping is housekeeping: what cannot be listed or removed now is swept another time. */
function refuseBugs(error: unknown): void {
  if (codeOf(error) === '') throw error;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    refuseBugs(error);
    return [];
  }
}

async function removeQuietly(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    refuseBugs(error);
  }
}

/** Only what stands in these very folders, under a name that durable.ts gives. */
export async function sweep(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await namesIn(folder)) {
      const maker = makerOf(name);
      if (maker === null || isRunning(maker)) continue;
      await removeQuietly(join(folder, name));
    }
  }
}
