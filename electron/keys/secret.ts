/** The private half of a key as it lies in a file: in the keyring's hands, under a passphrase, or plain. */
import * as v from 'valibot';
import { PlanError } from '../plan-error';
import { belongsTo, type KeyPair } from './key-pair';
import { lock, lockedSchema, refuseWeak, unlock } from './passphrase';
import type { SafeStorage } from './safe-storage';

const base64 = v.pipe(v.string(), v.maxLength(4000), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

export const secretSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('safe-storage'), data: base64 }),
  lockedSchema,
  v.strictObject({ kind: v.literal('plain'), pkcs8: base64 }),
]);

export type Secret = Readonly<v.InferOutput<typeof secretSchema>>;

export type Opening =
  | { readonly status: 'open'; readonly pkcs8: Buffer }
  | { readonly status: 'wrong-passphrase' }
  /** Nothing that is typed opens it: it is damaged, or another computer's keyring has it. */
  | { readonly status: 'lost' };

const lost: Opening = { status: 'lost' };

/** @throws PlanError `refused` for a weak passphrase */
export async function lockedSecret(pair: KeyPair, passphrase: string, about: string): Promise<Secret> {
  refuseWeak(passphrase);
  return lock(pair.pkcs8, passphrase, about);
}

/** @throws PlanError `disk` where the keyring does not take it (the person refused it, say) */
export function keyringSecret(pair: KeyPair, keyring: SafeStorage): Secret {
  try {
    const data = keyring.encryptString(pair.pkcs8.toString('base64')).toString('base64');
    return { kind: 'safe-storage', data };
  } catch (error) {
    const message = 'The system’s keyring did not take the key: unlock it and try again.';
    throw new PlanError('disk', message, { cause: error });
  }
}

/**
 * Without a passphrase: the command line runs where nobody is there to type one and where there is no keyring (a
 * server, a script), and what guards its journals' keys guards this one too, the file's mode 0600.
 */
export function plainSecret(pair: KeyPair): Secret {
  return { kind: 'plain', pkcs8: pair.pkcs8.toString('base64') };
}

function fromKeyring(data: string, keyring: SafeStorage | null): Buffer | null {
  if (keyring === null) return null;
  try {
    return Buffer.from(keyring.decryptString(Buffer.from(data, 'base64')), 'base64');
  } catch (error) {
    // Another computer, another user, or a keyring that was made anew: all the same to whoever wants to sign.
    if (error instanceof Error) return null;
    throw error;
  }
}

interface Means {
  readonly keyring: SafeStorage | null;
  readonly passphrase: string | null;
  /** The public half, which must fit. */
  readonly key: string;
  readonly about: string;
}

async function bytesOf(secret: Secret, means: Means): Promise<Buffer | 'wrong-passphrase' | null> {
  if (secret.kind === 'plain') return Buffer.from(secret.pkcs8, 'base64');
  if (secret.kind === 'safe-storage') return fromKeyring(secret.data, means.keyring);
  if (means.passphrase === null) {
    throw new PlanError('refused', 'The key is under a passphrase: type it to sign.');
  }
  // The file is whole (its sum says so), so that what does not open is the wrong passphrase.
  return (await unlock(secret, means.passphrase, means.about)) ?? 'wrong-passphrase';
}

/** @throws PlanError `refused` where a passphrase is needed and there is none */
export async function openSecret(secret: Secret, means: Means): Promise<Opening> {
  const pkcs8 = await bytesOf(secret, means);
  if (pkcs8 === 'wrong-passphrase') return { status: pkcs8 };
  return pkcs8 !== null && belongsTo(pkcs8, means.key) ? { status: 'open', pkcs8 } : lost;
}
