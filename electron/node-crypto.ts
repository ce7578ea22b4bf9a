/** The hashing and signing that framework/ asks for, done by Node: SHA-256 and Ed25519. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { Crypto, Sign } from '../framework/crypto';

/** Reading a public key costs as much as checking with it, and a plan has only a handful of them. */
const publicKeys = new Map<string, KeyObject>();
const maximumPublicKeys = 1000;

function publicKeyOf(key: string): KeyObject {
  const known = publicKeys.get(key);
  if (known !== undefined) return known;
  const read = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  if (publicKeys.size >= maximumPublicKeys) publicKeys.clear();
  publicKeys.set(key, read);
  return read;
}

function isSigned(key: string, bytes: Buffer, sig: string): boolean {
  try {
    const publicKey = publicKeyOf(key);
    if (publicKey.asymmetricKeyType !== 'ed25519') return false;
    const signature = Buffer.from(sig, 'base64');
    // The last digit of base64 has bits that mean nothing: only the one right spelling counts, so that a flip shows.
    if (signature.toString('base64') !== sig) return false;
    return verify(null, bytes, publicKey, signature);
  } catch {
    // Node throws for what is no key at all; for whoever reads a plan that is the same as a wrong signature.
    return false;
  }
}

/** An Ed25519 key as SPKI is 44 bytes; what came after them would be passed over. */
function isOneSpelling(key: string): boolean {
  const bytes = Buffer.from(key, 'base64');
  return bytes.length === 44 && bytes.toString('base64') === key;
}

export const nodeCrypto: Crypto = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  saltedSha256: (salt, text) =>
    createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex'),
  verify: (key, id, sig) => isSigned(key, Buffer.from(id, 'hex'), sig),
  verifyText: (key, text, sig) => isOneSpelling(key) && isSigned(key, Buffer.from(text, 'utf8'), sig),
};

/** A journal's new key: the public half as it stands in line 0 (SPKI, base64), the private half as PKCS8 PEM. */
export interface NewKey {
  readonly publicKey: string;
  readonly privatePem: string;
  readonly sign: Sign;
}

export function newKey(): NewKey {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privatePem: pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    sign: signWith(pair.privateKey),
  };
}

function signWith(key: KeyObject): Sign {
  return (id) => sign(null, Buffer.from(id, 'hex'), key).toString('base64');
}

/** @param privatePem PKCS8 PEM of an Ed25519 key. @throws where it is none */
export function signerOf(privatePem: string): Sign {
  return signWith(createPrivateKey(privatePem));
}

/** Random bytes as hexadecimal digits, two for each byte. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
