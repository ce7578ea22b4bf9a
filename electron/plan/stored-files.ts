/** The attached files in files/, found by their hash whatever their ending. */
import { join } from 'node:path';
import type { Evidence } from '../../framework/plan';
import { lstat, readdir } from '../disk';
import { diskError, isMissing } from '../disk-error';

const namePattern = /^([0-9a-f]{64})(?:\.[a-z0-9]{1,8})?$/;

export interface StoredFileOnDisk {
  readonly sha256: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

async function look(folder: string, name: string): Promise<StoredFileOnDisk | null> {
  const sha256 = namePattern.exec(name)?.[1];
  if (sha256 === undefined) return null;
  const path = join(folder, name);
  try {
    const stats = await lstat(path);
    return stats.isFile() ? { sha256, name, path, size: stats.size } : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function lookAll(folder: string, prefix: string): Promise<readonly StoredFileOnDisk[]> {
  try {
    const names = (await readdir(folder)).filter((name) => name.startsWith(prefix)).sort();
    return (await Promise.all(names.map((name) => look(folder, name)))).filter((file) => file !== null);
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

/** Every stored file; none where the folder is not there (a sync tool leaves out empty ones). */
export function listStored(folder: string): Promise<readonly StoredFileOnDisk[]> {
  return lookAll(folder, '');
}

export function findStored(folder: string, sha256: string): Promise<readonly StoredFileOnDisk[]> {
  return lookAll(folder, sha256);
}

/**
 * Which attached files are not there, or not in their size.
 * @returns hashes, each once
 */
export function missingOf(
  evidence: ReadonlyMap<string, Evidence>,
  stored: readonly StoredFileOnDisk[],
): readonly string[] {
  const present = new Set(stored.map(({ sha256, size }) => `${sha256} ${String(size)}`));
  const missing = [...evidence.values()]
    .map(({ file }) => file)
    .filter((file) => file !== null)
    .filter(({ sha256, size }) => !present.has(`${sha256} ${String(size)}`));
  return [...new Set(missing.map(({ sha256 }) => sha256))];
}
