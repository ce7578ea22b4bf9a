/** What of a file can be shown inside the window. Its first bytes say what it is: a name can say anything. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Preview } from '../../framework/contract/views';

const mostImageBytes = 20_000_000;
const mostPdfBytes = 50_000_000;
const shownText = 64 * 1024;

/** In hexadecimal digits, from the first byte on. Drawings that may hold script (SVG) are text here, as pages are. */
const images: readonly { readonly mime: string; readonly begins: RegExp }[] = [
  { mime: 'image/png', begins: /^89504e470d0a1a0a/ },
  { mime: 'image/jpeg', begins: /^ffd8ff/ },
  { mime: 'image/gif', begins: /^47494638(?:37|39)61/ },
  { mime: 'image/webp', begins: /^52494646.{8}57454250/ },
  // Its reserved bytes are 0; a text that begins with BM has others there.
  { mime: 'image/bmp', begins: /^424d.{8}00000000/ },
  { mime: 'image/avif', begins: /^.{8}66747970(?:61766966|61766973)/ },
];

const pdfMark = '%PDF-';
/** Some programs write something of their own before it. */
const pdfMarkWithin = 1024;

function decode(label: string, bytes: Uint8Array, end: 'cut' | 'whole'): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: end === 'cut' });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** Bytes that no text in any of these encodings has: who has them is no text. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}

/** Null where it is no text. Text that is not UTF-8 and says nothing else is taken as Windows takes it, and Latin-1. */
function textOf(bytes: Uint8Array, end: 'cut' | 'whole'): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes, end);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes, end);
  if (hasControls(bytes)) return null;
  return decode('utf-8', bytes, end) ?? decode('windows-1252', bytes, end);
}

async function bytesOf(handle: FileHandle, count: number): Promise<Buffer> {
  const buffer = Buffer.alloc(count);
  let done = 0;
  while (done < count) {
    const { bytesRead } = await handle.read(buffer, done, count - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** What an image's first bytes say it is; null for what is none that is shown. */
export function imageType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('hex');
  return images.find(({ begins }) => begins.test(head))?.mime ?? null;
}

async function previewOf(handle: FileHandle, size: number): Promise<Preview> {
  const start = await bytesOf(handle, Math.min(size, shownText));
  const isPdf = start.subarray(0, pdfMarkWithin).includes(pdfMark);
  const mime = imageType(start);
  if (isPdf && size > mostPdfBytes) return { kind: 'none', why: 'too-large' };
  if (isPdf) return { kind: 'pdf', base64: (await bytesOf(handle, size)).toString('base64') };
  if (mime !== null && size > mostImageBytes) return { kind: 'none', why: 'too-large' };
  if (mime !== null) {
    return { kind: 'image', mime, base64: (await bytesOf(handle, size)).toString('base64') };
  }
  const isCut = size > start.length;
  const text = textOf(start, isCut ? 'cut' : 'whole');
  return text === null ? { kind: 'none', why: 'kind' } : { kind: 'text', text, isCut };
}

/** @param file in the plan's folder */
export async function readPreview(file: string): Promise<Preview> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    return size === 0 ? { kind: 'none', why: 'empty' } : await previewOf(handle, size);
  } finally {
    await handle.close();
  }
}
