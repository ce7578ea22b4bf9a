/** What is wrong with one entry as the list of a zip file has it, each as the end of the sentence "FILE was not opened: …". */
import type { Entry } from 'yauzl';
import { maximumRatio } from '../../framework/bundle/bounds';
import { isEntryName, manifestName } from '../../framework/bundle/entry-name';

/** Names that Windows keeps for devices, in any folder, with or without an ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** Each names a danger of its own, so that the sentence says which; what is left is merely no name of ours. */
const nameProblems: readonly (readonly [RegExp, string])[] = [
  [/\0/, 'has a NUL in its name'],
  [/\p{Bidi_Control}/u, 'has a sign in its name that turns the direction of writing'],
  [/\p{Control}|\ufffd/u, 'has a sign in its name that no name has'],
  [/^[a-z]:/i, 'names a drive'],
  [/\\/, 'has a backslash in its name'],
  [/^\//, 'does not lie in a folder of the file'],
  [/(?:^|\/)\.\.(?:\/|$)/, 'leads out of the file'],
  [/\/$/, 'is a folder'],
];

function isDevice(name: string): boolean {
  return name.split('/').some((part) => device.test(part));
}

/** @returns completes "NAME in it …"; null where the name is one that may be there */
export function nameProblem(name: string): string | null {
  if (name === manifestName || isEntryName(name)) return null;
  const known = nameProblems.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return known;
  if (isDevice(name)) return 'is a name that Windows keeps for a device';
  const small = name.toLowerCase();
  if (small === manifestName || isEntryName(small)) return 'has capital letters in its name';
  return 'is no name of anything in a plan';
}

const encrypted = 0x1 | 0x40 | 0x2000;
/** Sizes behind the content, and names in UTF-8. */
const known = 0x8 | 0x800;

function writingProblem(entry: Entry): string | null {
  const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
  if ((flags & encrypted) !== 0) return 'is encrypted';
  if ((flags & ~known) !== 0) return 'is written as Rung never does';
  if (method !== 0 && method !== 8) return 'is packed in a way that Rung never uses';
  const isLarge = [entry.compressedSize, entry.uncompressedSize, entry.relativeOffsetOfLocalHeader];
  if (isLarge.some((value) => value >= 0xffffffff))
    return 'is in the form for more than 4 GB, which Rung never writes';
  return entry.extraFieldLength + entry.fileCommentLength === 0
    ? null
    : 'carries more than a name and content';
}

/** Types of files as Unix has them, in the upper four of 16 bits. Rung says of everything that it is a regular file. */
const link = 0xa;
const folder = 0x4;
const regular = 0x8;
const dosFolder = 0x10;

function kindProblem({ externalFileAttributes: attributes }: Entry): string | null {
  const type = attributes >>> 28;
  if (type === link) return 'is a link to somewhere else';
  if (type === folder || (attributes & dosFolder) !== 0) return 'is a folder';
  return type === regular ? null : 'is no regular file';
}

function sizeProblem({ compressionMethod, compressedSize, uncompressedSize }: Entry): string | null {
  if (compressionMethod === 0 && compressedSize !== uncompressedSize) return 'says two sizes';
  const isBomb = uncompressedSize > compressedSize * maximumRatio;
  return isBomb ? 'is packed more than 100 to 1' : null;
}

/** @returns completes "NAME in it …"; null where nothing is wrong with it by itself */
export function entryProblem(entry: Entry): string | null {
  return writingProblem(entry) ?? kindProblem(entry) ?? sizeProblem(entry);
}
