/** A large file written piece by piece: all of it stands at its place afterwards, or nothing has changed there. */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError, NotKeptError } from '../disk-error';
import { renameOver, syncFolder, temporaryName, writeAll } from '../durable';
import type { Job } from '../files/file-work';
import { hashOfFile } from '../plan/file-hash';
import { sweep } from '../sweep';

/** What was written may differ from what was meant, where a disk says it took what it did not take. */
async function writeTemporary(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      await writeAll(handle, chunk, null);
    }
    if ((await handle.stat()).size !== size) throw new NotKeptError('its size is not what was written');
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await hashOfFile(path)) !== hash.digest('hex'))
    throw new NotKeptError('its content is not what was written');
  return size;
}

/**
 * @param target what stands there is replaced when the new file is whole
 * @returns its size
 * @throws PlanError `disk`, or what the pieces or the job end with
 */
export async function writeInPlace(
  target: string,
  chunks: AsyncIterable<Uint8Array>,
  job: Job,
): Promise<number> {
  const folder = dirname(target);
  const temporary = join(folder, temporaryName());
  // What was cut short here before may be large, and nobody looks for hidden files on a stick.
  await sweep([folder]);
  try {
    const size = await writeTemporary(temporary, chunks);
    job.goOn();
    await renameOver(temporary, target);
    await syncFolder(folder);
    return size;
  } catch (error) {
    // Where even this fails the leftover is swept with those of the folder; the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskError('Saving', target, error);
  }
}
