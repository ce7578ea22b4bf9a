import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskError } from './disk-error';
import { temporaryName } from './durable';
import { sweep } from './sweep';

/**
 * Does something in a folder of its own that is gone afterwards. What a process that was killed has left there goes the
 * next time: a plan may be in it.
 */
export async function inTemporaryFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const parent = tmpdir();
  const folder = join(parent, temporaryName());
  await sweep([parent]);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    throw diskError('Using the folder for temporary files,', `${parent},`, error);
  }
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
