/** Random check-ins as they are signed, as fast-check arbitraries. */
import type { Payload } from '../../framework/sign-off/payload';
import { fc } from './laws';

const hex = (length: number) =>
  fc.string({
    unit: fc.integer({ min: 0, max: 15 }).map((digit) => digit.toString(16)),
    minLength: length,
    maxLength: length,
  });
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'));
const filled = words.map((text) => (text.trim() === '' ? 'Ünïcode, 世界 🙂 مراجعة' : text));
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const rating = fc.constantFrom('not-yet' as const, 'partly' as const, 'met' as const, null);
const ids = ['sk/1.1', 'sk/1.2', 'sk/2.1', 'sk/größe'] as const;

/** @param keys the public keys of the individual and the mentor, which must differ */
export function payloads(keys: {
  readonly individual: string;
  readonly mentor: string;
}): fc.Arbitrary<Payload> {
  const signer = (person: string, key: string) =>
    fc.record({ person: fc.constant(person.repeat(32)), name: words, key: fc.constant(key) });
  return fc.record({
    format: fc.constant('rung-check-in' as const),
    version: fc.constant(1 as const),
    plan: hex(64),
    checkIn: hex(16),
    individual: signer('a', keys.individual),
    mentor: signer('b', keys.mentor),
    framework: hex(64),
    date: day,
    at: fc.integer({ min: 0, max: 3_000_000_000_000 }).map((time) => new Date(time).toISOString()),
    indicators: fc.constant(ids.map((id) => ({ id, text: `What ${id} asks for` }))),
    evidence: fc.uniqueArray(
      fc.record({
        id: hex(16),
        title: filled,
        kind: fc.constantFrom('file' as const, 'link' as const, 'note' as const),
        date: day,
        indicators: fc.uniqueArray(fc.constantFrom(...ids)),
        sha256: fc.option(hex(64)),
        url: fc.option(fc.constant('https://example.org/a?b=%20')),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    ),
    ratings: fc.uniqueArray(
      fc.record({
        indicator: fc.constantFrom(...ids),
        self: rating,
        mentor: rating,
        agreed: rating,
        comment: words,
      }),
      { selector: ({ indicator }) => indicator },
    ),
    actions: fc.array(
      fc.record({
        text: words,
        owner: fc.constantFrom('individual' as const, 'mentor' as const),
        date: fc.option(day),
        status: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
      }),
      { maxLength: 3 },
    ),
    notes: words,
    nextDate: fc.option(day),
  });
}
