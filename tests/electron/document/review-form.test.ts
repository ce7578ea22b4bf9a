import { PDFArray, PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFormInPdf } from '../../../electron/document/form-in-pdf';
import { nodeCrypto } from '../../../electron/node-crypto';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import { finishPdf } from '../../../electron/pdf/finish';
import { usualChoices } from '../../../framework/document/choices';
import { choices, commentField, fieldAddress, ratingField } from '../../../framework/form/fields';
import { readIdentity } from '../../../framework/form/identity';
import { dayIn, readReturned, type Answers } from '../../../framework/form/returned';
import type { Plan } from '../../../framework/plan';
import type { ReportModel } from '../../../framework/report/report';
import { fc } from '../../helpers/laws';
import { at, evidence, planOfChanges, rated, reportOf, target } from '../../helpers/report-plans';

const folder = mkdtempSync(join(tmpdir(), 'rung-form-'));
const plan: Plan = {
  ...planOfChanges([{ type: 'profile.set', name: 'Individual', role: 'Role', mentor: 'Mentor' }]),
  id: 'a'.repeat(64),
  framework: 'b'.repeat(64),
};
/** Stands in an expected value for any text of that form. */
function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

const own = { id: plan.id, framework: plan.framework };

function blank(of: Plan): ReportModel {
  return reportOf(of, { choices: usualChoices.blank, crypto: nodeCrypto });
}

function rowsOf({ form }: ReportModel): readonly number[] {
  return (form?.skills ?? []).flatMap(({ levels }) =>
    levels.flatMap(({ rows }) => rows.map(({ row }) => row)),
  );
}

/** As the browser prints it: a page with its code, and a link at every place of a field. */
async function printed(report: ReportModel): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([600, 800]);
  page.drawText(`Form code ${report.form?.code ?? ''}`, { x: 20, y: 780, size: 9 });
  const addresses = [
    ...['name', 'date', 'notes'].map((field) => fieldAddress(field)),
    ...rowsOf(report).flatMap((row) => [
      ...choices.map((choice) => fieldAddress(ratingField(row), choice)),
      fieldAddress(commentField(row)),
    ]),
  ];
  addresses.forEach((address, index) => {
    const [x, y] = [20 + (index % 20) * 25, 700 - Math.floor(index / 20) * 30];
    const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [x, y, x + 20, y + 20] });
    const action = pdf.context.obj({ Type: 'Action', S: 'URI' });
    action.set(PDFName.of('URI'), PDFString.of(address));
    link.set(PDFName.of('A'), action);
    page.node.addAnnot(pdf.context.register(link));
  });
  return pdf.save();
}

async function formOf(of: Plan): Promise<Uint8Array> {
  const report = blank(of);
  return (await finishPdf(await printed(report), aboutPdf(report))).bytes;
}

async function readBack(bytes: Uint8Array, of = own) {
  const file = join(folder, 'returned.pdf');
  writeFileSync(file, bytes);
  return readReturned(await readFormInPdf(file), of, nodeCrypto);
}

/** As a reader does that writes the file anew. */
async function filled(form: Uint8Array, { name, date, notes, rows }: Answers): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(form);
  const fields = pdf.getForm();
  fields.getTextField('name').setText(name);
  fields.getTextField('date').setText(date ?? '');
  fields.getTextField('notes').setText(notes);
  rows.forEach(({ rating, comment }, index) => {
    if (rating !== null) fields.getRadioGroup(ratingField(index + 1)).select(rating);
    fields.getTextField(commentField(index + 1)).setText(comment);
  });
  return pdf.save({ updateFieldAppearances: false });
}

/** What is in the file, with every stream unpacked. */
async function contentOf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([reference, object]) => {
    const stream = object instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(object).decode()) : '';
    return `${reference.toString()} ${object.toString()} ${stream.toString('latin1')}`;
  });
  return objects.join('\n');
}

let form: Uint8Array;
let indicators: readonly string[] = [];

beforeAll(async () => {
  form = await formOf(plan);
  indicators = readIdentity(blank(plan).form?.identity ?? '', nodeCrypto)?.indicators ?? [];
});

afterAll(() => rmSync(folder, { recursive: true }));

