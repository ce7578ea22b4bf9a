import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportModel } from '../../framework/report/report';
import { planOfChanges, reportOf, topPlan, usualPlan } from '../helpers/report-plans';
import { expect, test } from './launch';
import { hasChromium, printInChromium } from './pdf-chromium';
import { pageTexts, tool } from './pdf-tools';

test.skip(!hasChromium, 'no Chromium to look with: install chromium, or name one in RUNG_CHROMIUM');

interface Element {
  readonly type: string;
  readonly depth: number;
  readonly text: string;
}

/** The tags as poppler reads them, in reading order. */
function tagsOf(file: string): readonly Element[] {
  const lines = tool('pdfinfo', '-struct-text', file).split('\n');
  const elements: Element[] = [];
  for (const line of lines) {
    const depth = line.length - line.trimStart().length;
    const [, type] = /^\s*([A-Z][A-Za-z0-9]*)( \(\w+\))?( <[^>]*>)?:?\s*$/.exec(line) ?? [];
    const [, text] = /^\s*"(.*)"\s*$/.exec(line) ?? [];
    if (type !== undefined) elements.push({ type, depth, text: '' });
    const last = elements.at(-1);
    if (text !== undefined && last !== undefined)
      elements[elements.length - 1] = { ...last, text: last.text + text };
  }
  return elements;
}

interface Outline {
  readonly title: string;
  readonly kids: readonly Outline[];
}

function titles(outlines: readonly Outline[]): readonly string[] {
  return outlines.flatMap(({ title, kids }) => [title, ...titles(kids)]);
}

function isOutlines(json: unknown): json is { readonly outlines: readonly Outline[] } {
  return typeof json === 'object' && json !== null && 'outlines' in json && Array.isArray(json.outlines);
}

function outlineOf(file: string): readonly string[] {
  const json: unknown = JSON.parse(tool('qpdf', '--json', '--json-key=outlines', file));
  if (!isOutlines(json)) throw new Error('qpdf knows no outlines');
  return titles(json.outlines).map((title) => title.replace(/\s+/g, ' '));
}

/** Objects that are drawn outside of every mark, as (operator, page) of an uncompressed copy. */
function unmarked(file: string): readonly string[] {
  const copy = `${file}.plain.pdf`;
  tool('qpdf', '--qdf', '--object-streams=disable', '--normalize-content=n', file, copy);
  const pages = readFileSync(copy, 'latin1')
    .split(/^stream$/m)
    .slice(1);
  return pages.flatMap((page) => {
    const content = page.split(/^endstream$/m)[0] ?? '';
    if (!content.includes('BDC')) return [];
    let depth = 0;
    return content.split('\n').filter((line) => {
      if (/B[DM]C$/.test(line)) depth += 1;
      if (line === 'EMC') depth -= 1;
      return depth === 0 && /(^|\s)(f\*?|S|B\*?|b\*?|Tj|TJ|sh)$/.test(line);
    });
  });
}

async function printed(
  report: ReportModel,
  folder: string,
): Promise<{ readonly raw: string; readonly file: string }> {
  const { printed: bytes, finished } = await printInChromium(report);
  const [raw, file] = [join(folder, 'raw.pdf'), join(folder, 'finished.pdf')];
  writeFileSync(raw, bytes);
  writeFileSync(file, finished);
  return { raw, file };
}

const documentTags = /^(Document|NonStruct|H[1-4]|P|Table|TR|T[HD]|Link|Figure|Art)$/;

for (const paper of ['a4', 'letter'] as const) {
  test(`the printed page gets tags and an outline, and finishing keeps them (${paper})`, async ({
    folders: { root },
  }) => {
    const { raw, file } = await printed(reportOf(usualPlan, { paper }), root);
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const info = tool('pdfinfo', file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Name Surname, development plan/);
    expect(tool('pdfinfo', raw)).toMatch(/Tagged: +yes/);
    expect(tagsOf(file)).toEqual(tagsOf(raw));
    expect(outlineOf(file)).toEqual(outlineOf(raw));
    expect(pageTexts(file)).toEqual(pageTexts(raw));
    expect([...outlineOf(file)].sort()).toEqual(
      [
        'Name Surname',
        ...[
          'To reach Level 3, Apply',
          'Open actions',
          'Level by level',
          'Actions done and dropped',
          'Evidence',
          'Sign-off',
          'To check it by',
        ],
        ...['Level 1, Follow', 'Level 2, Assist', 'Level 3, Apply', 'Level 4, Ensure', 'Level 5, Strategise'],
        ...['On 3.2', 'E1 Morning checks, twelve weeks without a gap', 'E2 Runbook for the file servers'],
        ...['E3 Replacing the drives in rack 4', 'E4 Incident 2231: mail queue stuck'],
      ].sort(),
    );
  });
}

test('one title, known tags only, a figure with words for every mark', async ({ folders: { root } }) => {
  const { file } = await printed(reportOf(usualPlan), root);
  const tags = tagsOf(file);
  expect(tags.filter(({ type }) => type === 'H1').length).toBe(1);
  expect(tags.filter(({ type }) => !documentTags.test(type))).toEqual([]);
  expect(tags.filter(({ type }) => type === 'Figure')).toHaveLength(16);
  const plain = join(root, 'plain.pdf');
  tool('qpdf', '--qdf', '--object-streams=disable', file, plain);
  const alternatives = [...readFileSync(plain, 'latin1').matchAll(/\/Alt \((.*)\)/g)].map(
    ([, words]) => words,
  );
  expect(alternatives).toHaveLength(16);
  expect(alternatives).toContain('3.2 partly');
  expect(alternatives).toContain('1.1 met, with evidence');
});

test('everything drawn is tagged or an artifact', async ({ folders: { root } }) => {
  const { raw, file } = await printed(reportOf(topPlan), root);
  // Else this test could not fail.
  expect(unmarked(raw).length).toBeGreaterThan(0);
  expect(unmarked(file)).toEqual([]);
});

test('an empty plan is tagged too', async ({ folders: { root } }) => {
  const { file } = await printed(reportOf(planOfChanges([])), root);
  expect(tool('pdfinfo', file)).toMatch(/Tagged: +yes/);
  expect(tagsOf(file).filter(({ type }) => type === 'H1')).toHaveLength(1);
});
