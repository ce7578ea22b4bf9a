/** Zip files byte by byte, honest where the test does not say otherwise: no library writes what this must write. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../electron/bundle/crc32';

/** Fields of an entry that a hostile file may lie about, in its header, in the list, or in what stands behind the content. */
export interface Fields {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly extra: Buffer;
}

interface LocalFields extends Fields {
  /** Where it is not the length of `extra`. */
  readonly extraLength?: number;
}

export interface ListFields extends Fields {
  readonly comment: Buffer;
  /** The upper half is Unix's mode. */
  readonly attributes: number;
  readonly offset: number;
}

export interface ZipEntry {
  readonly name: string | Buffer;
  readonly content?: Uint8Array;
  readonly isStored?: boolean;
  /** As it stands in the file, where that is not the packed content. */
  readonly data?: Uint8Array;
  readonly local?: Partial<LocalFields>;
  readonly list?: Partial<ListFields>;
  /** Sizes and sum behind the content, as in files that are written in one go. */
  readonly behind?: Partial<Pick<Fields, 'crc' | 'compressed' | 'size'>> & { readonly signature?: number };
  /** Bytes that belong to nothing, before the entry. */
  readonly before?: Uint8Array;
}

export interface ZipShape {
  readonly before?: Uint8Array;
  readonly beforeList?: Uint8Array;
  readonly beforeEnd?: Uint8Array;
  readonly behind?: Uint8Array;
  readonly end?: Partial<ZipEnd>;
}

interface ZipEnd {
  readonly disk: number;
  readonly onDisk: number;
  readonly entries: number;
  readonly length: number;
  readonly start: number;
  readonly comment: Buffer;
}

function words(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const word = Buffer.alloc(bytes);
      if (bytes === 2) word.writeUInt16LE(value);
      else word.writeUInt32LE(value >>> 0);
      return word;
    }),
  );
}

function localHeader(fields: LocalFields): Buffer {
  const { name, flags, method, crc, compressed, size, extra, extraLength = extra.length } = fields;
  const fixed = words(
    [0x04034b50, 4],
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [compressed, 4],
    [size, 4],
    [name.length, 2],
    [extraLength, 2],
  );
  return Buffer.concat([fixed, name, extra]);
}

function listHeader(fields: ListFields): Buffer {
  const { name, flags, method, crc, compressed, size, extra, comment, attributes, offset } = fields;
  const fixed = words(
    [0x02014b50, 4],
    [(3 << 8) | 63, 2],
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [0x21, 2],
    [crc, 4],
    [compressed, 4],
    [size, 4],
    [name.length, 2],
    [extra.length, 2],
    [comment.length, 2],
    [0, 2],
    [0, 2],
    [attributes, 4],
    [offset, 4],
  );
  return Buffer.concat([fixed, name, extra, comment]);
}

interface Written {
  readonly bytes: Buffer;
  readonly listed: Buffer;
}

function written(entry: ZipEntry, start: number): Written {
  const content = entry.content ?? Buffer.alloc(0);
  const data = entry.data ?? (entry.isStored === true ? content : deflateRawSync(content));
  const before = entry.before ?? Buffer.alloc(0);
  const { behind } = entry;
  const fields: Fields = {
    name: Buffer.from(entry.name),
    flags: 0x800 | (behind === undefined ? 0 : 0x8),
    method: entry.isStored === true ? 0 : 8,
    crc: crc32(content),
    compressed: data.length,
    size: content.length,
    extra: Buffer.alloc(0),
  };
  const later = behind === undefined ? {} : { crc: 0, compressed: 0, size: 0 };
  const said = { ...fields, signature: 0x08074b50, ...behind };
  const after =
    behind === undefined
      ? Buffer.alloc(0)
      : words([said.signature, 4], [said.crc, 4], [said.compressed, 4], [said.size, 4]);
  const header = localHeader({ ...fields, ...later, ...entry.local });
  const offset = start + before.length;
  const listed = { ...fields, comment: Buffer.alloc(0), attributes: 0o100600 << 16, offset, ...entry.list };
  return { bytes: Buffer.concat([before, header, data, after]), listed: listHeader(listed) };
}

/** Writes the entries one behind the other, then the list, then the end. */
export function zipOf(entries: readonly ZipEntry[], shape: ZipShape = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(shape.before ?? [])];
  const list: Buffer[] = [];
  let start = 0;
  for (const entry of entries) {
    const { bytes, listed } = written(entry, start);
    parts.push(bytes);
    list.push(listed);
    start += bytes.length;
  }
  const beforeList = Buffer.from(shape.beforeList ?? []);
  const length = list.reduce((sum, one) => sum + one.length, 0);
  const count = entries.length;
  const comment = Buffer.alloc(0);
  const honest: ZipEnd = {
    disk: 0,
    onDisk: count,
    entries: count,
    length,
    start: start + beforeList.length,
    comment,
  };
  const said = { ...honest, ...shape.end };
  const end = words(
    [0x06054b50, 4],
    [said.disk, 2],
    [0, 2],
    [said.onDisk, 2],
    [said.entries, 2],
    [said.length, 4],
    [said.start, 4],
    [said.comment.length, 2],
  );
  const beforeEnd = Buffer.from(shape.beforeEnd ?? []);
  const behind = Buffer.from(shape.behind ?? []);
  return Buffer.concat([...parts, beforeList, ...list, beforeEnd, end, said.comment, behind]);
}
