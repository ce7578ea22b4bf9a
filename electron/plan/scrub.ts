/** Taking texts that were erased for good out of every file of a plan that may hold them. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { emptied, readLine, textOf } from '../../framework/line';
import { readdir, readFile, readText } from '../disk';
import { codeOf, diskError, isMissing } from '../disk-error';
import { replace } from '../durable';
import { nodeCrypto } from '../node-crypto';
import { isSetAside, mayBeJournal, type Layout } from './layout';
import { listStored } from './stored-files';

/** What is to go. */
export interface Scrubbing {
  /** Digests of the lines that lose their text; unlike a line's id it stands in the line itself. */
  readonly digests: ReadonlySet<string>;
  /** Texts that give away a line which can no longer be read: ids and words of what is erased. */
  readonly needles: readonly string[];
  /** Hashes of attached files. */
  readonly files: ReadonlySet<string>;
}

const digestPattern = /"digest":"([0-9a-f]{64})"/;
/** What stands before a line's text, in the order in which lines are written. */
const headPattern = /^[^\n]*?"sig":"[^"]{88}"/;

function hasText(text: string): boolean {
  const head = headPattern.exec(text)?.[0];
  return head === undefined ? text !== '' : text !== `${head}}`;
}

/** Whether the line is one of those, or a broken one that tells of what is erased. */
function isToGo(text: string, { digests, needles }: Scrubbing): boolean {
  if (!hasText(text)) return false;
  if (digests.has(digestPattern.exec(text)?.[1] ?? '')) return true;
  return needles.some((needle) => text.includes(needle)) && readLine(text, nodeCrypto).status === 'damaged';
}

/** The line without its text. What is left of a broken line is still broken, and still where it was. */
function withoutText(text: string): string {
  const read = readLine(text, nodeCrypto);
  if (read.status === 'whole') return textOf(emptied(read.sealed).line);
  return `${headPattern.exec(text)?.[0] ?? '{'}}`;
}

/** @returns the file's bytes without those texts, all else untouched; null where none of them was in it */
function scrubbed(bytes: Buffer, scrubbing: Scrubbing): Buffer | null {
  const parts: Buffer[] = [];
  let kept = 0;
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const text = bytes.toString('utf8', start, end);
    if (isToGo(text, scrubbing)) {
      parts.push(bytes.subarray(kept, start), Buffer.from(withoutText(text)));
      kept = end;
    }
    start = end + 1;
  }
  return parts.length === 0 ? null : Buffer.concat([...parts, bytes.subarray(kept)]);
}

async function scrubFile(path: string, scrubbing: Scrubbing): Promise<void> {
  try {
    const rest = scrubbed(await readFile(path), scrubbing);
    if (rest !== null) await replace(path, rest);
  } catch (error) {
    if (!isMissing(error)) throw diskError('Erasing from', path, error);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return [];
    throw diskError('Reading', folder, error);
  }
}

async function scrubFolder(folder: string, scrubbing: Scrubbing): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (mayBeJournal(name)) await scrubFile(join(folder, name), scrubbing);
  }
}

/** Set-aside pieces can not be trusted to be lines at all, so whatever holds any of it goes as a whole. */
async function removeSetAside(folder: string, scrubbing: Scrubbing): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of (await namesIn(folder)).filter(isSetAside)) {
    const path = join(folder, name);
    const text = await readText(path);
    if (!text.split('\n').some((line) => isToGo(line, scrubbing))) continue;
    await rm(path, { force: true });
    removed.push(name);
  }
  return removed;
}

async function removeFiles(layout: Layout, files: ReadonlySet<string>): Promise<void> {
  if (files.size === 0) return;
  for (const { sha256, path } of await listStored(layout.files)) {
    if (files.has(sha256)) await rm(path, { force: true });
  }
}

/** The journal/ folders of all backups, whoever made them. */
export async function backupJournalFolders(layout: Layout): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const device of await namesIn(layout.backups)) {
    for (const day of await namesIn(join(layout.backups, device))) {
      folders.push(join(layout.backups, device, day, 'journal'));
    }
  }
  return folders;
}

/**
 * The journals themselves come last: as long as they hold any of it, whoever opens the plan next does all of it again.
 * @returns names of set-aside files that held some of it and are gone now
 * @throws PlanError `disk`
 */
export async function scrub(layout: Layout, scrubbing: Scrubbing): Promise<readonly string[]> {
  for (const folder of await backupJournalFolders(layout)) await scrubFolder(folder, scrubbing);
  const removed = await removeSetAside(layout.journals, scrubbing);
  await removeFiles(layout, scrubbing.files);
  await scrubFolder(layout.journals, scrubbing);
  return removed;
}
