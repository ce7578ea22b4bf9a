/** The file in which a person's signing key is kept: keys/person-…, keys/cli-… or keys/here-… in the settings folder. */
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { canonicalJson } from '../../framework/canonical-json';
import { writerIdSchema } from '../../framework/changes/writers';
import { instantSchema, publicKeySchema } from '../../framework/sign-off/encodings';
import { makeFolder, renameOver, replace } from '../durable';
import { diskError, isMissing } from '../disk-error';
import { randomHex } from '../node-crypto';
import { PlanError } from '../plan-error';
import { keyText, readKeyText } from './key-text';
import { secretSchema, type Secret } from './secret';

/**
 * Whose hands a key is in.
 * - `app`: the person's own, in the window
 * - `cli`: the person's own, on the command line
 * - `here`: of a mentor who sits at this computer, which is not theirs: always under a passphrase only they type
 */
export type Holder = 'app' | 'cli' | 'here';

const fileNames: Readonly<Record<Holder, string>> = { app: 'person', cli: 'cli', here: 'here' };

/** How each holder's keys may lie in their file; anything else was put there by somebody else. */
const kinds: Readonly<Record<Holder, readonly Secret['kind'][]>> = {
  app: ['safe-storage', 'passphrase'],
  cli: ['plain', 'passphrase'],
  here: ['passphrase'],
};

const keptSchema = v.strictObject({
  format: v.literal('rung-key'),
  version: v.literal(1),
  where: v.picklist(['app', 'cli', 'here']),
  person: writerIdSchema,
  key: publicKeySchema,
  made: instantSchema,
  secret: secretSchema,
});

export type KeptKey = Readonly<v.InferOutput<typeof keptSchema>>;

export type ReadKept =
  | { readonly status: 'none' }
  /** What lies there is no key of this person and holder any more. */
  | { readonly status: 'broken' }
  | { readonly status: 'newer' }
  | { readonly status: 'whole'; readonly kept: KeptKey };

type KeptHead = Pick<KeptKey, 'where' | 'person' | 'key' | 'made'>;

/** What stands beside the secret in the clear. */
export function aboutKept({ where, person, key, made }: KeptHead): string {
  return canonicalJson({ format: 'rung-key', version: 1, where, person, key, made });
}

/** The place of one person's key in one holder's hands. */
export interface KeyPlace {
  readonly folder: string;
  readonly where: Holder;
  readonly person: string;
}

export function keyFile({ folder, where, person }: KeyPlace): string {
  // It becomes part of a file's name, and comes from what another computer wrote.
  if (!v.is(writerIdSchema, person)) throw new PlanError('refused', 'This is the id of no person.');
  return join(folder, 'keys', `${fileNames[where]}-${person}.json`);
}

/** @throws PlanError `disk` where the disk does not let it be read; what it holds never makes it throw */
export async function readKept(place: KeyPlace): Promise<ReadKept> {
  const read = await readKeyText(keyFile(place));
  if (read.status === 'missing') return { status: 'none' };
  if (read.status === 'newer') return read;
  const kept = v.safeParse(keptSchema, read.status === 'whole' ? read.members : null);
  if (!kept.success) return { status: 'broken' };
  const { where, person, secret } = kept.output;
  const isItsOwn = where === place.where && person === place.person && kinds[where].includes(secret.kind);
  return isItsOwn ? { status: 'whole', kept: kept.output } : { status: 'broken' };
}

/** @returns where the file is now; null where there was none */
async function moveAside(file: string): Promise<string | null> {
  const aside = `${file}.old-${String(Date.now())}-${randomHex(4)}`;
  try {
    await renameOver(file, aside);
    return aside;
  } catch (error) {
    if (isMissing(error)) return null;
    throw diskError('Moving', file, error);
  }
}

/**
 * Puts a key into its file. What lies there goes out of the way, for whoever may still open it one day.
 * @returns where the old file is now; null where there was none
 * @throws PlanError `disk`; the old file is then where it was
 */
export async function writeKept(place: KeyPlace, kept: KeptKey): Promise<string | null> {
  const file = keyFile(place);
  await makeFolder(dirname(file));
  const aside = await moveAside(file);
  try {
    await replace(file, Buffer.from(keyText(kept)));
    return aside;
  } catch (error) {
    if (aside !== null) await renameOver(aside, file);
    throw error;
  }
}
