/** What Rung signs, checked by a program that knows nothing of Rung. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKeyPair, signBytes } from '../../../electron/keys/key-pair';
import { nodeCrypto } from '../../../electron/node-crypto';
import { payloadText } from '../../../framework/sign-off/payload';
import { signerOf, verifySignature } from '../../../framework/sign-off/verify';
import { payloads } from '../../helpers/arbitrary-payload';
import { temporaryFolder } from '../plan/workshop';
import { cabinet, person } from './cabinet';
import { fc } from '../../helpers/laws';

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout;
const isThere = typeof version === 'string' && /^OpenSSL [3-9]\./.test(version);
const mentor = newKeyPair();

function textFor(individual: string, seed: number): string {
  const [payload] = fc.sample(payloads({ individual, mentor: mentor.key }), { seed, numRuns: 1 });
  const text = payload === undefined ? null : payloadText(payload);
  if (text === null) throw new Error('no payload');
  return text;
}

interface Signature {
  readonly key: string;
  readonly sig: Buffer;
  readonly payload: Buffer;
}

/** As anybody would type it. */
async function verifies({ key, sig, payload }: Signature): Promise<boolean> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'KEY.pem'), `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----\n`);
  await writeFile(join(folder, 'SIG'), sig);
  await writeFile(join(folder, 'PAYLOAD'), payload);
  const command = 'pkeyutl -verify -rawin -pubin -inkey KEY.pem -sigfile SIG -in PAYLOAD';
  const { status, stdout } = spawnSync('openssl', command.split(' '), { cwd: folder, encoding: 'utf8' });
  expect(status === 0).toBe(stdout.includes('Signature Verified Successfully'));
  return status === 0;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ (1 << (at % 8));
  return changed;
}

describe('a signature of a kept key', () => {
  it.skipIf(!isThere)(
    'is good for OpenSSL 3, and no longer with one bit of text or signature flipped',
    async () => {
      const { keys } = await cabinet('cli');
      const { key } = await keys.makeKey(person, null);
      for (const seed of [1, 2, 3, 4, 5]) {
        const payload = Buffer.from(textFor(key, seed), 'utf8');
        const signed = await keys.signWith(person, null, payload);
        if (signed.status !== 'signed') throw new Error(signed.status);
        const sig = Buffer.from(signed.sig, 'base64');
        expect(await verifies({ key, sig, payload })).toBe(true);
        expect(await verifies({ key, sig, payload: flipped(payload, seed * 97) })).toBe(false);
        expect(await verifies({ key, sig: flipped(sig, seed * 13), payload })).toBe(false);
        expect(await verifies({ key: mentor.key, sig, payload })).toBe(false);
      }
    },
  );

  it.runIf(!isThere)('is not checked with OpenSSL: install openssl 3 for that', () => {
    expect(isThere).toBe(false);
  });

  it('holds for Rung too, with the key and the bytes that were signed and no others', () => {
    const pair = newKeyPair();
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('payload', 'key', 'sig'), (seed, at, field) => {
        const payload = textFor(pair.key, seed);
        const signature = {
          payload,
          key: pair.key,
          sig: signBytes(pair.pkcs8, Buffer.from(payload, 'utf8')),
        };
        expect(signerOf(signature, nodeCrypto)).toBe('individual');
        const parts = {
          ...signature,
          [field]: flipped(Buffer.from(signature[field], 'utf8'), at).toString('utf8'),
        };
        expect(verifySignature(parts, nodeCrypto)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
