// @vitest-environment jsdom
/** A Word file is well-formed XML in all its parts whatever was typed, and every text is in it letter by letter. */
import { expect, it } from 'vitest';
import { wordFile } from '../../../electron/document/word-file';
import type { Block } from '../../../framework/document/block';
import { printable } from '../../../framework/xml-text';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { entriesOf } from './zip-entries';

const own = [
  'a\u001bb',
  ']]>',
  '<![CDATA[',
  'a\r\nb\rc',
  '\ufffe',
  ' both ends ',
  'tab\tin it',
  'word '.repeat(5000),
];
const texts = [...naughtyStrings, ...own];
const odd = texts.join(' ').slice(0, 20_000);
const report = { ...reportOf(usualPlan), name: odd, title: odd, framework: odd };
const blocks = texts.flatMap((text): readonly Block[] => [
  { kind: 'heading', level: 2, text },
  { kind: 'prose', text },
  { kind: 'facts', facts: [[text, text]] },
  { kind: 'list', items: [text] },
  { kind: 'table', head: ['A'], widths: [1], rows: [[`cell ${text}`]] },
]);

/** Ends of lines are Word's own. */
function kept(text: string): string {
  return printable(text).replace(/\r\n?/g, '\n');
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'prose':
      return [block.text];
    case 'facts':
      return block.facts.map(([label, value]) => `${kept(label)}: ${kept(value).replace(/\n/g, ' ')}`);
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}

function paragraphText(paragraph: Element): string {
  const parts = [...paragraph.getElementsByTagName('*')].filter(({ tagName }) =>
    /^w:(?:t|br|tab)$/.test(tagName),
  );
  const shown: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t' };
  return parts.map(({ tagName, textContent }) => shown[tagName] ?? textContent).join('');
}

it('each odd text comes back from the file', async () => {
  const entries = await entriesOf(await wordFile(report, blocks));
  const parts = new Map<string, Document>();
  for (const [name, xml] of entries) {
    const part = new DOMParser().parseFromString(xml, 'text/xml');
    expect([name, part.querySelector('parsererror')]).toEqual([name, null]);
    parts.set(name, part);
  }
  const body = parts.get('word/document.xml') ?? expect.fail();
  const found = new Set([...body.getElementsByTagName('w:p')].map(paragraphText));
  expect(blocks.flatMap(textsOf).filter((text) => !found.has(kept(text)))).toEqual([]);
  expect(parts.get('docProps/core.xml')?.getElementsByTagName('dc:creator')[0]?.textContent).toBe(kept(odd));
  for (const run of body.getElementsByTagName('w:t')) expect(run.getAttribute('xml:space')).toBe('preserve');
});
