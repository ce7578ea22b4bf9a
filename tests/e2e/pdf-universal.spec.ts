/** What PDF/UA asks for, looked at in the finished file with programs that are not ours. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nodeCrypto } from '../../electron/node-crypto';
import { usualChoices, audiences } from '../../framework/document/choices';
import type { ReportModel } from '../../framework/report/report';
import { at, evidence, planOfChanges, reportOf, usualChanges } from '../helpers/report-plans';
import { appFolder, expect, test } from './launch';
import { hasChromium, printInChromium } from './pdf-chromium';
import { folded, printReport, tool } from './pdf-tools';

const picture = readFileSync(join(appFolder, 'assets/icon.png'));
const sha256 = 'b'.repeat(64);

/** With a picture among the evidence, and texts of both directions. */
const plan = planOfChanges([
  ...usualChanges,
  evidence(20, {
    kind: 'file',
    title: 'Before and after',
    file: { sha256, name: 'shot.png', size: picture.length },
    date: '2026-10-01',
    indicators: [at('3.3')],
  }),
  evidence(21, { title: 'خطة التطوير', text: 'تقرير قصير.', date: '2026-10-02' }),
]);

interface Tag {
  readonly type: string;
  readonly depth: number;
  /** All that is said within it. */
  readonly text: string;
  readonly attributes: string;
}

/** As poppler reads them, in the order in which they are heard. */
function tagsIn(file: string): readonly Tag[] {
  const tags: { type: string; depth: number; text: string; attributes: string }[] = [];
  const open: typeof tags = [];
  for (const line of tool('pdfinfo', '-struct-text', file).split('\n')) {
    const depth = line.length - line.trimStart().length;
    const [, type] = /^\s*([A-Z][A-Za-z0-9]*)\b(?!.*"$)/.exec(line) ?? [];
    const [, text] = /^\s*"(.*)"\s*$/.exec(line) ?? [];
    if (type === undefined && text === undefined) {
      const last = tags.at(-1);
      if (last !== undefined) last.attributes += line;
      continue;
    }
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    if (text !== undefined) for (const tag of open) tag.text += text;
    if (type === undefined) continue;
    const tag = { type, depth, text: '', attributes: line };
    tags.push(tag);
    open.push(tag);
  }
  return tags;
}

interface Heading {
  readonly title: string;
  readonly items: readonly Heading[];
}

function inOrder(headings: readonly Heading[]): readonly string[] {
  return headings.flatMap(({ title, items }) => [title, ...inOrder(items)]);
}

/** What stands before words in the other direction, which poppler tells in parts. */
function leftToRight(text: string): string {
  return folded(text).replace(/ ?[\u0590-\u08ff\ufb1d-\ufefc].*$/, '');
}

async function outlineIn(file: string): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  try {
    const headings: readonly Heading[] = await (await task.promise).getOutline();
    return inOrder(headings);
  } finally {
    await task.destroy();
  }
}

async function inChromium(report: ReportModel, folder: string): Promise<string> {
  const file = join(folder, 'finished.pdf');
  writeFileSync(file, (await printInChromium(report, { [sha256]: picture })).finished);
  return file;
}

/** Without compression, one object behind the other. */
function plainBytes(file: string): string {
  tool('qpdf', '--qdf', '--object-streams=disable', file, `${file}.plain`);
  return readFileSync(`${file}.plain`, 'latin1');
}

const universal = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/** Tables with heads that say what they head, and words for every picture. */
function checkTags(file: string, tags: readonly Tag[]): void {
  const plain = plainBytes(file);
  const heads = tags.filter(({ type }) => type === 'TH').length;
  expect(heads).toBeGreaterThan(20);
  expect([...plain.matchAll(/\/Scope \/(?:Column|Row)/g)].length).toBeGreaterThanOrEqual(heads);
  const figures = tags.filter(({ type }) => type === 'Figure').length;
  expect(figures).toBeGreaterThan(16);
  expect([...plain.matchAll(/\/Alt [(<]./g)]).toHaveLength(figures);
  expect(plain).toContain('/Alt (E5: Before and after)');
}

/** Every field is heard where it stands, under words of its own: 16 indicators, who, when and anything else. */
function checkFields(file: string, tags: readonly Tag[]): void {
  const fields = tags.filter(({ type }) => type === 'Form').length;
  expect(fields).toBe(16 * 4 + 3);
  expect(tags.some(({ type }) => type === 'Link')).toBe(false);
  const objects = plainBytes(file).split('\nendobj');
  const widgets = objects.filter((one) => one.includes('/Subtype /Widget'));
  for (const widget of widgets) expect(widget).toMatch(/\/TU </);
  expect(new Set(widgets.map((widget) => /\/TU (<\w+>)/.exec(widget)?.[1])).size).toBe(fields + 1);
  // All but the one that nobody sees.
  expect(widgets.filter((widget) => widget.includes('/StructParent '))).toHaveLength(fields);
}

for (const audience of audiences) {
  test(`headings, tables, pictures and outline are there for those who hear it: ${audience}`, async ({
    folders: { root },
  }) => {
    test.skip(!hasChromium, 'no Chromium to look with: install chromium, or name one in RUNG_CHROMIUM');
    const file = await inChromium(
      reportOf(plan, { choices: usualChoices[audience], crypto: nodeCrypto }),
      root,
    );
    const tags = tagsIn(file);
    const headings = tags.filter(({ type }) => /^H[1-6]$/.test(type));
    const ranks = headings.map(({ type }) => Number(type.slice(1)));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks[0]).toBe(1);
    ranks.forEach((rank, index) => expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1));
    expect((await outlineIn(file)).map(leftToRight)).toEqual(headings.map(({ text }) => leftToRight(text)));

    if (audience === 'blank') checkFields(file, tags);
    else checkTags(file, tags);
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const info = tool('pdfinfo', file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Name Surname, (?:development plan|review form)/);
    expect(info).toMatch(/Author: +Name Surname/);
    expect(info).toMatch(/Subject: +(?:Development plan|Review form), Infrastructure Support/);
    expect(info).toMatch(/Keywords: +(?:development plan|review form), Infrastructure Support/);
    expect(info.includes('development plan')).toBe(audience !== 'blank');
    // The font that viewers write into fields with is theirs, so that a form cannot say so.
    expect(tool('pdfinfo', '-meta', file).includes(universal)).toBe(audience !== 'blank');
    checkFonts(file);
  });
}

/** Each is in the file. */
function checkFonts(file: string): void {
  const fonts = tool('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
  expect(fonts.length).toBeGreaterThan(0);
  // Behind the name and the kinds: whether it is embedded, a part of a font, and with its letters.
  for (const font of fonts) expect(font).toMatch(/ yes (?:yes|no ) +(?:yes|no ) +\d+ +\d+$/);
}

test('a file without tags does not say that it is for everybody', async ({ folders: { root } }) => {
  const { file } = await printReport(reportOf(plan), root);
  checkFonts(file);
  const isTagged = /Tagged: +yes/.test(tool('pdfinfo', file));
  expect(tool('pdfinfo', '-meta', file).includes(universal)).toBe(isTagged);
});
