/** Leftovers of writes that a crash ended: temporary files and folders whose maker is gone. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './disk-error';
import { makerOf } from './durable';
import { isRunning } from './running-process';

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Sweeping is housekeeping: what cannot be listed now is swept another time.
    if (codeOf(error) === '') throw error;
    return [];
  }
}

/** Only what stands in these very folders, under a name that durable.ts gives. */
export async function sweep(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await namesIn(folder)) {
      const maker = makerOf(name);
      if (maker === null || isRunning(maker)) continue;
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
