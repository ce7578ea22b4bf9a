/** A first look at what goes into the file: its size, its sum, and whether packing it makes sense. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { storedFromRatio, type Amount } from '../../framework/bundle/bounds';
import { isJsonName } from '../../framework/bundle/entry-name';
import { diskError, isMissing } from '../disk-error';
import { PlanError } from '../plan-error';

/** Something that is to go into the file, under a name that may be there: in memory, or a file on the disk. */
export type BundleEntry =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly path: string };

export interface MeasuredEntry {
  readonly source: BundleEntry;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly isPacked: boolean;
  /** Milliseconds since 1970; left out where the same content is to give the same bytes. */
  readonly modified?: number;
}

/** Content of these kinds is packed already. */
const packedEndings =
  /\.(?:7z|aac|avif|docx|epub|flac|gif|gz|heic|jpe?g|m4a|m4v|mov|mp3|mp4|odp|ods|odt|ogg|opus|pdf|png|pptx|rar|rung|webm|webp|xlsx|xz|zip)$/;

/** The level at which yazl packs, so that what is found out here is what will be written. */
const level = 6;

/** @returns bytes. @throws PlanError `missing` or `disk` where the file cannot be looked at */
async function sizeOfEntry(entry: BundleEntry): Promise<number> {
  if ('bytes' in entry) return entry.bytes.length;
  try {
    const stats = await stat(entry.path);
    if (stats.isFile()) return stats.size;
  } catch (error) {
    if (!isMissing(error)) throw diskError('Reading', entry.path, error);
  }
  throw new PlanError('missing', `There is no file ${entry.path}, so nothing was saved.`);
}

const pieceBytes = 1 << 16;

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceBytes)
    yield bytes.subarray(start, start + pieceBytes);
}

/** In pieces, so that long work can be cancelled between them. */
export function streamOf(entry: BundleEntry): Readable {
  if ('path' in entry) return createReadStream(entry.path);
  return Readable.from(pieces(entry.bytes), { objectMode: false });
}

/** Counts what packing gives, without keeping it. */
class Packing {
  readonly #deflate = createDeflateRaw({ level });
  readonly #ended: Promise<void>;
  #bytes = 0;

  constructor() {
    this.#deflate.on('data', (chunk: Uint8Array) => (this.#bytes += chunk.length));
    this.#ended = new Promise((resolve, reject) => this.#deflate.once('end', resolve).once('error', reject));
  }

  async add(chunk: Uint8Array): Promise<void> {
    if (this.#deflate.write(chunk)) return;
    await new Promise((resolve) => this.#deflate.once('drain', resolve));
  }

  /** @returns bytes */
  async end(): Promise<number> {
    this.#deflate.end();
    await this.#ended;
    return this.#bytes;
  }
}

/** Smaller, but not so much that it looks like what is made to burst a disk. */
function isWorthIt(size: number, packed: number): boolean {
  return packed < size && packed * storedFromRatio >= size;
}

/**
 * @param read told the length of each piece; ends the work by throwing
 * @throws PlanError `disk`
 */
export async function measureEntry(
  source: BundleEntry,
  read: (bytes: number) => void,
): Promise<MeasuredEntry> {
  const hash = createHash('sha256');
  const packing = packedEndings.test(source.name) ? null : new Packing();
  let size = 0;
  try {
    const stream: AsyncIterable<Uint8Array> = streamOf(source);
    for await (const chunk of stream) {
      size += chunk.length;
      hash.update(chunk);
      await packing?.add(chunk);
      read(chunk.length);
    }
  } catch (error) {
    throw 'path' in source ? diskError('Reading', source.path, error) : error;
  }
  const packed = (await packing?.end()) ?? size;
  return { source, name: source.name, size, sha256: hash.digest('hex'), isPacked: isWorthIt(size, packed) };
}

function total(sizes: readonly { readonly name: string; readonly size: number }[], entries: number): Amount {
  const sum = (some: typeof sizes) => some.reduce((bytes, { size }) => bytes + size, 0);
  return { entries, bytes: sum(sizes), jsonBytes: sum(sizes.filter(({ name }) => isJsonName(name))) };
}

/** What the entries and a manifest come to, before any of them is read. */
export async function amountOf(entries: readonly BundleEntry[]): Promise<Amount> {
  const sizes: { readonly name: string; readonly size: number }[] = [];
  for (const entry of entries) sizes.push({ name: entry.name, size: await sizeOfEntry(entry) });
  return total(sizes, entries.length + 1);
}

/** @param entries the manifest among them */
export function amountOfMeasured(entries: readonly MeasuredEntry[]): Amount {
  return total(entries, entries.length);
}
