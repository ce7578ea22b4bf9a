import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { placesOf } from '../../framework/framework';
import type { ReportModel } from '../../framework/report/report';
import {
  action,
  at,
  evidence,
  framework,
  heavyPlan,
  planOfChanges,
  reportOf,
  topPlan,
  usualChanges,
  usualPlan,
} from '../helpers/report-plans';
import { expect, test } from './launch';
import { bodyLines, boxesOf, folded, pageTexts, printReport, tool } from './pdf-tools';

const papers = ['a4', 'letter'] as const;
const sizes = { a4: /59[45]\.\d+ x 84[12]\.\d+ pts/, letter: /61[12](\.\d+)? x 79[12](\.\d+)? pts/ };

function allText(file: string): string {
  return pageTexts(file).join(' ');
}

/** Lines between a heading and its content: what a level adds up to, and what kind of evidence follows. */
const between = /^(\d+ of \d+ indicators? met|Target date|(File|Link|Note), \d+ )/;

/** Every heading of the document but the title, and the headers of tables. */
function leadingLines(report: ReportModel): ReadonlySet<string> {
  const levels = report.skills.flatMap((skill) => skill.levels);
  return new Set([
    ...levels.map(({ rank, name }) => `Level ${String(rank)}, ${name}`),
    ...levels.map(({ rank, name }) => `To reach Level ${String(rank)}, ${name}`),
    ...levels.flatMap(({ indicators }) => indicators.map(({ number }) => `Note on ${number}`)),
    ...report.evidence.map(({ label, title }) => `${label} ${title}`),
    ...['Level by level', 'Open actions', 'Actions done', 'Evidence', 'Met, and not yet with evidence'],
    ...['Action', 'For', 'By', 'No.', 'Indicator', 'Own view', 'Target', 'Action By', 'No. Indicator'],
  ]);
}

