/** The files in journal/ as they are on the disk: which there are, and what is in them. */
import { join } from 'node:path';
import { readJournal, type Journal, type Trouble } from '../../framework/journal';
import type { SealedLine } from '../../framework/line';
import { lstat, readdir, readFile } from '../disk';
import { diskError, isMissing } from '../disk-error';
import type { FileMark } from '../durable';
import { nodeCrypto } from '../node-crypto';
import { isNamedAsJournal, mayBeJournal } from './layout';

/** More than three hundred thousand changes. */
const maximumJournalBytes = 200_000_000;

/** A regular file that may be a journal. */
interface FoundFile {
  /** As people are told of it: the way from the plan's folder, with slashes. */
  readonly name: string;
  readonly path: string;
  readonly mark: FileMark;
  /** Milliseconds since 1970 at which anything about it last changed. */
  readonly touched: number;
}

/** A file that was read. `mark` and `lines` grow with what this process appends. */
export interface LoadedFile extends Omit<FoundFile, 'mark'> {
  mark: FileMark;
  /** Null where not even its first line can be read. */
  readonly journal: Journal | null;
  /** The very array that `journal` has. */
  readonly lines: SealedLine[];
  readonly trouble: Trouble | null;
}

/** @returns null where it is no regular file, or gone again */
async function found(folder: string, shown: string, name: string): Promise<FoundFile | null> {
  const path = join(folder, name);
  try {
    const stats = await lstat(path);
    if (!stats.isFile()) return null;
    const mark = { size: stats.size, modified: stats.mtimeMs, inode: stats.ino };
    return { name: `${shown}/${name}`, path, mark, touched: Math.max(stats.mtimeMs, stats.ctimeMs) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * @param shown how people are told of the folder: the way from the plan's folder, with slashes
 * @returns none where there is no such folder, which the caller must not take for an empty plan
 * @throws PlanError `disk` where the folder cannot be read
 */
export async function findJournals(folder: string, shown: string): Promise<readonly FoundFile[]> {
  try {
    const names = (await readdir(folder)).filter(mayBeJournal).sort();
    const files = await Promise.all(names.map((name) => found(folder, shown, name)));
    return files.filter((file) => file !== null);
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

function unread(file: FoundFile, reason: string): LoadedFile {
  const trouble: Trouble = { kind: 'damaged', file: file.name, line: 1, reason };
  return { ...file, journal: null, lines: [], trouble };
}

/** What a file's text says. One that is named as anything else and cannot be read at all is none of ours. */
function loaded(file: FoundFile, text: string): LoadedFile {
  const read = readJournal({ name: file.name, text }, nodeCrypto);
  if ('lines' in read) {
    const lines = [...read.lines];
    return { ...file, journal: { ...read, lines }, lines, trouble: read.trouble };
  }
  return { ...file, journal: null, lines: [], trouble: isNamedAsJournal(file.path) ? read : null };
}

async function load(file: FoundFile): Promise<LoadedFile | null> {
  if (file.mark.size > maximumJournalBytes) return unread(file, 'it is larger than 200 MB');
  try {
    const bytes = await readFile(file.path);
    // What was read is what counts: if the file grew meanwhile, its next look will differ from this mark.
    return loaded({ ...file, mark: { ...file.mark, size: bytes.length } }, bytes.toString('utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw diskError('Reading', file.path, error);
  }
}

export function isSameMark(one: FileMark, other: FileMark): boolean {
  return one.size === other.size && one.modified === other.modified && one.inode === other.inode;
}

/** @param known files read before: those that are still the same are not read again */
export async function loadJournals(
  found: readonly FoundFile[],
  known: readonly LoadedFile[] = [],
): Promise<readonly LoadedFile[]> {
  const byPath = new Map(known.map((file) => [file.path, file]));
  const files: LoadedFile[] = [];
  for (const file of found) {
    const before = byPath.get(file.path);
    const isKnown = before !== undefined && isSameMark(before.mark, file.mark);
    const now = isKnown ? before : await load(file);
    if (now !== null) files.push(now);
  }
  return files;
}

/** Whether the folder holds something else than what was loaded. */
export function isChanged(found: readonly FoundFile[], known: readonly LoadedFile[]): boolean {
  const byPath = new Map(known.map((file) => [file.path, file]));
  if (found.length !== known.length) return true;
  return found.some((file) => {
    const before = byPath.get(file.path);
    return before === undefined || !isSameMark(before.mark, file.mark);
  });
}
