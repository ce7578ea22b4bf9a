/** In Markdown no text of a person becomes structure, code, markup of a page, or a link: it is read as it was typed. */
import { expect, it } from 'vitest';
import { markdownDocument } from '../../../framework/formats/markdown';
import { markdownProse } from '../../../framework/formats/markdown-text';
import { oddText } from '../../helpers/arbitrary-texts';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';

/** What begins something of its own at the head of a line, in pieces. */
const starts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        '+',
        '1. ',
        '2)',
        '> ',
        '# ',
        '---',
        '===',
        '```',
        '~~~',
        '    ',
        '\t',
        '\n',
        '\r',
        '\r\n',
      ),
      fc.constantFrom(
        '[a]: b',
        '![',
        '](',
        'www.a.b',
        '<',
        '<!--',
        '<?',
        '&amp;',
        '&#65;',
        '\\',
        '|',
        '| --- |',
      ),
      fc.constantFrom('*', '_', 'a', ' ', '\u00a0', '\u2028', '\f', '123456789.'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(oddText, starts);
const known = [...naughtyStrings, 'word '.repeat(5000), 'a\rb', 'a\r\n\r\n    b', '\t- a'];

/** Without white space, which Markdown folds. */
function visible(text: string): string {
  return text.replace(/\s/g, '');
}

/** Signs stand behind a backslash (CommonMark, 2.4). */
function readBack(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What is left of a line without the signs that mean themselves. */
function bare(line: string): string {
  return line.replace(/\\[!-/:-@[-`{-~]/g, '');
}

function checkProse(text: string): void {
  const markdown = markdownProse(text);
  if (/^https?:\/\/[^\s<>]+$/.test(text)) {
    expect(markdown).toBe(`<${text}>`);
    return;
  }
  expect(visible(readBack(markdown))).toBe(visible(text));
  expect(markdown).not.toContain('\r');
  for (const line of markdown.split('\n')) {
    expect(bare(line)).not.toMatch(/[\\`*_[\]<>|~#&$]/);
    // Lists, rules, underlines of headings; and lines so far to the right that they would be code.
    expect(line).not.toMatch(/^\s*(?:[-+=]|\d{1,9}[.)](?:\s|$))|^(?: {4}| *\t)/);
  }
}

/** The shape of a document with a text in every place that one can have. */
function shapeOf(text: string): readonly string[] {
  const markdown = markdownDocument([
    { kind: 'heading', level: 2, text: `A ${text}` },
    { kind: 'facts', facts: [[`Name ${text}`, `B ${text}`]] },
    { kind: 'list', items: [`C ${text}`, 'last'] },
    { kind: 'table', head: ['D', 'E'], widths: [1, 1], rows: [[text, `F ${text}`]] },
  ]);
  // Lines that belong to an item stand under it.
  const lines = markdown.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('  '));
  return lines.map((line) => {
    const bars = bare(line).split('|').length - 1;
    return `${/^(?:#+|-|\|)/.exec(line)?.[0] ?? 'text'} ${String(bars)}`;
  });
}

it('each odd text means itself', () => {
  for (const text of known) checkProse(text);
});

it('any text means itself (law)', () => {
  fc.assert(
    fc.property(anyText, (text) => checkProse(text)),
    { numRuns: 500 },
  );
});

it('no text makes another heading, item, row or cell (law)', () => {
  const expected = shapeOf('text');
  expect(expected).toHaveLength(7);
  for (const text of known) expect(shapeOf(text)).toEqual(expected);
  fc.assert(
    fc.property(anyText, (text) => {
      expect(shapeOf(text)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
