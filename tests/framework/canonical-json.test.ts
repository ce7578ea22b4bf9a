import { describe, expect, it } from 'vitest';
import { CanonicalError, canonicalJson } from '../../framework/canonical-json';
import { fc } from '../helpers/laws';

describe('canonical JSON (RFC 8785)', () => {
  it('writes numbers as ECMAScript does', () => {
    expect(
      canonicalJson([333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0, 1e21]),
    ).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21]');
  });

  it('sorts members by UTF-16 units, not by code points', () => {
    const unsorted = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(unsorted)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    );
  });

  it('gives the same text whatever the order of members, and JSON reads it back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const reversed = reverseMembers(value);
        try {
          expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        } catch (error) {
          if (error instanceof CanonicalError) return;
          throw error;
        }
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of ['\ud800', { '\udc00': 1 }, Number.NaN, Infinity, () => 1, nested(200)]) {
      expect(() => canonicalJson(value)).toThrow(CanonicalError);
    }
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)];
}

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => reverseMembers(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reverseMembers(member)]),
  );
}
