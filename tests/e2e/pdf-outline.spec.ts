/** What is heard or listed of a document beside its pages is what people wrote: read back with a reader that is not ours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { printable } from '../../framework/xml-text';
import { naughtyStrings } from '../helpers/naughty-strings';
import { at, evidence, planOfChanges, rated, reportOf } from '../helpers/report-plans';
import { expect, test } from './launch';
import { hasChromium, printInChromium } from './pdf-chromium';

test.skip(!hasChromium, 'no Chromium to look with: install chromium, or name one in RUNG_CHROMIUM');

/** As many pictures as a document shows. The list begins with numbers, which are the least odd. */
const texts = ['a\u001bdeDE\u001bb', ...naughtyStrings.slice(-59)];
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const hashOf = (index: number) => String(index).padStart(64, '0');

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

interface Tag {
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

function titlesIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

function wordsIn({ alt, children = [] }: Tag): readonly string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(wordsIn)];
}

/** White space, which a heading folds, and marks that only turn the direction. */
function folded(text: string): string {
  return text.replace(/[\s\u2066-\u2069]/g, '');
}

test('odd titles come back from the outline, and from the words of pictures', async () => {
  const pieces = texts.map((title, index) => {
    const file = { sha256: hashOf(index), name: 'picture.png', size: dot.length };
    return evidence(index + 1, { kind: 'file', title, file, indicators: [at('1.1')] });
  });
  const report = reportOf(planOfChanges([...rated('met', '1.1'), ...pieces]));
  const pictures = Object.fromEntries(texts.map((_text, index) => [hashOf(index), dot]));
  const { finished } = await printInChromium(report, pictures);
  const pdf = await getDocument({ data: new Uint8Array(finished), verbosity: 0 }).promise;
  const titles = titlesIn(await pdf.getOutline()).map(folded);
  const words: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    words.push(...wordsIn(await (await pdf.getPage(page)).getStructTree()));
  }
  const labelled = texts.map((text, index) => `E${String(index + 1)} ${text}`);
  expect(labelled.filter((text) => !titles.includes(folded(printable(text))))).toEqual([]);
  const heard = words.map(folded);
  expect(labelled.filter((text) => !heard.includes(folded(printable(text.replace(' ', ':')))))).toEqual([]);
});
