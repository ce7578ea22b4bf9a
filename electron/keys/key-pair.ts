/** A person's Ed25519 key as bytes: the private half as PKCS8, the public half as it stands beside a signature. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface KeyPair {
  /** SPKI, base64. */
  readonly key: string;
  /** PKCS8, DER. */
  readonly pkcs8: Buffer;
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

function privateKeyOf(pkcs8: Buffer): KeyObject {
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** Whether `pkcs8` is the private half of `key`. */
export function belongsTo(pkcs8: Buffer, key: string): boolean {
  try {
    const spki = createPublicKey(privateKeyOf(pkcs8)).export({ format: 'der', type: 'spki' });
    return spki.toString('base64') === key;
  } catch (error) {
    // What is no key at all makes Node throw; it is not that key's half either.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** Ed25519 over the bytes; base64. */
export function signBytes(pkcs8: Buffer, bytes: Uint8Array): string {
  return sign(null, bytes, privateKeyOf(pkcs8)).toString('base64');
}
