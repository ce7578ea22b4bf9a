/** Files that lie about how they are built. */
import { deflateRawSync } from 'node:zlib';
import { all, altered, honest, manifestEntry, names } from './honest-zip';
import type { Hostile } from './hostile-names';
import { zipOf, type ZipEntry, type ZipShape } from './zip-bytes';

const cutOff = 'its end is missing, so ask for it to be sent again';
const large = 'in the form for more than 4 GB, which Rung never writes';
const evil = Buffer.from('evil');
const inFile = `“${names.file}” in it`;

function shaped(what: string, shape: ZipShape, reason: string): Hostile {
  return { what, bytes: () => zipOf(all, shape), reason };
}

/** The attached file with one lie. */
function lying(what: string, fields: Partial<ZipEntry>, problem: string): Hostile {
  return { what, bytes: () => zipOf(altered(names.file, fields)), reason: `${inFile} ${problem}` };
}

function length(entries: readonly ZipEntry[]): number {
  return zipOf(entries).length;
}

function other(what: string, bytes: () => Uint8Array, reason: string): Hostile {
  return { what, bytes: () => Buffer.from(bytes()), reason };
}

const locator = Buffer.alloc(20);
locator.writeUInt32LE(0x07064b50, 0);

/** The place of that entry in the file. */
function placeOf(name: string): number {
  return zipOf(all).indexOf(Buffer.from(name)) - 30;
}

const listStart = zipOf(all).indexOf(Buffer.from('PK\x01\x02', 'latin1'));

const hostileEnds: readonly Hostile[] = [
  other('an empty file', () => Buffer.alloc(0), 'it is empty'),
  other('three bytes', () => Buffer.from('PK\x03'), 'it is no file that Rung made'),
  other('a text', () => Buffer.from('Dear mentor, here is my plan.'), 'it is no file that Rung made'),
  other('a megabyte of zeros', () => Buffer.alloc(1 << 20), 'it is no file that Rung made'),
  other('the first half', () => zipOf(all).subarray(0, Math.floor(length(all) / 2)), cutOff),
  other('one cut off in its first entry', () => zipOf(all).subarray(0, 40), cutOff),
  other('one without its last byte', () => zipOf(all).subarray(0, -1), cutOff),
  other(
    'one without something in the middle',
    () => Buffer.concat([zipOf(all).subarray(0, 100), zipOf(all).subarray(107)]),
    'something in its middle is missing, so ask for it to be sent again',
  ),
  shaped('something behind the end', { behind: evil }, 'something stands behind its end'),
  shaped('a comment', { end: { comment: evil } }, 'something stands behind its end'),
  shaped('something before the beginning', { before: evil }, 'something in it belongs to nothing'),
  other(
    'something before the beginning, with places that fit',
    () => {
      const entries = all.map((entry, index) => (index === 0 ? { ...entry, before: evil } : entry));
      return zipOf(entries);
    },
    'something stands before its beginning',
  ),
  other(
    'one behind another',
    () => Buffer.concat([zipOf(all), zipOf(all)]),
    'something in it belongs to nothing',
  ),
  shaped('something between list and end', { beforeEnd: evil }, 'something in it belongs to nothing'),
  shaped(
    'something before the list',
    { beforeList: evil },
    'something before its list of contents belongs to nothing',
  ),
  shaped('one of several parts', { end: { disk: 1 } }, 'it is one of several parts'),
  shaped('another number of files on this part', { end: { onDisk: 1 } }, 'its end says two numbers of files'),
  shaped(
    'fewer files than listed',
    { end: { entries: 3, onDisk: 3 } },
    'its end says another length of its list than it has',
  ),
  shaped(
    'more files than listed',
    { end: { entries: 6, onDisk: 6 } },
    'its list of contents is damaged, so ask for it to be sent again',
  ),
  shaped('20,001 files', { end: { entries: 20_001, onDisk: 20_001 } }, 'it holds more than 20,000 files'),
  shaped(
    '65,536 files and more',
    { end: { entries: 0xffff, onDisk: 0xffff } },
    'it holds more than 20,000 files',
  ),
  shaped('a second end before the end', { beforeEnd: locator }, `it is ${large}`),
  shaped('a list behind 4 GB', { end: { start: 0xffffffff } }, `it is ${large}`),
  shaped(
    'a list that begins in an entry',
    { end: { start: listStart - 1 } },
    'something in it belongs to nothing',
  ),
];

const hostileWriting: readonly Hostile[] = [
  lying('encrypted', { list: { flags: 0x801 }, local: { flags: 0x801 } }, 'is encrypted'),
  other(
    'encrypted strongly',
    () => zipOf(altered(names.file, { list: { flags: 0x841 }, local: { flags: 0x841 } })),
    'something in it is encrypted',
  ),
  lying('with a covered header', { list: { flags: 0x2800 } }, 'is encrypted'),
  lying('a patch', { list: { flags: 0x820 } }, 'is written as Rung never does'),
  lying('bzip2', { list: { method: 12 } }, 'is packed in a way that Rung never uses'),
  lying('deflate64', { list: { method: 9 } }, 'is packed in a way that Rung never uses'),
  lying(
    'a field of another name',
    { list: { extra: Buffer.from('7570070001000000006576', 'hex') } },
    'carries more than a name and content',
  ),
  other(
    'a field in its header',
    () => zipOf(altered(names.file, { local: { extra: evil } })),
    `something before “${names.framework}” in it belongs to nothing`,
  ),
  lying(
    'a field that lies over its content',
    { local: { extraLength: 8 } },
    'carries more than a name and content',
  ),
  lying('a remark', { list: { comment: evil } }, 'carries more than a name and content'),
  lying('a size of 4 GB', { list: { size: 0xffffffff, compressed: 0xffffffff } }, `is ${large}`),
];

