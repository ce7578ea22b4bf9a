/** The domain's crypto with node:crypto, written apart from the program's own so that the tests check the format itself. */
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Crypto, Sign } from '../../framework/crypto';

export const testCrypto: Crypto = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  saltedSha256: (salt, text) =>
    createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex'),
  verify: (key, id, sig) => {
    try {
      const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
      return verify(null, Buffer.from(id, 'hex'), publicKey, Buffer.from(sig, 'base64'));
    } catch {
      return false;
    }
  },
  verifyText: (key, text, sig) => {
    try {
      if ([key, sig].some((one) => Buffer.from(one, 'base64').toString('base64') !== one)) return false;
      const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
      return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(sig, 'base64'));
    } catch {
      return false;
    }
  },
};

export interface TestKey {
  readonly key: string;
  readonly sign: Sign;
  /** Over the text's UTF-8 bytes, as a check-in is signed. */
  readonly signText: (text: string) => string;
}

/** A new Ed25519 key: its public half as SPKI in base64, and signing with the private half. */
export function newKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (id) => sign(null, Buffer.from(id, 'hex'), privateKey).toString('base64'),
    signText: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}
