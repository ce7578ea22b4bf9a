/** Who vouches for a plan that came as one file: the journal that signed its seal, which must be in it. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../framework/bundle/manifest';
import { readJournal } from '../../framework/journal';
import { isMissing } from '../disk-error';
import { nodeCrypto } from '../node-crypto';
import { journalName, type Layout } from '../plan/layout';

/** Bytes. Line 0 holds a key, a voucher and two names. */
const longestFirstLine = 100_000;

async function firstLine(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestFirstLine), 0, longestFirstLine, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    return end === -1 ? '' : buffer.toString('utf8', 0, end + 1);
  } finally {
    await handle.close();
  }
}

/**
 * Whether the seal is signed by the key of that journal, and the journal is that of the person whom the manifest names.
 * @param layout where the file's content lies unpacked
 * @returns completes "FILE was not opened: …"; null where the signature is right or there is none
 */
export async function signatureProblem(manifest: Manifest, layout: Layout): Promise<string | null> {
  const { sig, seal, by } = manifest;
  if (sig === null) return null;
  const name = journalName(sig.journal);
  try {
    const text = await firstLine(join(layout.journals, name));
    const read = readJournal({ name, text }, nodeCrypto);
    const begin = 'lines' in read && read.id === sig.journal ? read.begin : null;
    if (begin === null) return `“${name}” in it does not begin as the journal that signed it`;
    if (begin.person !== by.person) return 'it is signed by another person than it names';
    return nodeCrypto.verify(begin.key, seal, sig.sig) ? null : 'its signature is wrong';
  } catch (error) {
    if (isMissing(error)) return `it is signed with “${name}”, which is not in it`;
    throw error;
  }
}