const bomb = deflateRawSync(Buffer.alloc(50_000_000));
const megabyte = Buffer.alloc(1_100_000);

/** Six that say they hold 100 MB each. */
const manyLarge = Array.from({ length: 6 }, (_none, index): ZipEntry => {
  const name = `files/${String(index).repeat(64)}`;
  return { name, data: megabyte, content: Buffer.alloc(0), list: { size: 100_000_000 } };
});

const hostileSizes: readonly Hostile[] = [
  lying('a bomb of 1000 to 1', { data: bomb, list: { size: 50_000_000 } }, 'is packed more than 100 to 1'),
  lying('a bomb that says it is small', { data: bomb }, 'is larger than it says'),
  other(
    'less than it says',
    () => zipOf(altered('manifest.json', { list: { size: 5000 }, local: { size: 5000 } })),
    '“manifest.json” in it is smaller than it says',
  ),
  lying('two sizes of what is stored', { isStored: true, list: { size: 7 } }, 'says two sizes'),
  other('600 MB', () => zipOf([...all, ...manyLarge]), 'it holds more than 500 MB'),
  other(
    '60 MB of lines',
    () =>
      zipOf([
        ...all,
        { name: `journal/${'0'.repeat(32)}.jsonl`, data: megabyte, list: { size: 60_000_000 } },
      ]),
    'it holds more than 50 MB of text to read',
  ),
  other(
    'a manifest of 9 MB',
    () => zipOf([{ ...manifestEntry(Buffer.alloc(9_000_000)), isStored: true }, ...honest]),
    '“manifest.json” in it is larger than 8 MB',
  ),
];

/** The attached file not where the one before it ends. */
function placed(what: string, fields: Partial<ZipEntry>): Hostile {
  const reason = `something before “${names.file}” in it belongs to nothing`;
  return { what, bytes: () => zipOf(altered(names.file, fields)), reason };
}

const hostilePlaces: readonly Hostile[] = [
  placed('the place of another', { list: { offset: placeOf(names.framework) } }),
  placed('a place behind the end', { list: { offset: 0x7fffffff } }),
  placed('bytes before it', { before: evil }),
  lying('a place in another', { list: { offset: placeOf(names.file) - 5 } }, 'lies over another file'),
  other(
    'two entries in one place',
    () => zipOf([...all, { name: `files/${'0'.repeat(64)}`, list: { offset: placeOf('plan.json') } }]),
    `“files/${'0'.repeat(64)}” in it lies over another file`,
  ),
  other(
    'an entry that reaches into the list',
    () => zipOf(altered('plan.json', { list: { compressed: 500, size: 500 } })),
    '“plan.json” in it lies over its list of contents',
  ),
];

const hostileHeaders: readonly Hostile[] = [
  lying('two names', { local: { name: Buffer.from(names.file.replace('files', 'fires')) } }, 'has two names'),
  lying('two sizes', { local: { size: 7 } }, 'says two sizes or sums'),
  lying('two packed sizes', { local: { compressed: 7 } }, 'says two sizes or sums'),
  lying('two sums', { local: { crc: 7 } }, 'says two sizes or sums'),
  lying('two ways of packing', { local: { method: 0 } }, 'is written in two ways'),
  lying('two sets of flags', { local: { flags: 0 } }, 'is written in two ways'),
  lying('other sizes behind it', { behind: { size: 7 } }, 'says two sizes or sums'),
  lying('another sum behind it', { behind: { crc: 7 } }, 'says two sizes or sums'),
  lying('nothing that begins what stands behind it', { behind: { signature: 7 } }, 'says two sizes or sums'),
  lying('sizes before and behind it', { behind: {}, local: { size: 7 } }, 'says two sizes or sums'),
];

const packed = deflateRawSync(honest.find(({ name }) => name === names.file)?.content ?? evil);

const hostileContent: readonly Hostile[] = [
  lying(
    'a wrong CRC-32',
    { list: { crc: 7 }, local: { crc: 7 } },
    'is damaged, so ask for it to be sent again',
  ),
  lying(
    'packing that is none',
    { data: Buffer.alloc(20, 0xff) },
    'is damaged, so ask for it to be sent again',
  ),
  lying(
    'packing that breaks off',
    { data: packed.subarray(0, -2) },
    'is damaged, so ask for it to be sent again',
  ),
  lying('bytes behind its packing', { data: Buffer.concat([packed, evil]) }, 'has bytes behind its content'),
];

export const hostileZips: readonly Hostile[] = [
  ...hostileEnds,
  ...hostileWriting,
  ...hostileSizes,
  ...hostilePlaces,
  ...hostileHeaders,
  ...hostileContent,
];
