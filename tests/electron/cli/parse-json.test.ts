import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../electron/cli/parse-json';
import { Refused } from '../../../electron/cli/refusal';
import { fc } from '../../helpers/laws';

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

describe('parseJson', () => {
  it('reads all JSON that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isSpaced) => {
        const text = JSON.stringify(value, null, isSpaced ? 2 : undefined);
        expect(parseJson(text, 'F')).toEqual(JSON.parse(text));
      }),
    );
  });

  it('either reads a text or refuses it in a sentence that begins with its name', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}",:\\0-9a-z ]*$/));
    fc.assert(
      fc.property(text, (input) => {
        try {
          parseJson(input, 'changes.json');
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
          expect(String(error)).toMatch(/^Error: changes\.json .*\.$/s);
        }
      }),
    );
  });

  it('counts brackets outside of texts alone, to a depth of 100', () => {
    expect(parseJson(nested(100), 'F')).toBeInstanceOf(Array);
    expect(() => parseJson(nested(101), 'F')).toThrow('F is nested more than 100 levels deep.');
    expect(() => parseJson(nested(100_000), 'F')).toThrow(Refused);
    expect(() => parseJson('{"a":'.repeat(100_000), 'F')).toThrow('deep');
    const brackets = JSON.stringify([`"${'['.repeat(500)}\\"`, '{{{']);
    expect(parseJson(brackets, 'F')).toEqual(JSON.parse(brackets));
  });

  it('is quick and sure with a text of some megabytes', () => {
    const long = JSON.stringify([`\\"${'x"[\\'.repeat(2_000_000)}`]);
    expect(parseJson(long, 'F')).toEqual(JSON.parse(long));
  });

  it('touches no prototype and lets the last of two members count', () => {
    const value = parseJson('{"__proto__":{"bad":true},"a":1,"a":2}', 'F');
    expect(JSON.stringify(value)).toBe('{"__proto__":{"bad":true},"a":2}');
    expect('bad' in {}).toBe(false);
  });

  it('says where it stopped', () => {
    expect(() => parseJson('[\n  1,\n  2 3]', 'F')).toThrow(/^F is no JSON: .*(line 3, column 5|2 3)/s);
    expect(() => parseJson(' \n', 'F')).toThrow('F is empty.');
  });
});
