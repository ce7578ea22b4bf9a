/** The attached files of a plan in a backup outside its folder: once each, whatever the number of days kept. */
import { PlanError } from '../plan-error';
import { keepFolder, takeIn } from './attach';
import type { Layout } from './layout';
import { listStored, type StoredFileOnDisk } from './stored-files';

/** Who waits for it. */
export interface Watching {
  /** Bytes that are over there already, and all of them. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** For what nobody waits for, until it is stopped. */
export function unwatched(signal: AbortSignal): Watching {
  return { onProgress: () => undefined, signal };
}

/** @throws PlanError `cancelled` where it was stopped */
function goOn({ signal }: Watching): void {
  if (signal.aborted)
    throw new PlanError('cancelled', 'The backup was stopped. What was there before is kept.');
}

async function missingThere(from: Layout, to: Layout): Promise<readonly StoredFileOnDisk[]> {
  const there = new Set((await listStored(to.files)).map(({ sha256, size }) => `${sha256} ${String(size)}`));
  return (await listStored(from.files)).filter(({ sha256, size }) => !there.has(`${sha256} ${String(size)}`));
}

/**
 * Copies what is not there yet, file by file; whenever it is stopped, what was copied is whole and counts.
 * @throws PlanError `disk`, or `cancelled` where it was stopped
 */
export async function copyFiles(from: Layout, to: Layout, watching: Watching): Promise<void> {
  const files = await missingThere(from, to);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { path, size } of files) {
    const read = (bytes: number) => watching.onProgress(done + bytes, total);
    await takeIn(to.files, { file: path }, { goOn: () => goOn(watching), read });
    done += size;
  }
  if (files.length > 0) await keepFolder(to.files);
  watching.onProgress(total, total);
}

/**
 * Those attached files that a backup has.
 * @param wanted SHA-256 of each
 */
export async function filesThere(
  { files }: Layout,
  wanted: readonly string[],
): Promise<readonly StoredFileOnDisk[]> {
  if (wanted.length === 0) return [];
  const missing = new Set(wanted);
  return (await listStored(files)).filter(({ sha256 }) => missing.has(sha256));
}

/** Puts attached files back that the plan's own folder has lost. @throws PlanError `disk` */
export async function bringBackFiles(files: readonly StoredFileOnDisk[], to: Layout): Promise<void> {
  for (const { path } of files) await takeIn(to.files, { file: path });
  if (files.length > 0) await keepFolder(to.files);
}
