/** A private key under a passphrase: scrypt (RFC 7914) makes a key of it, AES-256-GCM (NIST SP 800-38D) locks with that. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import * as v from 'valibot';
import { PlanError } from '../plan-error';

const fewestCharacters = 8;
const mostCharacters = 1000;

/** What OWASP's password storage advice asks of scrypt: 128 MiB and about half a second for each guess. */
const cost = { n: 2 ** 17, r: 8, p: 1 } as const;
/** For the dearest parameters that are still read: 256 MiB, and a little for the rest. */
const mostMemory = 300 * 2 ** 20;

const cipher = 'aes-256-gcm';
const sixteenBytes = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{21}[AQgw]==$/));

/**
 * The parameters stand beside what they made, so that later versions may ask for more; the bounds keep a file from
 * elsewhere from asking for all the memory there is, or for as little as a guesser likes.
 */
export const lockedSchema = v.strictObject({
  kind: v.literal('passphrase'),
  kdf: v.literal('scrypt'),
  n: v.picklist([2 ** 16, 2 ** 17, 2 ** 18]),
  r: v.literal(8),
  p: v.picklist([1, 2]),
  salt: sixteenBytes,
  cipher: v.literal(cipher),
  nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{16}$/)),
  tag: sixteenBytes,
  data: v.pipe(v.string(), v.maxLength(1000), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});

export type Locked = Readonly<v.InferOutput<typeof lockedSchema>>;

/** @throws PlanError `refused` for a passphrase that is too easily guessed, or no passphrase at all */
export function refuseWeak(passphrase: string): void {
  const { length } = Array.from(passphrase);
  if (length < fewestCharacters) {
    throw new PlanError(
      'refused',
      `The passphrase is too short: choose at least ${fewestCharacters} characters.`,
    );
  }
  if (length > mostCharacters) {
    throw new PlanError('refused', 'The passphrase is too long: choose at most 1,000 characters.');
  }
}

/** Where the passphrase was not the right one. Whatever was wrong with it, it takes the same time and says the same. */
export function wrongPassphrase(): PlanError {
  return new PlanError(
    'refused',
    'This passphrase does not open the key. Check capital letters and the language of the keyboard, then try again.',
  );
}

type Cost = Pick<Locked, 'n' | 'r' | 'p'>;

/** In a thread of its own, so that the window goes on meanwhile. */
function keyFrom(passphrase: string, salt: Buffer, { n, r, p }: Cost): Promise<Buffer> {
  // The same letters come as other bytes from other keyboards (é as one or as two), so they are brought into one form.
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  return new Promise((resolve, reject) => {
    scrypt(bytes, salt, 32, { N: n, r, p, maxmem: mostMemory }, (error, key) => {
      bytes.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** @param about what stands beside the secret in the clear: it cannot be exchanged without the lock showing it */
export async function lock(secret: Buffer, passphrase: string, about: string): Promise<Locked> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const key = await keyFrom(passphrase, salt, cost);
  const locking = createCipheriv(cipher, key, nonce, { authTagLength: 16 }).setAAD(
    Buffer.from(about, 'utf8'),
  );
  const data = Buffer.concat([locking.update(secret), locking.final()]);
  key.fill(0);
  return {
    kind: 'passphrase',
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    cipher,
    nonce: nonce.toString('base64'),
    tag: locking.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/**
 * The tag is compared in constant time, and only after the whole of scrypt: how long it takes tells nothing.
 * @returns null where the passphrase is not the one, or `about` is not what it was
 */
export async function unlock(locked: Locked, passphrase: string, about: string): Promise<Buffer | null> {
  const key = await keyFrom(passphrase, Buffer.from(locked.salt, 'base64'), locked);
  const nonce = Buffer.from(locked.nonce, 'base64');
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: 16 })
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(Buffer.from(locked.tag, 'base64'));
  key.fill(0);
  const secret = opening.update(Buffer.from(locked.data, 'base64'));
  try {
    opening.final();
    return secret;
  } catch (error) {
    secret.fill(0);
    if (error instanceof Error) return null;
    throw error;
  }
}
