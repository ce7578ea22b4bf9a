import { open } from 'node:fs/promises';
import { parseJson } from './parse-json';
import { kindOf } from './path-kind';
import { Refused } from './refusal';

/** The bound for JSON from outside. */
const maximumBytes = 50 * 1024 * 1024;

/** How a file is called in messages; `-` is standard input. */
export function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file;
}

/** Ends early, so that a file that never ends (a device, a pipe) is no danger. */
async function bounded(pieces: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > maximumBytes) throw new Refused(`${name} is larger than 50 MB, the most that is read.`);
    read.push(piece);
  }
  return Buffer.concat(read);
}

async function bytesOf(file: string): Promise<Buffer> {
  if (file === '-') return bounded(process.stdin, nameOf(file));
  const kind = await kindOf(file);
  if (kind === 'nothing') throw new Refused(`There is no file ${file}.`);
  if (kind === 'folder') throw new Refused(`${file} is a folder, not a file.`);
  const handle = await open(file);
  try {
    return await bounded(handle.createReadStream({ autoClose: false }), file);
  } finally {
    await handle.close();
  }
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark: JSON begins with two ASCII characters, of which UTF-16 makes every other byte 0.
  return hasMark || (bytes.length > 1 && (first === 0) !== (second === 0));
}

/** @param name how the input is called in messages */
function decoded(bytes: Buffer, name: string): string {
  if (isUtf16(bytes)) throw new Refused(`${name} is UTF-16 text; please save it as UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Refused(`${name} is no UTF-8 text.`);
    throw error;
  }
}

/**
 * The text of a file or of standard input (`-`): UTF-8 with or without a byte order mark, at most 50 MB.
 * @throws Refused in one sentence that names the file
 */
export async function readText(file: string): Promise<string> {
  return decoded(await bytesOf(file), nameOf(file));
}

/** As `readText`, and then as JSON. */
export async function readJson(file: string): Promise<unknown> {
  return parseJson(await readText(file), nameOf(file));
}
