import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../framework/canonical-json';
import { payloadText, readPayload, type Payload } from '../../../framework/sign-off/payload';
import { signerOf, verifySignature } from '../../../framework/sign-off/verify';
import { payloads } from '../../helpers/arbitrary-payload';
import { fc } from '../../helpers/laws';
import { newKey, testCrypto } from '../../helpers/test-crypto';

const individual = newKey();
const mentor = newKey();
const anyPayload = payloads({ individual: individual.key, mentor: mentor.key });
const key = individual.key;

function sample(): Payload {
  const [payload] = fc.sample(anyPayload, { seed: 7, numRuns: 1 });
  if (payload === undefined) throw new Error('no sample');
  return payload;
}

const example = sample();

function textOf(payload: Payload): string {
  const text = payloadText(payload);
  if (text === null) throw new Error('the payload breaks a rule');
  return text;
}

function flipped(text: string, place: { readonly at: number; readonly bit: number }): string {
  const bytes = Buffer.from(text, 'utf8');
  const at = place.at % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << place.bit);
  return bytes.toString('utf8');
}

const place = fc.record({ at: fc.nat(), bit: fc.nat(7) });

describe('what is signed', () => {
  it('is read back as it was written, from this one text alone', () => {
    fc.assert(
      fc.property(anyPayload, (payload) => {
        const text = textOf(payload);
        expect(text).toBe(canonicalJson(payload));
        expect(readPayload(text)).toEqual(payload);
        expect(readPayload(`${text}\n`)).toBeNull();
        expect(readPayload(JSON.stringify(payload))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('holds no member twice, none besides its own, and none in another order', () => {
    const text = textOf({ ...example, notes: 'n' });
    expect(readPayload(text.replace('"notes":"n"', '"notes":"m","notes":"n"'))).toBeNull();
    expect(readPayload(text.replace('"notes":"n"', '"note2":"m","notes":"n"'))).toBeNull();
    expect(readPayload(text.replace('{', '{"__proto__":{},'))).toBeNull();
    expect(readPayload(text.replace('"notes":"n"', '"notes":"\\u006e"'))).toBeNull();
    expect(readPayload(text.replace('"notes":"n"', '"notes": "n"'))).toBeNull();
  });

  it.each<[string, Partial<Record<keyof Payload, unknown>>]>([
    ['a newer version', { version: 2 }],
    ['another format', { format: 'rung' }],
    ['a day that is none', { date: '2027-02-30' }],
    ['a time without milliseconds', { at: '2027-03-31T09:30:00Z' }],
    ['a time that is none', { at: '2027-03-31T24:30:00.000Z' }],
    [
      'an unknown rating',
      { ratings: [{ indicator: 'sk/1.1', self: 'x', mentor: null, agreed: null, comment: '' }] },
    ],
    [
      'what is not rated here',
      { ratings: [{ indicator: 'no', self: null, mentor: null, agreed: null, comment: '' }] },
    ],
    ['an indicator twice', { indicators: [...example.indicators, ...example.indicators], ratings: [] }],
    ['a name too long', { mentor: { ...example.mentor, name: 'x'.repeat(501) } }],
    ['half a character', { notes: '\ud83d' }],
    ['notes too long', { notes: 'x'.repeat(200_001) }],
    [
      'too many actions',
      {
        actions: Array.from({ length: 10_001 }, () => ({
          text: '',
          owner: 'mentor',
          date: null,
          status: 'open',
        })),
      },
    ],
    ['a key in another spelling', { mentor: { ...example.mentor, key: `${mentor.key}=` } }],
    ['no number for a text', { notes: 7 }],
    ['one person with themselves', { mentor: { ...example.mentor, person: example.individual.person } }],
    ['one key for both', { mentor: { ...example.mentor, key } }],
  ])('is never %s', (_, other) => {
    expect(readPayload(JSON.stringify({ ...example, ...other }))).toBeNull();
    const text = Object.values(other)[0] === '\ud83d' ? '"\\ud83d"' : canonicalJson({ ...example, ...other });
    expect(readPayload(text)).toBeNull();
  });

  it.each(['', 'null', '[]', '{}', '{', '"x"', '1e400', '['.repeat(100_000), 'x'.repeat(100)])(
    'is nothing where the text is %#',
    (text) => {
      expect(readPayload(text)).toBeNull();
    },
  );
});

describe('a signature', () => {
  it('holds for what was signed, and says by whom', () => {
    fc.assert(
      fc.property(anyPayload, (one) => {
        const payload = textOf(one);
        const first = { payload, key: individual.key, sig: individual.signText(payload) };
        const second = { payload, key: mentor.key, sig: mentor.signText(payload) };
        expect([signerOf(first, testCrypto), signerOf(second, testCrypto)]).toEqual(['individual', 'mentor']);
        expect(verifySignature({ ...first, key: mentor.key }, testCrypto)).toBe(false);
        expect(verifySignature({ ...first, sig: second.sig }, testCrypto)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('of a third person is nobody’s here', () => {
    const other = newKey();
    const payload = textOf(example);
    const signature = { payload, key: other.key, sig: other.signText(payload) };
    expect(verifySignature(signature, testCrypto)).toBe(true);
    expect(signerOf(signature, testCrypto)).toBeNull();
  });

  it('under what is no check-in is nobody’s', () => {
    const signature = { payload: 'hello', key, sig: individual.signText('hello') };
    expect(verifySignature(signature, testCrypto)).toBe(true);
    expect(signerOf(signature, testCrypto)).toBeNull();
  });

  it.each(['payload', 'key', 'sig'] as const)('fails with any one bit of its %s flipped', (field) => {
    fc.assert(
      fc.property(anyPayload, place, (one, where) => {
        const payload = textOf(one);
        const signature = { payload, key, sig: individual.signText(payload) };
        const changed = { ...signature, [field]: flipped(signature[field], where) };
        expect(verifySignature(changed, testCrypto)).toBe(false);
        expect(signerOf(changed, testCrypto)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('is never over half a character, which has no bytes of its own', () => {
    expect(verifySignature({ payload: '\ud83d', key, sig: individual.signText('\ufffd') }, testCrypto)).toBe(
      false,
    );
  });
});
