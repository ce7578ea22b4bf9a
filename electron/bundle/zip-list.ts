/** The list of entries of a zip file, checked as a whole before anything in it is unpacked. */
import type { FileHandle } from 'node:fs/promises';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { passedBound } from '../../framework/bundle/bounds';
import { isJsonName } from '../../framework/bundle/entry-name';
import { codeOf } from '../disk-error';
import { entryProblem, nameProblem } from './entry-problems';
import { checkLocal, endOf } from './local-header';
import { shown, Unfit } from './unfit';
import { readZipEnd, type ZipEnd } from './zip-end';

/** An entry whose name, kind, sizes and place have been found right. */
export interface ListedEntry {
  readonly name: string;
  readonly entry: Entry;
}

export interface ZipList {
  readonly zip: ZipFile;
  /** In the order in which they lie in the file. */
  readonly entries: readonly ListedEntry[];
}

const headerLength = 46;

function listed(entry: Entry, names: Set<string>): ListedEntry {
  const name = entry.fileNameRaw.toString('utf8');
  const problem = nameProblem(name) ?? entryProblem(entry) ?? (names.has(name) ? 'stands there twice' : null);
  if (problem !== null) throw new Unfit(`${shown(name)} in it ${problem}`);
  names.add(name);
  return { name, entry };
}

/** A disk's own error stays what it is; whatever else yauzl says is about the list. */
function listError(error: unknown): unknown {
  if (error instanceof Unfit || codeOf(error) !== '') return error;
  const isLocked = error instanceof Error && error.message.includes('encryption');
  return new Unfit(
    isLocked
      ? 'something in it is encrypted'
      : 'its list of contents is damaged, so ask for it to be sent again',
  );
}

async function readEntries(zip: ZipFile, end: ZipEnd): Promise<readonly ListedEntry[]> {
  const entries: ListedEntry[] = [];
  const names = new Set<string>();
  let length = 0;
  let bytes = 0;
  let jsonBytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const one = listed(entry, names);
      length += headerLength + entry.fileNameLength;
      bytes += entry.uncompressedSize;
      if (isJsonName(one.name)) jsonBytes += entry.uncompressedSize;
      const passed = passedBound({ entries: entries.push(one), bytes, jsonBytes });
      if (passed !== null) throw new Unfit(`it holds ${passed}`);
    }
  } catch (error) {
    throw listError(error);
  }
  if (length !== end.listLength) throw new Unfit('its end says another length of its list than it has');
  return entries;
}

/** One behind the other, from the first byte to the list: no two share a byte, and none is left over. */
function checkPlaces(entries: readonly ListedEntry[], listStart: number): void {
  let before = 0;
  for (const { name, entry } of entries) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < before) throw new Unfit(`${shown(name)} in it lies over another file`);
    if (start > before) throw new Unfit(`something before ${shown(name)} in it belongs to nothing`);
    before = endOf(entry);
  }
  if (before > listStart)
    throw new Unfit(`${shown(entries.at(-1)?.name ?? '')} in it lies over its list of contents`);
  if (before < listStart) throw new Unfit('something before its list of contents belongs to nothing');
}

/**
 * @param size of the file, in bytes
 * @throws Unfit for the first thing that is not as Rung writes it; or the disk's own error
 */
export async function listZip(handle: FileHandle, size: number): Promise<ZipList> {
  const end = await readZipEnd(handle, size);
  // Names are compared as bytes with those that may be there: no decoding, no changing of separators before that.
  const zip = await fromFdPromise(handle.fd, {
    autoClose: false,
    lazyEntries: true,
    decodeStrings: false,
    strictFileNames: true,
    validateEntrySizes: false,
  });
  const entries = await readEntries(zip, end);
  checkPlaces(entries, end.listStart);
  for (const { name, entry } of entries) {
    const problem = await checkLocal(zip, handle, entry);
    if (problem !== null) throw new Unfit(`${shown(name)} in it ${problem}`);
  }
  return { zip, entries };
}
