import { describe, expect, test } from 'vitest';
import { tellingTerms, termOf, termsIn, termsOfQuery, wordsIn } from '../../../framework/find/words';
import { fc } from '../../helpers/laws';

describe('a word is the same', () => {
  test.each([
    ['Müller', 'MULLER'],
    ['Mu\u0308ller', 'Müller'],
    ['Ｎｅｔｗｏｒｋ', 'network'],
    ['Straße', 'STRASSE'],
    ['Ångström', 'angstrom'],
    ['Łódź', 'lodz'],
    ['ΟΔΟΣ', 'οδός'],
    ['İstanbul', 'istanbul'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['שָׁלוֹם', 'שלום'],
    ['war\u00adtung', 'Wartung'],
  ])('%s and %s', (one, other) => {
    expect(termOf(one)).toBe(termOf(other));
  });

  test('but not where a mark is a letter of its own', () => {
    expect(termOf('が')).not.toBe(termOf('か'));
    expect(termOf('की')).not.toBe(termOf('का'));
  });
});

test('words end where they are seen to end', () => {
  expect(termsIn('Restore-test, file_server.pdf; it’s “done”')).toEqual([
    'restore',
    'test',
    'file',
    'server',
    'pdf',
    'it',
    's',
    'done',
  ]);
});

test('a number is found whole and by its parts, and looked for whole', () => {
  expect(termsIn('see 3.2')).toEqual(['see', '3.2', '3', '2']);
  expect(termsOfQuery('3.2')).toEqual(['3.2']);
});

test('scripts without spaces are found by any part of them', () => {
  expect(termsIn('東京都 Tokyo')).toEqual(['東京', '京都', '都', 'tokyo']);
  expect(termsOfQuery('東京都')).toEqual(['東京', '京都']);
  expect(termsOfQuery('京')).toEqual(['京']);
});

test('the first letter of a further word says nothing yet', () => {
  expect(tellingTerms(termsOfQuery('log r'))).toEqual(['log']);
  expect(tellingTerms(termsOfQuery('log 東'))).toEqual(['log', '東']);
  expect(tellingTerms(termsOfQuery('r'))).toEqual(['r']);
  expect(termsOfQuery(' — ')).toEqual([]);
});

test('each word stands where it says', () => {
  const text = 'Die Müllers in 東京, 3.2'.normalize();
  const found = Array.from(wordsIn(text), ({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['Die', 'Müllers', 'in', '東京', '京', '3.2', '3', '2']);
});

const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

test('every piece of a text between two spaces is found in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = termsIn(text);
      for (const piece of text.split(/\s+/)) {
        for (const wanted of termsOfQuery(piece)) {
          expect(terms.some((term) => term.startsWith(wanted))).toBe(true);
        }
      }
    }),
  );
});

test('a word keeps its meaning whatever has been done to its case and its form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
      expect(termOf(text.normalize('NFD'))).toBe(termOf(text.normalize('NFC')));
      expect(termOf(termOf(text))).toBe(termOf(text));
    }),
  );
});
