/** Taking files into a plan: copied in, once each, under the hash of their content. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { StoredFile } from '../../framework/plan';
import { diskError, isMissing, NotKeptError } from '../disk-error';
import { makeFolder, renameOver, syncFolder, temporaryName, writeAll } from '../durable';
import { PlanError } from '../plan-error';
import { eachChunk, hashOfFile, unwatched, type Reading } from './file-hash';
import { findStored } from './stored-files';

const maximumBytes = 2 * 1024 ** 3;
const longestName = 255;

/** Where the content of an attached file comes from. */
export type FileSource = { readonly file: string } | { readonly bytes: Uint8Array; readonly name: string };

/** A file that is in the plan now. `path` is that of a file which was not there before, else null. */
export interface TakenFile {
  readonly stored: StoredFile;
  readonly path: string | null;
}

/** The name as people know it, without what no name should hold. */
function cleanName(name: string): string {
  const clean = name
    .replace(/[/\\\p{Control}]/gu, '_')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
  return clean === '' ? 'file' : clean.slice(-longestName);
}

function endingOf(name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? ending : '';
}

function tooLarge(name: string): PlanError {
  return new PlanError('refused', `“${name}” is larger than 2 GB: attach a link to it. Nothing was changed.`);
}

/** Opens what the person chose. Asked before opening, since opening a pipe or a device may wait or do something. */
async function openRegular(path: string): Promise<FileHandle> {
  try {
    const isFile = (await stat(path)).isFile();
    const handle = isFile ? await open(path, constants.O_RDONLY | constants.O_NONBLOCK) : null;
    if (handle !== null && (await handle.stat()).isFile()) return handle;
    await handle?.close();
  } catch (error) {
    if (isMissing(error)) {
      throw new PlanError(
        'refused',
        `There is no file ${path}, so it cannot be attached. Nothing was changed.`,
      );
    }
    throw diskError('Reading', path, error);
  }
  throw new PlanError('refused', `${path} is no file, so it cannot be attached. Nothing was changed.`);
}

interface Taking {
  readonly name: string;
  readonly reading: Reading;
}

interface Written {
  readonly sha256: string;
  readonly size: number;
}

/** Copies and hashes in one go, so that the hash is that of the very bytes which are kept. */
async function copyInto(target: FileHandle, source: FileHandle, { name, reading }: Taking): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  await eachChunk(source, async (chunk) => {
    reading.goOn();
    size += chunk.length;
    if (size > maximumBytes) throw tooLarge(name);
    hash.update(chunk);
    await writeAll(target, chunk, null);
    reading.read(size);
  });
  return { sha256: hash.digest('hex'), size };
}

async function writeBytes(target: FileHandle, bytes: Uint8Array): Promise<Written> {
  await writeAll(target, bytes, null);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

async function fill(target: FileHandle, source: FileSource, taking: Taking): Promise<Written> {
  if ('bytes' in source) return writeBytes(target, source.bytes);
  const from = await openRegular(source.file);
  try {
    if ((await from.stat()).size > maximumBytes) throw tooLarge(taking.name);
    return await copyInto(target, from, taking);
  } finally {
    await from.close();
  }
}

async function writeTemporary(path: string, source: FileSource, taking: Taking): Promise<Written> {
  const target = await open(path, 'wx', 0o600);
  try {
    const written = await fill(target, source, taking);
    if ((await target.stat()).size !== written.size)
      throw new NotKeptError('its size is not what was written');
    await target.sync();
    return written;
  } finally {
    await target.close();
  }
}

/** The same content is kept once. What is there under that hash and is not what it should be is put right by this. */
async function isThere(folder: string, sha256: string): Promise<boolean> {
  for (const file of await findStored(folder, sha256)) {
    if ((await hashOfFile(file.path)) === sha256) return true;
    await rm(file.path, { force: true });
  }
  return false;
}

/**
 * @param folder the plan's files/. Whoever takes many in makes sure of the folder itself at the end (`keepFolder`).
 * @throws PlanError `refused` for what is no regular file or too large, `disk` otherwise; nothing is left behind
 */
export async function takeIn(
  folder: string,
  source: FileSource,
  reading: Reading = unwatched,
): Promise<TakenFile> {
  const name = cleanName('bytes' in source ? source.name : basename(source.file));
  const temporary = join(folder, temporaryName());
  await makeFolder(folder);
  try {
    const { sha256, size } = await writeTemporary(temporary, source, { name, reading });
    const stored: StoredFile = { sha256, name, size };
    if (await isThere(folder, sha256)) return { stored, path: null };
    const path = join(folder, `${sha256}${endingOf(name)}`);
    await renameOver(temporary, path);
    return { stored, path };
  } catch (error) {
    throw diskError('Attaching a file in', folder, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** After files were taken in: their names survive a power failure. @throws PlanError `disk` */
export async function keepFolder(folder: string): Promise<void> {
  try {
    await syncFolder(folder);
  } catch (error) {
    throw diskError('Attaching a file in', folder, error);
  }
}

/** Takes back files whose act failed. Where that fails too, the act's own error is the one to tell; nothing names them. */
export async function giveBack(taken: Iterable<TakenFile>): Promise<void> {
  for (const { path } of taken) {
    if (path !== null) await rm(path, { force: true }).catch(() => undefined);
  }
}
