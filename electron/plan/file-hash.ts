import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

const chunkBytes = 1 << 20;

/** Goes through an open file once, a megabyte at a time, waiting for `take` before the next. */
export async function eachChunk(
  handle: FileHandle,
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, position);
    if (bytesRead === 0) return;
    await take(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

/** What somebody may want to know, and say, while a long file is read. */
export interface Reading {
  /** Throws where it is not to go on. */
  readonly goOn: () => void;
  /** @param bytes so far */
  readonly read: (bytes: number) => void;
}

export const unwatched: Reading = { goOn: () => undefined, read: () => undefined };

/** SHA-256 of a file's content in hexadecimal digits, without holding it in memory. */
export async function hashOfFile(path: string, reading: Reading = unwatched): Promise<string> {
  let bytes = 0;
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    await eachChunk(handle, (chunk) => {
      reading.goOn();
      hash.update(chunk);
      bytes += chunk.length;
      reading.read(bytes);
    });
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
