/** Setting aside what cannot be read: kept for people to look at, under a name that is never read again. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskError } from '../disk-error';
import { renameOver, replace, syncFolder } from '../durable';
import { freePath } from './free-path';
import type { LoadedFile } from './journal-files';
import { stampNow } from './line-writer';

/** @returns the new name of the file, in the same folder */
export async function setAside(path: string): Promise<string> {
  const { day } = stampNow();
  try {
    const target = await freePath(
      (count) => `${path}.damaged-${day}${count === 1 ? '' : `-${String(count)}`}`,
    );
    await renameOver(path, target);
    await syncFolder(dirname(path));
    return basename(target);
  } catch (error) {
    throw diskError('Setting aside', path, error);
  }
}

/** Where the good lines of a file end, in bytes. */
function goodLength(bytes: Buffer, lines: number): number {
  let end = 0;
  for (let count = 0; count < lines; count += 1) end = bytes.indexOf(0x0a, end) + 1;
  return end;
}

/**
 * Cuts off what stands behind the good lines, and keeps it in a `.torn` file beside.
 * @returns the name of that file, or null where there was nothing to keep
 */
export async function cutBadEnd(file: LoadedFile): Promise<string | null> {
  try {
    const bytes = await readFile(file.path);
    const end = goodLength(bytes, file.lines.length);
    const bad = bytes.subarray(end);
    let kept: string | null = null;
    if (bad.length > 0) {
      const torn = await freePath((count) =>
        join(dirname(file.path), `${basename(file.path)}${count === 1 ? '' : `.${String(count)}`}.torn`),
      );
      await replace(torn, bad);
      kept = basename(torn);
    }
    await replace(file.path, bytes.subarray(0, end));
    return kept;
  } catch (error) {
    throw diskError('Cutting the unfinished end off', file.path, error);
  }
}
