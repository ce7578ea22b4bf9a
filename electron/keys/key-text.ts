/** How a file with a key is written: canonical JSON with a sum over itself, so that damage shows before anything is opened. */
import { CanonicalError, canonicalJson } from '../../framework/canonical-json';
import { readText, stat } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { nodeCrypto } from '../node-crypto';

/** Far more than a key takes. */
const mostBytes = 65_536;

type Members = Readonly<Record<string, unknown>>;

export function keyText(members: Members): string {
  const sum = nodeCrypto.sha256(canonicalJson(members));
  return `${canonicalJson({ ...members, sum })}\n`;
}

/** @returns null where the text is not byte for byte what `keyText` makes */
function membersOf(text: string): Members | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || !('sum' in json)) return null;
    const { sum: _sum, ...members } = json;
    return keyText(members) === text ? members : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof CanonicalError) return null;
    throw error;
  }
}

/** Whether whole members say that a later version wrote them; such a file is left alone. */
function isNewer(members: Members): boolean {
  return typeof members.version === 'number' && members.version > 1;
}

export type ReadKeyText =
  | { readonly status: 'missing' }
  | { readonly status: 'damaged' }
  | { readonly status: 'newer' }
  | { readonly status: 'whole'; readonly members: Members };

/** @throws PlanError `disk` where the disk does not let it be read */
export async function readKeyText(file: string): Promise<ReadKeyText> {
  let text: string;
  try {
    const found = await stat(file);
    // A pipe would never end, and no key is that long.
    if (!found.isFile() || found.size > mostBytes) return { status: 'damaged' };
    text = await readText(file);
  } catch (error) {
    if (isMissing(error)) return { status: 'missing' };
    throw diskError('Reading', file, error);
  }
  const members = membersOf(text);
  if (members === null) return { status: 'damaged' };
  return isNewer(members) ? { status: 'newer' } : { status: 'whole', members };
}
