/** A plan out of a document and back, from the command line. No page is printed: a bare PDF carries it as well. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedFiles } from '../../../electron/document/embedded-files';
import { openInstallation } from '../../../electron/installation';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import { finishPdf } from '../../../electron/pdf/finish';
import { openPlan } from '../../../electron/plan/plan-folder';
import { usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { bench, oneLineOf, treeOf, type Bench } from './rung';

const indicator = 'infrastructure-support/1.1';

/** A plan with a private note and a file, and the PDF that carries it. */
async function withDocument(choices: DocumentChoices = usualChoices.mentor): Promise<Bench> {
  const one = bench();
  await one.answer(['new', 'plan', '--name', 'Name Surname']);
  writeFileSync(one.at('proof.txt'), 'kept as it was\n');
  const ran = await one.apply('plan', [
    { type: 'rating.set', indicator, rating: 'met' },
    { type: 'note.set', indicator, text: 'zebra private', private: true },
    { type: 'evidence.add', kind: 'file', path: 'proof.txt', title: 'A proof', indicators: [indicator] },
  ]);
  expect(ran.code).toBe(0);
  const open = await openPlan(await openInstallation(one.at('home'), 'cli'), one.at('plan'));
  const embed = await embeddedFiles(open, choices, 'plan-and-files');
  await open.close();
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { bytes } = await finishPdf(await pdf.save(), aboutPdf(reportOf(usualPlan)), { embed });
  writeFileSync(one.at('out.pdf'), bytes);
  return one;
}

describe('unpack', () => {
  it('gives the plan and its evidence back, and never writes over anything', async () => {
    const one = await withDocument();
    expect(await one.answer(['unpack', 'out.pdf', 'un'])).toMatchObject({
      folder: one.at('un'),
      files: ['evidence/E1 proof.txt'],
    });
    expect(readFileSync(one.at('un/evidence/E1 proof.txt'), 'utf8')).toBe('kept as it was\n');
    const shown = await one.rung(['show', 'un/plan']);
    expect(shown.stdout).toContain('A proof');
    expect(shown.stdout).not.toContain('zebra');
    const before = treeOf(one.at('un'));
    expect(oneLineOf(await one.rung(['unpack', 'out.pdf', 'un']))).toContain('is not empty');
    expect(oneLineOf(await one.rung(['unpack', 'out.pdf', 'proof.txt']))).toContain('is a file');
    expect(treeOf(one.at('un'))).toEqual(before);
  });

  it('takes a .rung file as well, whole', async () => {
    const one = await withDocument();
    await one.answer(['pack', 'plan', 'out.rung', '--private']);
    await one.answer(['unpack', 'out.rung', 'un']);
    expect((await one.rung(['show', 'un/plan'])).stdout).toContain('zebra');
    expect(readdirSync(one.at('un/evidence'))).toEqual(['E1 proof.txt']);
  });

  it('says in one line what is wrong, and leaves nothing', async () => {
    const one = await withDocument();
    const bytes = readFileSync(one.at('out.pdf'));
    writeFileSync(one.at('cut.pdf'), bytes.subarray(0, bytes.length / 2));
    expect(oneLineOf(await one.rung(['unpack', 'cut.pdf', 'un']))).toMatch(/cut\.pdf was not opened: /);
    expect(oneLineOf(await one.rung(['unpack', 'nothing.pdf', 'un']))).toContain('There is no file');
    expect(readdirSync(one.folder).filter((name) => /^un|tmp/.test(name))).toEqual([]);
  });
});

describe('merge and check', () => {
  it('take a PDF for the plan that it carries', async () => {
    const one = await withDocument();
    const two = bench();
    expect(await two.answer(['merge', 'copy', one.at('out.pdf')])).toMatchObject({ isNew: true });
    expect(readdirSync(two.at('copy/files'))).toHaveLength(1);
    expect(await one.answer(['merge', 'plan', 'out.pdf'])).toMatchObject({ isNew: false, acts: [] });
    expect(await one.answer(['check', 'out.pdf'])).toEqual({ kind: 'file', sound: true, problems: [] });
  });

  it('say where the plan is not what the PDF says any more', async () => {
    const one = await withDocument();
    expect(await one.answer(['check', 'out.pdf', '--against', 'plan'])).toMatchObject({
      agrees: true,
      differences: [],
    });
    // What the document leaves out may change as it likes.
    await one.apply('plan', [{ type: 'note.set', indicator, text: 'lion private', private: true }]);
    expect(await one.answer(['check', 'out.pdf', '--against', 'plan'])).toMatchObject({ agrees: true });
    await one.apply('plan', [
      { type: 'rating.set', indicator, rating: 'partly' },
      { type: 'action.add', text: 'Write it down', indicators: [] },
    ]);
    const ran = await one.rung(['check', 'out.pdf', '--against', 'plan']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      sound: true,
      agrees: false,
      differences: ['Indicator 1.1: another rating.', 'Action “Write it down” is only in the plan.'],
    });
    expect(ran.stderr).toBe('rung: Indicator 1.1: another rating. And 1 more: see standard output.\n');
  });

  it('say that it is another plan, or carries none', async () => {
    const one = await withDocument();
    await one.answer(['new', 'other']);
    expect(oneLineOf(await one.rung(['check', 'out.pdf', '--against', 'other']))).toBe(
      `rung: The plan in the file is not the one in ${one.at('other')}.`,
    );
    const bare = await PDFDocument.create();
    bare.addPage();
    writeFileSync(one.at('bare.pdf'), await bare.save());
    const ran = await one.rung(['check', 'bare.pdf', '--against', 'plan']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('it is a PDF that carries no plan, only its pages.');
  });
});
