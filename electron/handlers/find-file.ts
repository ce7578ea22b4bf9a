/** A file of the plan that is not in its folder any more is found again where the person says. */
import type { Input } from '../../framework/contract/contract';
import type { FoundAgain } from '../../framework/contract/views';
import type { StoredFile } from '../../framework/plan';
import { isOfDisk } from '../disk-error';
import type { Job } from '../files/file-work';
import { gather, type FoundFile } from '../files/gather';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { hashOfFile } from '../plan/file-hash';

type Needed = Pick<Parts, 'session' | 'offered' | 'fileWork' | 'dialogs'>;

function wantedFile({ session }: Needed, evidence: string): StoredFile {
  const file = session.plan.plan.evidence.get(evidence)?.file ?? null;
  if (file !== null) return file;
  throw new PlanError('missing', 'This piece of evidence has no file.');
}

/** One file that the person chose: the very one, or another. */
async function compare(parts: Needed, wanted: StoredFile, path: string): Promise<FoundAgain> {
  const offered = await parts.offered.give(path);
  if (offered.isFolder === true) return search(parts, wanted, path);
  const isSame =
    offered.size === wanted.size &&
    (await parts.fileWork.run((job) => hashOfFile(path, { ...job, read: () => undefined }))) ===
      wanted.sha256;
  if (!isSame) return { kind: 'other', file: offered };
  await bringBack(parts, wanted.sha256, path);
  return { kind: 'found', others: 0 };
}

/** Nothing is recorded: the plan says what it said, and its file is there again. */
async function bringBack({ session }: Needed, sha256: string, path: string): Promise<void> {
  await session.plan.bringBack(sha256, { file: path });
  await session.tell();
}

/** Every missing file of the plan, by size: only what has the size of one is read. */
function missingBySize({ session }: Needed): ReadonlyMap<number, ReadonlySet<string>> {
  const { plan, missingFiles } = session.plan;
  const bySize = new Map<number, Set<string>>();
  for (const { file } of plan.evidence.values()) {
    if (file === null || !missingFiles.includes(file.sha256)) continue;
    bySize.set(file.size, (bySize.get(file.size) ?? new Set()).add(file.sha256));
  }
  return bySize;
}

/** @returns where each missing file lies, by its hash */
async function among(
  files: readonly FoundFile[],
  wanted: ReadonlyMap<number, ReadonlySet<string>>,
  job: Job,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const [index, { file, size }] of files.entries()) {
    const hashes = wanted.get(size);
    if (hashes === undefined) continue;
    const tell = (bytes: number) =>
      job.tell({ step: 'reading', files: index, of: files.length, bytes, ofBytes: size });
    try {
      const sha256 = await hashOfFile(file, { ...job, read: tell });
      if (hashes.has(sha256) && !found.has(sha256)) found.set(sha256, file);
    } catch (error) {
      // What cannot be read is not the file.
      if (!isOfDisk(error)) throw error;
    }
  }
  return found;
}

/** Other missing files that lie there too come back with it. */
async function search(parts: Needed, wanted: StoredFile, folder: string): Promise<FoundAgain> {
  const { searched, found } = await parts.fileWork.run(async (job) => {
    const { files } = await gather([folder], job);
    return { searched: files.length, found: await among(files, missingBySize(parts), job) };
  });
  try {
    for (const [sha256, path] of found) await parts.session.plan.bringBack(sha256, { file: path });
  } finally {
    if (found.size > 0) await parts.session.tell();
  }
  if (found.has(wanted.sha256)) return { kind: 'found', others: found.size - 1 };
  return { kind: 'none', searched };
}

export async function findFile(parts: Needed, input: Input<'evidence.find'>): Promise<FoundAgain> {
  const wanted = wantedFile(parts, input.evidence);
  if (input.from === 'offered') return compare(parts, wanted, parts.offered.pathOf(input.path));
  if (input.from === 'folder') {
    const folder = await parts.dialogs.chooseFolder('Search this folder', 'Search');
    return folder === null ? { kind: 'cancelled' } : search(parts, wanted, folder);
  }
  const [file] = await parts.dialogs.chooseFiles('one');
  return file === undefined ? { kind: 'cancelled' } : compare(parts, wanted, file);
}
