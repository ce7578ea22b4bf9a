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

/** SHA-256 of a file's content in hexadecimal digits, without holding it in memory. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path, 'r');
  try {
    await eachChunk(handle, (chunk) => void hash.update(chunk));
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}
