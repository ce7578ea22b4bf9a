/** Private keys of the journals that this installation writes: files of mode 0600, never in a plan. */
import { join } from 'node:path';
import type { Sign } from '../../framework/crypto';
import { readText } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { replace } from '../durable';
import { signerOf } from '../node-crypto';

function fileOf(folder: string, journal: string): string {
  return join(folder, 'keys', `${journal}.pem`);
}

/** @returns null where the key is not here, or is none that can sign */
export async function readSigner(folder: string, journal: string): Promise<Sign | null> {
  const file = fileOf(folder, journal);
  let pem: string;
  try {
    pem = await readText(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw diskError('Reading', file, error);
  }
  try {
    return signerOf(pem);
  } catch (error) {
    // A damaged key is like a missing one: the writer begins a new file in the plan.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** @param privatePem PKCS8 */
export function keepKey(folder: string, journal: string, privatePem: string): Promise<void> {
  return replace(fileOf(folder, journal), Buffer.from(privatePem));
}
