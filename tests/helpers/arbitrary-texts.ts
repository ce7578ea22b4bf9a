/** Texts as they come from people who mean no harm, and from those who do. */
import { naughtyStrings } from './naughty-strings';
import { fc } from './laws';

/** What some format takes for a sign of its own, alone and in a row. */
const signs = fc.stringMatching(/^[=+\-@\t\r\n,;:"'\\|<>&[\](){}*_`~#!$%^. 0-9a]{1,12}$/);

/** Letters that turn the direction, join, or have no width. */
const turning = fc.stringMatching(
  /^[\u00ad\u0301\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\u05d0\u0639a]{1,12}$/,
);

/** Never half a character, which no plan takes; NUL neither. */
export const oddText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...naughtyStrings),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.oneof(signs, turning, fc.constantFrom('\r\n', '\n\n', '\u0085', ' ')), { maxLength: 6 })
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/[\p{Surrogate}\0]/gu, ''));
