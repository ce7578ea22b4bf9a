/** The two ends of a zip file, which say where everything else is. Nothing may stand outside of them. */
import type { FileHandle } from 'node:fs/promises';
import { maximumEntries, passedBound } from '../../framework/bundle/bounds';
import { Unfit } from './unfit';

const localSignature = 0x04034b50;
const endSignature = 0x06054b50;
const locatorSignature = 0x07064b50;
const endLength = 22;
const locatorLength = 20;
const longestComment = 0xffff;

const cutOff = 'its end is missing, so ask for it to be sent again';
const notOurs = 'it is no file that Rung made';

/** Where the list of entries stands (bytes from the beginning), and how many it names. */
export interface ZipEnd {
  readonly entries: number;
  readonly listStart: number;
  readonly listLength: number;
}

/** @throws Unfit where the file is shorter than it says */
export async function readBytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw new Unfit('it became shorter while it was read');
    done += bytesRead;
  }
  return bytes;
}

/** What is wrong where the file does not end as a zip file without a comment does. */
async function wrongEnd(handle: FileHandle, size: number): Promise<Unfit> {
  const length = Math.min(size, endLength + longestComment);
  const tail = await readBytes(handle, size - length, length);
  const found = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const isWhole = found !== -1 && found + endLength <= length;
  return new Unfit(isWhole ? 'something stands behind its end' : cutOff);
}

/** In the form for more than 4 GB other places say where things are. A second truth is one too many. */
function isLarge(end: Buffer, before: Buffer): boolean {
  const hasLocator = before.length === locatorLength && before.readUInt32LE(0) === locatorSignature;
  const isElsewhere = end.readUInt32LE(12) === 0xffffffff || end.readUInt32LE(16) === 0xffffffff;
  return hasLocator || isElsewhere;
}

function checkPlace({ listStart, listLength }: ZipEnd, size: number): void {
  const spare = size - endLength - listStart - listLength;
  if (spare > 0) throw new Unfit('something in it belongs to nothing');
  if (spare < 0) throw new Unfit('something in its middle is missing, so ask for it to be sent again');
}

/**
 * @param size of the file, in bytes
 * @throws Unfit where it is no zip file, is cut off, is one of several parts, has anything before or behind it, is in the
 * form for more than 4 GB, or names more entries than there may be
 */
export async function readZipEnd(handle: FileHandle, size: number): Promise<ZipEnd> {
  if (size === 0) throw new Unfit('it is empty');
  const first = await readBytes(handle, 0, Math.min(size, 4));
  const begins = first.length === 4 && first.readUInt32LE(0) === localSignature;
  if (size < endLength) throw new Unfit(begins ? cutOff : notOurs);
  const end = await readBytes(handle, size - endLength, endLength);
  const ends = end.readUInt32LE(0) === endSignature;
  if (!begins && !ends) throw new Unfit(notOurs);
  if (!ends || end.readUInt16LE(20) !== 0) throw await wrongEnd(handle, size);
  const entries = end.readUInt16LE(10);
  if (entries > maximumEntries)
    throw new Unfit(`it holds ${passedBound({ entries, bytes: 0, jsonBytes: 0 }) ?? ''}`);
  if (end.readUInt32LE(4) !== 0) throw new Unfit('it is one of several parts');
  if (end.readUInt16LE(8) !== entries) throw new Unfit('its end says two numbers of files');
  const room = Math.min(locatorLength, size - endLength);
  if (isLarge(end, await readBytes(handle, size - endLength - room, room))) {
    throw new Unfit('it is in the form for more than 4 GB, which Rung never writes');
  }
  const found = { entries, listStart: end.readUInt32LE(16), listLength: end.readUInt32LE(12) };
  checkPlace(found, size);
  if (!begins) throw new Unfit('something stands before its beginning');
  return found;
}
