import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newKey, nodeCrypto, randomHex, signerOf } from '../../electron/node-crypto';
import { fc } from '../helpers/laws';

const id = createHash('sha256').update('a line').digest('hex');

describe('node:crypto as the domain needs it', () => {
  it('hashes text and salted text', () => {
    expect(nodeCrypto.sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    const salted = createHash('sha256').update(Buffer.concat([Buffer.from('00ff', 'hex'), Buffer.from('é')]));
    expect(nodeCrypto.saltedSha256('00ff', 'é')).toBe(salted.digest('hex'));
  });

  it('signs so that only the right key, id and spelling verify', () => {
    const key = newKey();
    const sig = key.sign(id);
    expect(sig).toBe(signerOf(key.privatePem)(id));
    expect(nodeCrypto.verify(key.publicKey, id, sig)).toBe(true);
    expect(nodeCrypto.verify(newKey().publicKey, id, sig)).toBe(false);
    expect(nodeCrypto.verify(key.publicKey, nodeCrypto.sha256('another'), sig)).toBe(false);
  });

  it('takes no signature with any bit of its text flipped', () => {
    const key = newKey();
    const sig = key.sign(id);
    const bit = fc.tuple(fc.nat(sig.length - 1), fc.nat(7));
    fc.assert(
      fc.property(bit, ([at, which]) => {
        const bytes = Buffer.from(sig);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << which);
        expect(nodeCrypto.verify(key.publicKey, id, bytes.toString('latin1'))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('takes a signature over a text from that key, text and spelling alone', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const sig = sign(null, Buffer.from('Größe 🙂'), privateKey).toString('base64');
    expect(nodeCrypto.verifyText(key, 'Größe 🙂', sig)).toBe(true);
    expect(nodeCrypto.verifyText(key, 'Grösse 🙂', sig)).toBe(false);
    expect(nodeCrypto.verifyText(newKey().publicKey, 'Größe 🙂', sig)).toBe(false);
    expect(nodeCrypto.verifyText(`${key} `, 'Größe 🙂', sig)).toBe(false);
    expect(nodeCrypto.verifyText(`${key.slice(0, -1)}AAA=`, 'Größe 🙂', sig)).toBe(false);
    expect(nodeCrypto.verifyText(key, 'Größe 🙂', sig.replace('==', ''))).toBe(false);
  });

  it('never throws for what is no key', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey;
    const other = rsa.export({ format: 'der', type: 'spki' }).toString('base64');
    expect(nodeCrypto.verify('', id, 'AA==')).toBe(false);
    expect(nodeCrypto.verify('AAAA', id, newKey().sign(id))).toBe(false);
    expect(nodeCrypto.verify(other, id, newKey().sign(id))).toBe(false);
  });

  it('draws ids that differ', () => {
    expect(randomHex(16)).toMatch(/^[0-9a-f]{32}$/);
    expect(randomHex(16)).not.toBe(randomHex(16));
  });
});
