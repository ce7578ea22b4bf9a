/** What a PDF carries is what its readers may have: nothing less, and not a word more. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenFiles, embeddedFiles } from '../../../electron/document/embedded-files';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import type { EmbeddedFile } from '../../../electron/pdf/extras';
import { finishPdf } from '../../../electron/pdf/finish';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import { audiences, usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { computer, newPlan, requests, temporaryFolder } from '../plan/workshop';
import { textsInside } from './inside';

const indicator = 'infrastructure-support/1.1';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

async function minimalPdf(embed: readonly EmbeddedFile[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const { bytes } = await finishPdf(await pdf.save(), aboutPdf(reportOf(usualPlan)), { embed });
  return bytes;
}

/** A plan with three files, one of them private, notes and an action. */
async function richPlan(): Promise<OpenPlan> {
  const plan = await newPlan(await computer());
  const folder = await temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return [name, { file: join(folder, name) }] as const;
  };
  const sources = new Map([
    file('runbook.txt', 'content of the runbook'),
    file('secret.txt', 'content of the secret'),
    file('review.txt', 'content of the review'),
  ]);
  const add = (path: string, more: object) => ({
    type: 'evidence.add' as const,
    kind: 'file' as const,
    path,
    indicators: [indicator],
    ...more,
  });
  await plan.apply(
    requests(
      { type: 'rating.set', indicator, rating: 'met' },
      { type: 'note.set', indicator, text: 'giraffe note', private: false },
      { type: 'note.set', indicator: 'infrastructure-support/1.2', text: 'zebra note', private: true },
      add('runbook.txt', { title: 'lion runbook', date: '2026-01-01' }),
      add('secret.txt', { title: 'tiger secret', date: '2026-01-02', private: true }),
      add('review.txt', { title: 'otter review', date: '2026-01-03' }),
      { type: 'action.add', text: 'heron action', indicators: [] },
    ),
    sources,
  );
  return plan;
}

function idOf(plan: OpenPlan, title: string): string {
  return [...plan.plan.evidence.values()].find((one) => one.title === title)?.id ?? '';
}

describe('files inside a PDF', () => {
  it('are named by their evidence, in order, associated, and the plan by its sum', async () => {
    const plan = await richPlan();
    const files = await embeddedFiles(plan, usualChoices.mentor, 'plan-and-files');
    const names = files.map(({ name }) => name);
    expect(names).toEqual([
      expect.stringMatching(/^Name Surname .*\.rung$/),
      'E1 runbook.txt',
      'E2 review.txt',
    ]);
    const bytes = await minimalPdf(files);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const attached = pdf.getAttachments();
    expect(
      attached.map(({ name, mimeType, afRelationship, description }) => [
        name,
        mimeType,
        afRelationship,
        description,
      ]),
    ).toEqual([
      ['E1 runbook.txt', 'text/plain', 'Supplement', 'lion runbook'],
      ['E2 review.txt', 'text/plain', 'Supplement', 'otter review'],
      [names[0], 'application/vnd.rung.plan+zip', 'Source', expect.stringContaining('plan')],
    ]);
    expect(Buffer.from(attached[0]?.data ?? []).toString()).toBe('content of the runbook');
    expect(attached[0]?.modificationDate).toBeInstanceOf(Date);
    const associated = pdf.catalog.lookup(PDFName.of('AF'), PDFArray);
    expect(associated.size()).toBe(3);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    expect(String(info.get(PDFName.of('RungPlan')))).toBe(`(${files[0]?.sha256 ?? ''})`);
    expect(textsInside(bytes)).toContain(
      `<rung:plan xmlns:rung="urn:rung:document:">${files[0]?.sha256 ?? ''}<`,
    );
  });

  it('are the same bytes for the same files', async () => {
    const files = await embeddedFiles(await richPlan(), usualChoices.mentor, 'plan-and-files');
    const [one, other] = [await minimalPdf(files), await minimalPdf(files)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it('leave the PDF as it is where nothing is asked for', async () => {
    const plan = await richPlan();
    expect(await embeddedFiles(plan, usualChoices.mentor, 'nothing')).toEqual([]);
    expect(plan.plan.share).toBeNull();
  });

  it('are refused where they are too much, before anything is recorded', async () => {
    const plan = await richPlan();
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'large.bin'), Buffer.alloc(51_000_000, 1));
    await plan.apply(
      requests({ type: 'evidence.add', kind: 'file', path: 'large', title: 'Large', indicators: [] }),
      new Map([['large', { file: join(folder, 'large.bin') }]]),
    );
    const before = plan.entries.length;
    await expect(embeddedFiles(plan, usualChoices.mentor, 'plan-and-files')).rejects.toThrow(
      'The plan and its files come to 52 MB, and a PDF carries at most 50 MB: leave',
    );
    expect(plan.entries.length).toBe(before);
    expect(await embeddedFiles(plan, usualChoices.mentor, 'plan')).toHaveLength(1);
  });

  it('two files of one name are two', async () => {
    const plan = await newPlan(await computer());
    const folder = await temporaryFolder();
    writeFileSync(join(folder, 'a'), 'one');
    writeFileSync(join(folder, 'b'), 'two');
    await plan.apply(
      requests(
        { type: 'evidence.add', kind: 'file', path: 'a', title: 'A', indicators: [] },
        { type: 'evidence.add', kind: 'file', path: 'b', title: 'B', indicators: [] },
      ),
      new Map([
        ['a', { file: join(folder, 'a'), name: '../up?.txt' }],
        ['b', { file: join(folder, 'b') }],
      ]),
    );
    const names = (await chosenFiles(plan, usualChoices.mentor)).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => /^E[12] [^/\\?]+$/.test(name))).toBe(true);
  });
});

