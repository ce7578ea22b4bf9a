/** The content of one entry, unpacked piece by piece and held against what is said of it. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { codeOf } from '../disk-error';
import { crc32 } from './crc32';
import { shown, Unfit } from './unfit';
import type { ListedEntry } from './zip-list';

/** Told of each piece of the content. */
type Take = (chunk: Uint8Array) => Promise<void> | void;

const damagedContent = 'is damaged, so ask for it to be sent again';

class Content {
  readonly #hash = createHash('sha256');
  readonly #listed: ListedEntry;
  #size = 0;
  #crc = 0;

  constructor(listed: ListedEntry) {
    this.#listed = listed;
  }

  unfit(problem: string): Unfit {
    return new Unfit(`${shown(this.#listed.name)} in it ${problem}`);
  }

  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    // At the first byte too many: a lie about the size costs no more than the size said.
    if (this.#size > this.#listed.entry.uncompressedSize) throw this.unfit('is larger than it says');
    this.#crc = crc32(chunk, this.#crc);
    this.#hash.update(chunk);
  }

  /** @returns SHA-256 in hexadecimal digits */
  sum(): string {
    const { uncompressedSize, crc32: said } = this.#listed.entry;
    if (this.#size !== uncompressedSize) throw this.unfit('is smaller than it says');
    if (this.#crc !== said) throw this.unfit(damagedContent);
    return this.#hash.digest('hex');
  }
}

/** @returns how many bytes of the file it was made of */
async function inflated(raw: Readable, take: Take): Promise<number> {
  const inflate = createInflateRaw();
  raw.once('error', (error) => inflate.destroy(error));
  const chunks: AsyncIterable<Uint8Array> = raw.pipe(inflate);
  for await (const chunk of chunks) await take(chunk);
  return inflate.bytesWritten;
}

async function stored(raw: Readable, take: Take): Promise<number> {
  let read = 0;
  const chunks: AsyncIterable<Uint8Array> = raw;
  for await (const chunk of chunks) {
    read += chunk.length;
    await take(chunk);
  }
  return read;
}

async function poured(zip: ZipFile, entry: Entry, take: Take): Promise<number> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  try {
    return await (entry.compressionMethod === 0 ? stored : inflated)(raw, take);
  } finally {
    raw.destroy();
  }
}

/** zlib's own complaints have a code, but are none of the disk's. */
function isOfContent(error: unknown): boolean {
  return codeOf(error).startsWith('Z_') || codeOf(error) === '';
}

/**
 * @param take what is to be done with each piece; an error of it ends the unpacking
 * @returns the content's SHA-256 in hexadecimal digits
 * @throws Unfit where size, CRC-32 or packing are not as said; or the disk's own error
 */
export async function unpackEntry(zip: ZipFile, listed: ListedEntry, take: Take): Promise<string> {
  const content = new Content(listed);
  const { entry } = listed;
  const takeBoth: Take = (chunk) => {
    content.add(chunk);
    return take(chunk);
  };
  try {
    const used = await poured(zip, entry, takeBoth);
    if (used !== entry.compressedSize) throw content.unfit('has bytes behind its content');
  } catch (error) {
    if (error instanceof Unfit || !isOfContent(error)) throw error;
    throw content.unfit(damagedContent);
  }
  return content.sum();
}