const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) =>
  text
    .replace(/[\p{Control}\p{Surrogate}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

const answers: fc.Arbitrary<Answers> = fc.record({
  name: words,
  date: fc.constantFrom('2026-11-23', '2024-02-29', null),
  notes: words,
  rows: fc
    .array(fc.record({ rating: fc.constantFrom(...choices, null), comment: words }), {
      minLength: 16,
      maxLength: 16,
    })
    .map((rows) => rows.map((row, index) => ({ ...row, indicator: indicators[index] ?? '' }))),
});

describe('a review form', () => {
  it('that is not there, or is a folder, is one sentence that names it', async () => {
    for (const file of [join(folder, 'none.pdf'), folder]) {
      await expect(readFormInPdf(file)).rejects.toThrow(new RegExp(`^Reading ${file} failed because `));
    }
  });

  it('comes back as exactly what was filled in, whatever that is', async () => {
    expect(indicators).toHaveLength(16);
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        expect(await readBack(await filled(form, given))).toMatchObject({ kind: 'answers', answers: given });
      }),
      { numRuns: 25 },
    );
  });

  it('comes back the same where a reader in a browser keeps what was typed', async () => {
    const loading = getDocument({ data: form.slice(), verbosity: 0 });
    const pdf = await loading.promise;
    const typed: Record<string, string> = { name: 'Наставник 导师', 'comment-2': 'Seen twice.\nWell done.' };
    const annotations: readonly Record<string, unknown>[] = await (await pdf.getPage(1)).getAnnotations();
    for (const one of annotations) {
      const value =
        one.fieldName === 'rating-2' ? one.buttonValue === 'partly' : typed[String(one.fieldName)];
      if (value !== undefined) pdf.annotationStorage.setValue(String(one.id), { value });
    }
    const read = await readBack(await pdf.saveDocument());
    await loading.destroy();
    if (read.kind !== 'answers') throw new Error(JSON.stringify(read));
    expect(read.answers.name).toBe(typed.name);
    expect(read.answers.rows.filter(({ rating, comment }) => rating !== null || comment !== '')).toEqual([
      { indicator: indicators[1], rating: 'partly', comment: typed['comment-2'] },
    ]);
  });

  it('says nothing of how anybody sees themselves', async () => {
    const said = planOfChanges([
      { type: 'profile.set', name: 'Individual', role: 'Role', mentor: 'Mentor' },
      ...rated('met', '1.1', '1.2', '1.3', '2.1'),
      ...rated('partly', '2.2'),
      target('2.2', '2027-03-31'),
      evidence(1, { title: 'Zebra', indicators: [at('1.1')] }),
      { type: 'note.set', indicator: at('1.1'), text: 'Walrus', private: false },
    ]);
    const other = { ...said, id: plan.id, framework: plan.framework };
    expect(blank(other)).toEqual(blank(plan));
    expect(await contentOf(await formOf(other))).toBe(await contentOf(form));
    const held = { ...usualChoices.blank, ratings: true, comments: true, notes: true, private: true };
    const greedy = reportOf(other, { choices: held, crypto: nodeCrypto });
    expect(JSON.stringify(greedy)).not.toMatch(/Zebra|Walrus|2027-03-31|"met"|"partly"/);
  });

  it('leaves no place that is only a link, and gives every field words', async () => {
    const pdf = await PDFDocument.load(form);
    expect(await contentOf(form)).not.toContain('form.invalid');
    const fields = pdf.getForm().getFields();
    expect(fields).toHaveLength(3 + 2 * 16 + 1);
    for (const field of fields) {
      expect(field.acroField.dict.has(PDFName.of('TU'))).toBe(true);
      // Without a size or a look, readers that draw looks themselves give up the whole page.
      for (const { dict } of field.acroField.getWidgets()) {
        expect(dict.lookup(PDFName.of('Rect'), PDFArray).asRectangle().width).toBeGreaterThan(0);
        expect(dict.has(PDFName.of('AP'))).toBe(true);
      }
    }
    expect(pdf.getForm().acroForm.dict.lookup(PDFName.of('NeedAppearances'))?.toString()).toBe('true');
  });

  it('is refused in one sentence where it was altered, or is about something else', async () => {
    const pdf = await PDFDocument.load(form);
    const identity = pdf.getForm().getTextField('rung-form');
    const text = identity.getText() ?? '';
    identity.setText(text.replace('/1.1', '/1.9'));
    const altered = await pdf.save({ updateFieldAppearances: false });
    expect(await readBack(altered)).toMatchObject({ kind: 'refused', reason: matching(/altered/) });
    const otherPlan = await readBack(form, { ...own, id: 'c'.repeat(64) });
    expect(otherPlan).toMatchObject({ kind: 'refused', reason: matching(/another plan/) });
    const newer = await readBack(form, { ...own, framework: 'd'.repeat(64) });
    expect(newer).toMatchObject({ kind: 'refused', reason: matching(/another version of the framework/) });
    const some = await PDFDocument.create();
    some.addPage();
    expect(await readBack(await some.save())).toMatchObject({
      kind: 'refused',
      reason: matching(/no review form/),
    });
    await expect(readBack(form.slice(0, 200))).rejects.toThrow(/damaged, or no PDF/);
  });

  it('is known by its looks where its fields are gone', async () => {
    const [before, after] = [join(folder, 'form.pdf'), join(folder, 'flat.pdf')];
    writeFileSync(before, form);
    execFileSync('pdftocairo', ['-pdf', before, after]);
    expect(await readBack(readFileSync(after))).toEqual({ kind: 'flattened' });
    expect(await readBack(readFileSync(after), { ...own, id: 'c'.repeat(64) })).toMatchObject({
      reason: matching(/another plan/),
    });
  });

  it('takes a date as people write it, and none that could be two', () => {
    const one = '2026-11-03';
    for (const written of [
      one,
      '3.11.2026',
      '03. 11. 2026',
      '3 November 2026',
      'Nov 3, 2026',
      '3rd nov 2026',
    ]) {
      expect(dayIn(written)).toBe(one);
    }
    for (const written of ['', '3/11/2026', '31.2.2026', 'soon', '11-03-2026'])
      expect(dayIn(written)).toBeNull();
  });
});
