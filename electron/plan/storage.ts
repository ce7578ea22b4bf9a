/** How much room a plan takes on the disk, by what it is for, and which of its files are the largest. */
import { join } from 'node:path';
import type { PlanStorage, StoredPiece } from '../../framework/contract/storage-views';
import type { Plan } from '../../framework/plan';
import { readdir, stat } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { layoutOf } from './layout';
import { listStored } from './stored-files';

/** As many as somebody looks over who wants room. */
const mostLargest = 10;

/** A file or folder that has just gone counts for nothing. */
async function sizeBelow(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return stats.size;
    let size = 0;
    // One after the other: a plan may have thousands of files, and nobody waits for this.
    for (const name of await readdir(path)) size += await sizeBelow(join(path, name));
    return size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw diskError('Reading', path, error);
  }
}

/** The pieces that a file belongs to, by its hash. */
function piecesByFile(plan: Plan): ReadonlyMap<string, readonly StoredPiece[]> {
  const pieces = new Map<string, StoredPiece[]>();
  for (const { id, title, file } of plan.evidence.values()) {
    if (file === null) continue;
    const these = pieces.get(file.sha256) ?? [];
    these.push({ id, title, name: file.name });
    pieces.set(file.sha256, these);
  }
  return pieces;
}

/** @throws PlanError where the folder cannot be read */
export async function storageOf(folder: string, plan: Plan): Promise<PlanStorage> {
  const layout = layoutOf(folder);
  const pieces = piecesByFile(plan);
  const stored = await listStored(layout.files);
  const unused = stored.filter(({ sha256 }) => !pieces.has(sha256));
  const [total, files, history, backups] = [
    await sizeBelow(layout.root),
    await sizeBelow(layout.files),
    await sizeBelow(layout.journals),
    await sizeBelow(layout.backups),
  ];
  const used = stored.filter(({ sha256 }) => pieces.has(sha256));
  const largest = [...used].sort((one, other) => other.size - one.size).slice(0, mostLargest);
  return {
    total,
    files,
    history,
    backups,
    largest: largest.map(({ sha256, size }) => ({ sha256, size, pieces: pieces.get(sha256) ?? [] })),
    unused: { count: unused.length, size: unused.reduce((sum, { size }) => sum + size, 0) },
  };
}