function checkPages(file: string, report: ReportModel): void {
  const pages = boxesOf(file);
  const texts = pageTexts(file);
  const leading = leadingLines(report);
  const side = (18 / 25.4) * 72;
  const foot = report.name === '' ? 'Development plan, 12' : `${report.name}, development plan, 12`;
  pages.forEach((page, index) => {
    const where = `page ${String(index + 1)}`;
    expect(texts[index], where).toContain(`${foot} December 2026`);
    expect(texts[index], where).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`);
    const lines = [...bodyLines(page)].sort((one, other) => one.yMin - other.yMin);
    expect(lines.length, where).toBeGreaterThan(0);
    const last = lines.at(-1)?.text ?? '';
    expect(leading.has(last) || between.test(last), `${where} ends with "${last}"`).toBe(false);
    const outside = page.words.filter(({ xMin, xMax }) => xMin < side - 1 || xMax > page.width - side + 1);
    expect(outside, where).toEqual([]);
  });
}

/** A short level stands on one page after the first, from its heading to its last row. */
function checkLevels(file: string): void {
  const pages = pageTexts(file, 'drawn').slice(1);
  for (const { levels } of framework.skills) {
    for (const { rank, name, indicators } of levels) {
      const heading = `Level ${String(rank)}, ${name} `;
      const rows = indicators.map(({ text }) => folded(text));
      const whole = pages.filter((page) => page.includes(heading) && rows.every((row) => page.includes(row)));
      expect(whole, heading).toHaveLength(1);
    }
  }
}

const reports = {
  usual: reportOf(usualPlan),
  empty: reportOf(planOfChanges([])),
  top: reportOf(topPlan),
  heavy: reportOf(heavyPlan()),
};

for (const [name, report] of Object.entries(reports)) {
  for (const paper of papers) {
    test(`prints the ${name} plan on ${paper}`, async ({ folders: { root } }) => {
      const { file, pages } = await printReport({ ...report, paper }, root);
      const text = allText(file);
      for (const { indicator } of placesOf(framework).values())
        expect(text).toContain(folded(indicator.text));
      expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
      const info = tool('pdfinfo', file);
      expect(info).toMatch(sizes[paper]);
      expect(info).toMatch(
        new RegExp(`Title: +${report.name === '' ? 'Development plan' : 'Name Surname, dev'}`),
      );
      expect(pages).toBe(boxesOf(file).length);
      checkPages(file, report);
    });
  }
}

test('an empty plan is two pages at most, the usual one four', async ({ folders: { root } }) => {
  for (const paper of papers) {
    const empty = await printReport({ ...reports.empty, paper }, root);
    expect(pageTexts(empty.file).length).toBeLessThanOrEqual(2);
    const usual = await printReport({ ...reports.usual, paper }, root);
    expect(pageTexts(usual.file).length).toBeLessThanOrEqual(4);
  }
});

test('no heading is left alone at a page foot, wherever the pages end', async ({ folders: { root } }) => {
  test.slow();
  const line = 'A line of a note that moves all that follows a little down the page.';
  for (const count of [3, 8, 14, 21, 29, 38]) {
    const text = Array.from({ length: count }, () => line).join('\n');
    const note = { type: 'note.set' as const, indicator: at('1.1'), private: false, text };
    const plan = planOfChanges([...usualChanges, note, evidence(77, { text, date: '2026-04-01' })]);
    const report = reportOf(plan);
    const { file } = await printReport(report, root);
    checkPages(file, report);
    checkLevels(file);
  }
});

test('a long table repeats its header and never cuts a row', async ({ folders: { root } }) => {
  const long = (number: number) =>
    `Step ${String(number)}: ${'words that fill a line or two and then a little more. '.repeat(3)}`;
  const actions = Array.from({ length: 60 }, (_, index) =>
    action(index, { text: long(index), date: '2027-01-01' }),
  );
  const { file } = await printReport(reportOf(planOfChanges(actions)), root);
  const texts = pageTexts(file, 'drawn');
  const tablePages = texts.filter((text) => text.includes('Step '));
  expect(tablePages.length).toBeGreaterThan(2);
  for (const text of tablePages) expect(text).toContain('Action Owner By');
  for (let number = 0; number < 60; number += 1) {
    const row = folded(long(number));
    const whole = texts.filter((text) => text.includes(row));
    expect(whole, row).toHaveLength(1);
  }
});

test('links lead to evidence, back to indicators, and out', async ({ folders: { root } }) => {
  const { file } = await printReport(reports.usual, root);
  const pdf = await PDFDocument.load(readFileSync(file));
  const places = pdf.catalog
    .lookup(PDFName.of('Dests'), PDFDict)
    .keys()
    .map((key) => key.decodeText());
  const links = pdf.getPages().flatMap((page) => {
    const annotations = page.node.Annots() ?? PDFArray.withContext(pdf.context);
    return annotations.asArray().map((_, index) => annotations.lookup(index, PDFDict));
  });
  const targets = links.map((link) => {
    const place = link.lookup(PDFName.of('Dest'));
    return place instanceof PDFName ? place.decodeText() : '';
  });
  const inside = targets.filter((target) => target !== '');
  expect(inside.filter((target) => !places.includes(target))).toEqual([]);
  for (const target of [
    'evidence-E1',
    'evidence-E4',
    'indicator-1-1.1',
    'indicator-1-3.2',
    'note-indicator-1-3.2',
  ]) {
    expect(inside).toContain(target);
  }
  const words = links.map((link) => link.lookup(PDFName.of('Contents')));
  const said = words.map((text) =>
    text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : '',
  );
  expect(said.filter((text) => text === '')).toEqual([]);
  expect(said.filter((text) => text.startsWith('http'))).toEqual([
    'https://example.org/wiki/runbooks/file-servers?revision=14#restore',
    'https://example.org/tickets/2231',
  ]);
});

test('markup in a name stays words, at the head and at every foot', async ({ folders: { root } }) => {
  const name = `<b>Bold</b> & <img src="https://example.org/x.png">`;
  const plan = planOfChanges([{ type: 'profile.set', name }, evidence(1, { title: name, text: `${name}.` })]);
  const { file } = await printReport(reportOf(plan), root);
  for (const text of pageTexts(file)) expect(text).toContain(`${name}, development plan, 12 December 2026`);
  expect(tool('pdfimages', '-list', file).trim().split('\n')).toHaveLength(2);
});

test('words and addresses without a space wrap inside the page', async ({ folders: { root } }) => {
  const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(12);
  const url = `https://example.org/${'path/'.repeat(120)}`;
  const plan = planOfChanges([
    { type: 'profile.set', name: word, role: word, mentor: word },
    evidence(1, { title: word, kind: 'link', url, note: word }),
    action(1, { text: word, date: '2027-01-01' }),
  ]);
  const report = reportOf(plan);
  const { file } = await printReport(report, root);
  const side = (18 / 25.4) * 72;
  for (const { words, width } of boxesOf(file)) {
    expect(words.filter(({ xMin, xMax }) => xMin < side - 1 || xMax > width - side + 1)).toEqual([]);
  }
  expect(allText(file).replaceAll(' ', '')).toContain(url);
});