describe('what the audience must not see', () => {
  const words = ['giraffe', 'zebra', 'lion', 'tiger', 'otter', 'heron', 'runbook', 'secret', 'review'];
  const said = async (plan: OpenPlan, choices: DocumentChoices) => {
    const bytes = await minimalPdf(await embeddedFiles(plan, choices, 'plan-and-files'));
    return textsInside(bytes);
  };
  const contents = ['runbook', 'secret', 'review'].map((name) => `content of the ${name}`);

  it.each([
    ['mentor', {}, ['zebra', 'tiger', 'secret']],
    ['panel', {}, ['zebra', 'tiger', 'secret', 'giraffe']],
    ['without actions', { sections: ['levels', 'evidence'] }, ['zebra', 'tiger', 'secret', 'heron']],
    [
      'without evidence',
      { sections: ['levels'] },
      ['zebra', 'tiger', 'lion', 'otter', 'runbook', 'review', 'heron'],
    ],
    ['without ratings', { ratings: false }, ['zebra', 'tiger', 'secret', 'rating.set']],
    ['without skills', { skills: [] }, ['zebra', 'giraffe', 'lion', 'otter', 'runbook', 'review']],
  ] as const)('is nowhere inside: %s', async (name, more, hidden) => {
    const audience = audiences.find((one) => one === name) ?? 'mentor';
    const texts = await said(await richPlan(), { ...usualChoices[audience], ...more });
    expect(hidden.filter((word) => texts.includes(word))).toEqual([]);
    const sums = contents.filter((text) => hidden.some((word) => text.includes(word))).map(hash);
    expect(sums.filter((sum) => texts.includes(sum))).toEqual([]);
  });

  it('is what was left out, and its file', async () => {
    const plan = await richPlan();
    const texts = await said(plan, { ...usualChoices.mentor, leftOut: [idOf(plan, 'otter review')] });
    expect(texts).toContain('lion runbook');
    expect(texts).not.toMatch(/otter|content of the review/);
    expect(texts).not.toContain(hash('content of the review'));
  });

  it('is nothing where everything was chosen', async () => {
    const plan = await richPlan();
    const all: DocumentChoices = {
      ...usualChoices.mentor,
      sections: [...usualChoices.mentor.sections, 'history'],
      private: true,
    };
    const texts = await said(plan, all);
    expect(words.filter((word) => !texts.includes(word))).toEqual([]);
    expect(plan.plan.share).toBeNull();
  });
});
