/** What stands around an entry's content says the same as the list does; a second truth would be read by other programs. */
import type { FileHandle } from 'node:fs/promises';
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { codeOf } from '../disk-error';
import { readBytes } from './zip-end';

const headerLength = 30;
const descriptorLength = 16;
const descriptorSignature = 0x08074b50;
const sizesBehind = 0x8;

function hasDescriptor(entry: Entry): boolean {
  return (entry.generalPurposeBitFlag & sizesBehind) !== 0;
}

function contentEnd(entry: Entry): number {
  return entry.relativeOffsetOfLocalHeader + headerLength + entry.fileNameLength + entry.compressedSize;
}

/** The first byte behind the entry. */
export function endOf(entry: Entry): number {
  return contentEnd(entry) + (hasDescriptor(entry) ? descriptorLength : 0);
}

interface Said {
  readonly crc32: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}

function isSame(one: Said, other: Said): boolean {
  return (
    one.crc32 === other.crc32 &&
    one.compressedSize === other.compressedSize &&
    one.uncompressedSize === other.uncompressedSize
  );
}

const later: Said = { crc32: 0, compressedSize: 0, uncompressedSize: 0 };

async function headerOf(zip: ZipFile, entry: Entry): Promise<LocalFileHeader | null> {
  try {
    return await zip.readLocalFileHeaderPromise(entry);
  } catch (error) {
    if (codeOf(error) !== '') throw error;
    // It has no header where the list says, or reaches out of the file.
    return null;
  }
}

async function descriptorOf(handle: FileHandle, entry: Entry): Promise<Said | null> {
  const bytes = await readBytes(handle, contentEnd(entry), descriptorLength);
  if (bytes.readUInt32LE(0) !== descriptorSignature) return null;
  return {
    crc32: bytes.readUInt32LE(4),
    compressedSize: bytes.readUInt32LE(8),
    uncompressedSize: bytes.readUInt32LE(12),
  };
}

/** @returns completes "NAME in it …"; null where all is as in the list. @throws the disk's own error */
export async function checkLocal(zip: ZipFile, handle: FileHandle, entry: Entry): Promise<string | null> {
  const header = await headerOf(zip, entry);
  if (header === null) return 'is not where the list says';
  if (!header.fileName.equals(entry.fileNameRaw)) return 'has two names';
  if (header.extraFieldLength !== 0) return 'carries more than a name and content';
  const isWrittenSame =
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    header.compressionMethod === entry.compressionMethod;
  if (!isWrittenSame) return 'is written in two ways';
  if (!hasDescriptor(entry)) return isSame(header, entry) ? null : 'says two sizes or sums';
  const behind = await descriptorOf(handle, entry);
  return behind !== null && isSame(behind, entry) && isSame(header, later) ? null : 'says two sizes or sums';
}
