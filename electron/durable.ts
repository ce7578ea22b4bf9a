/** The two ways in which anything of a plan is written: all of it is on the disk afterwards, or nothing has changed. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeOneFolder, stat } from './disk';
import { codeOf, diskError, isMissing, NotKeptError } from './disk-error';
import { randomHex } from './node-crypto';
import { PlanError } from './plan-error';

/** Enough of a file to tell whether somebody else has touched it. */
export interface FileMark {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
}

async function markOf(handle: FileHandle): Promise<FileMark> {
  const { size, mtimeMs, ino } = await handle.stat();
  return { size, modified: mtimeMs, inode: ino };
}

/** A name for what is being written, with its writer's process; whoever reads a plan passes such names over. */
export function temporaryName(): string {
  return `.rung-${String(process.pid)}-${randomHex(8)}.tmp`;
}

/** The process that made the temporary file of that name; null where it is no such name. */
export function makerOf(name: string): number | null {
  const pid = /^\.rung-(\d{1,10})-[0-9a-f]{16}\.tmp$/.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

/**
 * One folder after the other, from the first that is missing. Node's own `recursive` asks for ever where a folder can
 * never be made (under /proc, say): there the parent is there, and the child still is "not there".
 */
async function makeWithParents(folder: string): Promise<void> {
  const parent = dirname(folder);
  try {
    await makeOne(folder);
  } catch (error) {
    if (!isMissing(error) || (await isFolder(parent))) throw error;
    await makeWithParents(parent);
    await makeOne(folder);
  }
}

/** Another process may have been faster. */
async function makeOne(folder: string): Promise<void> {
  try {
    await makeOneFolder(folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes the folder and what leads to it, for this user alone. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(folder);
  } catch (error) {
    throw diskError('Making the folder', folder, error);
  }
}

/** So that a new or renamed entry of the folder survives a power failure. Windows has no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * One write call may take less than it was given (a full disk, a signal), so it is called until nothing is left.
 * @param position null: where the file was last written; then a call that lies about what it took shows in the size
 */
export async function writeAll(
  handle: FileHandle,
  bytes: Uint8Array,
  position: number | null,
): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at);
    if (bytesWritten === 0) throw new NotKeptError('none of it was taken');
    done += bytesWritten;
  }
}

/** A size can be right and the content wrong, where the disk says that it took what it did not take. */
async function refuseOther(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  const there = Buffer.alloc(bytes.length);
  let done = 0;
  while (done < there.length) {
    const { bytesRead } = await handle.read(there, done, there.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  if (!there.equals(bytes)) throw new NotKeptError('its content is not what was written');
}

interface Opened {
  readonly handle: FileHandle;
  readonly isNew: boolean;
}

interface Addition {
  readonly bytes: Uint8Array;
  readonly position: number;
}

async function openForAppend(file: string, expectedLength: number): Promise<Opened> {
  try {
    return { handle: await open(file, 'r+'), isNew: false };
  } catch (error) {
    if (!isMissing(error) || expectedLength > 0) throw error;
    return { handle: await open(file, 'wx+', 0o600), isNew: true };
  }
}

async function takeBack(file: string, opened: Opened, length: number): Promise<void> {
  await opened.handle.truncate(length);
  if (opened.isNew) await rm(file, { force: true });
}

async function appendTo(file: string, opened: Opened, addition: Addition): Promise<FileMark> {
  const { handle } = opened;
  const { bytes, position } = addition;
  try {
    await writeAll(handle, bytes, position);
    const mark = await markOf(handle);
    if (mark.size !== position + bytes.length) throw new NotKeptError('its size is not what was written');
    await refuseOther(handle, bytes, position);
    await handle.datasync();
    if (opened.isNew) await syncFolder(dirname(file));
    return mark;
  } catch (error) {
    try {
      await takeBack(file, opened, position);
    } catch (second) {
      // What went wrong first is what the person can act on; a torn end is dealt with at the next reading.
      throw new AggregateError([error, second], 'the file could not be cut back', { cause: error });
    }
    throw error;
  }
}

function firstOf(error: unknown): unknown {
  return error instanceof AggregateError ? error.cause : error;
}

/**
 * Puts bytes at the end of a file, which is made (0600) where `expectedLength` is 0.
 * @param expectedLength what the caller knows the file to be; where it is not, nothing is written
 * @returns the file's mark after the write
 * @throws PlanError `disk`; the file is then as long as it was
 */
export async function append(file: string, bytes: Uint8Array, expectedLength: number): Promise<FileMark> {
  let opened: Opened | null = null;
  try {
    opened = await openForAppend(file, expectedLength);
    const { size } = await opened.handle.stat();
    if (size !== expectedLength) {
      const message = `Saving ${file} was stopped because another program has just changed it: try again.`;
      throw new PlanError('disk', message);
    }
    return await appendTo(file, opened, { bytes, position: expectedLength });
  } catch (error) {
    throw diskError('Saving', file, firstOf(error));
  } finally {
    await opened?.handle.close();
  }
}

const renameAttempts = 20;

/** On Windows a virus scanner or an indexer may hold the target for a moment. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (!isHeld || attempt === renameAttempts) throw error;
      await wait(50);
    }
  }
}

async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx+', 0o600);
  try {
    await writeAll(handle, bytes, 0);
    const { size } = await handle.stat();
    if (size !== bytes.length) throw new NotKeptError('its size is not what was written');
    await refuseOther(handle, bytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a whole new content into the place of a file, or makes it (0600). Whoever reads sees the old or the new one.
 * @throws PlanError `disk`; the file is then what it was
 */
export async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, temporaryName());
  try {
    await writeNew(temporary, bytes);
    await renameOver(temporary, file);
    await syncFolder(folder);
  } catch (error) {
    // Where even this fails the leftover is swept at the next opening; the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskError('Saving', file, error);
  }
}
