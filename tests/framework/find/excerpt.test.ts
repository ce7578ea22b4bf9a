import { expect, test } from 'vitest';
import { excerptOf, hasAny } from '../../../framework/find/excerpt';
import { termsIn } from '../../../framework/find/words';
import { fc } from '../../helpers/laws';

const written = (text: string, ...words: readonly string[]) =>
  excerptOf(text, new Set(words.flatMap(termsIn)))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

test('a short text stands whole, with what was found marked as it is written', () => {
  expect(written('Ask Müller, then ask again.', 'muller', 'ask')).toBe('[Ask] [Müller], then [ask] again.');
});

test('of a long text the part around the first found word', () => {
  const text = `${'Nothing here. '.repeat(40)}The drive was replaced. ${'Nothing there. '.repeat(40)}`;
  const excerpt = written(text, 'drive');
  expect(excerpt).toMatch(/^… (?:Nothing )?here\. Nothing here\. The \[drive\] was replaced\./);
  expect(excerpt.length).toBeLessThan(200);
  expect(excerpt.endsWith(' …')).toBe(true);
});

test('parts of words without spaces run together', () => {
  expect(written('サーバーを交換した', 'サーバー')).toBe('[サーバー]を交換した');
  expect(written('See 3.2 now', '3.2', '3')).toBe('See [3.2] now');
});

test('a text that is one endless word is cut too', () => {
  const excerpt = written(`${'x'.repeat(500)} drive ${'y'.repeat(500)}`, 'drive');
  expect(excerpt).toMatch(/^… x* ?\[drive\] y+ …$/);
});

test('what is seen as one character is never cut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 150, max: 260 }),
      fc.constantFrom('👩🏽‍💻', 'e\u0323\u0301', '𠮷'),
      (count, one) => {
        const [part] = excerptOf(one.repeat(count), new Set());
        const text = one.normalize();
        expect(part?.text.replaceAll(text, '').length).toBe(0);
      },
    ),
  );
});

test('without its dots an excerpt is a part of the text, and what is marked has been looked for', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, pick) => {
      const text = words.join(' ').normalize();
      const terms = new Set(termsIn(words[pick % words.length] ?? ''));
      const parts = excerptOf(text, terms);
      const inside = parts.filter(({ text: one }) => one !== '… ' && one !== ' …');
      expect(text).toContain(inside.map((part) => part.text).join(''));
      expect(parts.some(({ isFound }) => isFound)).toBe(hasAny(text, terms));
    }),
  );
});
