import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { safetyCode } from '../../framework/safety-code';
import { newKey, testCrypto } from '../helpers/test-crypto';

const key = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';

describe('a safety code', () => {
  it('is six groups of five digits, the same for the same key for ever', () => {
    expect(safetyCode(key, testCrypto)).toBe('46935 50269 19260 69989 65894 22856');
  });

  it('is the first 30 bytes of the hash, five by five', () => {
    const bytes = createHash('sha256').update(key).digest();
    const groups = [0, 5, 10, 15, 20, 25].map((at) =>
      String(bytes.readUIntBE(at, 5) % 100_000).padStart(5, '0'),
    );
    expect(safetyCode(key, testCrypto).split(' ')).toEqual(groups);
  });

  it('keeps zeros at the front, and differs from key to key', () => {
    const codes = Array.from({ length: 300 }, () => safetyCode(newKey().key, testCrypto));
    expect(codes.filter((code) => !/^\d{5}( \d{5}){5}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(300);
    expect(codes.some((code) => code.includes(' 0'))).toBe(true);
  });
});
