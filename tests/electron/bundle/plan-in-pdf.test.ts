/** PDFs that carry a plan come back as what was put in; every other one is one sentence, and nothing is written. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundleAside } from '../../../electron/bundle/aside';
import { readPlanInPdf } from '../../../electron/bundle/plan-in-pdf';
import { startReaderInNode } from '../../../electron/bundle/start-in-node';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import type { EmbeddedFile } from '../../../electron/pdf/extras';
import { finishPdf } from '../../../electron/pdf/finish';
import { usualChoices } from '../../../framework/document/choices';
import { ensureBuild } from '../../../scripts/built.mjs';
import { fc } from '../../helpers/laws';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { sampleBundle } from '../../helpers/sample-bundle';
import { temporaryFolder } from '../main/temporary-folder';

beforeAll(() => ensureBuild(), 120_000);

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const about = aboutPdf(reportOf(usualPlan));

const supplement = (name: string, bytes: Uint8Array): EmbeddedFile => ({
  name,
  description: name,
  type: 'text/plain',
  modified: 0,
  relationship: 'Supplement',
  size: bytes.length,
  sha256: sum(bytes),
  content: bytes,
});

/** @param beside named in the plan; @param attached instead of those */
async function carrying(beside: readonly EmbeddedFile[], attached = beside) {
  const folder = temporaryFolder();
  const packed = join(folder, 'plan.rung');
  const named = beside.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const sample = sampleBundle(0);
  const document = { choices: usualChoices.mentor, beside: named };
  const { manifest } = await writeBundle(packed, { ...sample, about: { ...sample.about, document } });
  const content = readFileSync(packed);
  const plan: EmbeddedFile = { ...supplement('plan.rung', content), relationship: 'Source' };
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  const { bytes } = await finishPdf(await pdf.save(), about, { embed: [plan, ...attached] });
  return { folder, bytes: Buffer.from(bytes), manifest, plan: content };
}

/** The sentence, or null where it was taken. The folder in which it was unpacked is always looked at. */
async function refusal(bytes: Uint8Array, folder: string): Promise<string | null> {
  const base = mkdtempSync(join(folder, 'one-'));
  const [file, staging] = [join(base, 'in.pdf'), join(base, 'staging')];
  writeFileSync(file, bytes);
  mkdirSync(staging);
  try {
    await readPlanInPdf(file, staging);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ name: 'PlanError', code: 'refused' });
    expect(readdirSync(base).sort()).toEqual(['in.pdf', 'staging']);
    const message = error instanceof Error ? error.message : '';
    expect(message).toMatch(/^[^\n]+ was not opened: [^\n]+\.$/);
    return message.replace(`${file} was not opened: `, '');
  }
}

async function changed(bytes: Uint8Array, change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  change(pdf);
  return pdf.save({ useObjectStreams: false });
}

function filesOf(pdf: PDFDocument): PDFDict {
  return pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
}

function firstSpec(pdf: PDFDocument): PDFDict {
  const names = filesOf(pdf).lookup(PDFName.of('Names'), PDFArray);
  return names.lookup(names.size() - 1, PDFDict);
}

const evidence = [
  supplement('E1 log.txt', Buffer.from('a log\n'.repeat(500))),
  supplement('E2 äé.txt', Buffer.from('x')),
];

describe('a PDF with a plan', () => {
  it('gives the plan back, and what lies beside it, under sums alone', async () => {
    const { folder, bytes, manifest } = await carrying(evidence);
    const file = join(folder, 'in.pdf');
    writeFileSync(file, bytes);
    const parent = join(folder, 'parent');
    const staged = await readBundleAside(file, { start: startReaderInNode, parent });
    expect(staged.manifest).toEqual(manifest);
    expect(readdirSync(staged.layout.root).sort()).toEqual(['files', 'frameworks', 'journal', 'plan.json']);
    const kept = readdirSync(staged.layout.files);
    expect(kept).toEqual(expect.arrayContaining(evidence.map(({ sha256 }) => `${sha256}.txt`)));
    await staged.remove();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is still read where another program wrote it anew', async () => {
    const { folder, bytes } = await carrying(evidence);
    expect(await refusal(await changed(bytes, () => undefined), folder)).toBeNull();
  });

  it('is refused where any one byte of the plan is another (law)', { timeout: 60_000 }, async () => {
    const { folder, plan, bytes } = await carrying([]);
    const start = bytes.indexOf(plan);
    const { length } = plan;
    expect(start).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(length - 1), fc.integer({ min: 1, max: 255 }), async (offset, mask) => {
        const other = Buffer.from(bytes);
        other[start + offset] = (other[start + offset] ?? 0) ^ mask;
        const said = await refusal(other, folder);
        expect(said).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'another plan in its place',
      (pdf: PDFDocument) => {
        const ref = pdf.context.register(pdf.context.flateStream('PK'));
        firstSpec(pdf).set(PDFName.of('EF'), pdf.context.obj({ F: ref }));
      },
      'the plan in it is not the one that was put in.',
    ],
    [
      'no sum',
      (pdf: PDFDocument) =>
        pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict).delete(PDFName.of('RungPlan')),
      'it does not say which plan it carries, so the one in it may be any.',
    ],
    [
      'no files',
      (pdf: PDFDocument) => pdf.catalog.delete(PDFName.of('Names')),
      'the plan that it carried was taken out of it.',
    ],
    [
      'a filter of another kind',
      (pdf: PDFDocument) => {
        const dict = pdf.context.obj({ Filter: 'LZWDecode' });
        firstSpec(pdf).set(
          PDFName.of('EF'),
          pdf.context.obj({ F: pdf.context.register(PDFRawStream.of(dict, new Uint8Array(9))) }),
        );
      },
      'something in it is packed in a way that Rung never uses.',
    ],
    [
      'a bomb',
      (pdf: PDFDocument) => {
        const dict = pdf.context.obj({ Filter: 'FlateDecode' });
        const bomb = deflateSync(Buffer.alloc(300_000_000));
        firstSpec(pdf).set(
          PDFName.of('EF'),
          pdf.context.obj({ F: pdf.context.register(PDFRawStream.of(dict, bomb)) }),
        );
      },
      'something in it is damaged, or larger than it says.',
    ],
    [
      'a names tree that leads back to itself',
      (pdf: PDFDocument) => {
        const root = pdf.context.register(filesOf(pdf));
        filesOf(pdf).set(PDFName.of('Kids'), pdf.context.obj([root]));
      },
      'the list of files in it leads back to itself.',
    ],
    [
      'a name that is no text',
      (pdf: PDFDocument) =>
        filesOf(pdf).set(PDFName.of('Names'), pdf.context.obj([PDFNumber.of(1), PDFString.of('x')])),
      'it is a PDF that is damaged or cut off.',
    ],
  ] as const)('is refused with %s', { timeout: 30_000 }, async (_what, change, sentence) => {
    const { folder, bytes } = await carrying(evidence);
    expect(await refusal(await changed(bytes, change), folder)).toBe(sentence);
  });

  it('is refused where evidence beside it is missing or another', async () => {
    const [one, other] = evidence;
    if (one === undefined || other === undefined) throw new Error('two are needed');
    const missing = await carrying(evidence, [one]);
    expect(await refusal(missing.bytes, missing.folder)).toBe('“E2 äé.txt” was taken out of it.');
    const swapped = await carrying(evidence, [one, supplement(other.name, Buffer.from('y'))]);
    expect(await refusal(swapped.bytes, swapped.folder)).toBe('“E2 äé.txt” in it is not what was put in.');
  });

  it('writes to no name out of it', async () => {
    const bad = ['../up.txt', '/etc/passwd', 'C:\\x.txt', '..', 'a/../../b.sh'].map((name, index) =>
      supplement(name, Buffer.from(String(index))),
    );
    const { folder, bytes } = await carrying(bad);
    expect(await refusal(bytes, folder)).toBeNull();
    const [made = ''] = readdirSync(folder).filter((name) => name.startsWith('one-'));
    expect(readdirSync(join(folder, made)).sort()).toEqual(['in.pdf', 'staging']);
    expect(readdirSync(join(folder, made, 'staging')).sort()).toEqual([
      'files',
      'frameworks',
      'journal',
      'plan.json',
    ]);
    for (const name of readdirSync(join(folder, made, 'staging', 'files')))
      expect(name).toMatch(/^[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/);
  });
});

describe('a PDF without a plan', () => {
  it('says so in one sentence', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const folder = temporaryFolder();
    expect(await refusal(await pdf.save(), folder)).toBe('it is a PDF that carries no plan, only its pages.');
    pdf.getForm().createTextField('comment');
    expect(await refusal(await pdf.save(), folder)).toBe(
      'it is a form that carries no plan: bring it in with “Read a review form…”.',
    );
    await pdf.attach(Buffer.from('x'), 'E1.rung');
    expect(await refusal(await pdf.save(), folder)).toBe(
      'it is a form that carries no plan: bring it in with “Read a review form…”.',
    );
  });
});

describe('a hostile PDF', () => {
  it('is refused wherever it is cut off', { timeout: 60_000 }, async () => {
    const { folder, bytes } = await carrying(evidence);
    const start = bytes.indexOf('%PDF-');
    expect(start).toBe(0);
    for (let length = 0; length < bytes.length - 2000; length += Math.ceil(bytes.length / 100)) {
      expect(await refusal(bytes.subarray(0, length), folder)).not.toBeNull();
    }
  });

  it('gives the very plan or one sentence, whichever bit is flipped', { timeout: 240_000 }, async () => {
    const { folder, bytes, manifest } = await carrying(evidence);
    const random = (seed: number) => Number.parseInt(sum(Buffer.from(String(seed))).slice(0, 12), 16);
    for (let run = 0; run < 1000; run += 1) {
      const bit = random(run) % (bytes.length * 8);
      const other = Buffer.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const base = mkdtempSync(join(folder, 'bit-'));
      const file = join(base, 'in.pdf');
      writeFileSync(file, other);
      mkdirSync(join(base, 'staging'));
      const read = await readPlanInPdf(file, join(base, 'staging')).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'PlanError', code: 'refused' });
        return null;
      });
      if (read !== null) expect(read.manifest).toEqual(manifest);
    }
  });

  it(
    'is ended where it takes too long or too much memory, and leaves nothing',
    { timeout: 60_000 },
    async () => {
      const folder = temporaryFolder();
      const parent = join(folder, 'parent');
      // An object stream that unpacks to 2 GB: a reader of PDFs has to unpack it to know what is in it.
      const bomb = deflateSync(Buffer.alloc(1_000_000_000, ' '));
      const head = `%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length ${String(bomb.length)}>>\nstream\n`;
      const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF';
      const file = join(folder, 'bomb.pdf');
      writeFileSync(file, Buffer.concat([Buffer.from(head), bomb, Buffer.from(tail)]));
      const refused = readBundleAside(file, { start: startReaderInNode, parent, seconds: 20 });
      await expect(refused).rejects.toMatchObject({ name: 'PlanError', code: 'refused' });
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  it.each([
    ['huge lengths', '1 0 obj\n<</Length 99999999999999999999>>\nstream\nabc\nendstream\nendobj\n'],
    ['deep nesting', `1 0 obj\n${'['.repeat(200_000)}\nendobj\n`],
    [
      'cross references that lead round',
      'xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n',
    ],
    ['a catalog that is itself', '1 0 obj\n1 0 R\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'],
    [
      'pages that lead round',
      '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 9>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n',
    ],
    ['nothing', ''],
  ])('is one sentence with %s', { timeout: 30_000 }, async (_what, body) => {
    const folder = temporaryFolder();
    expect(await refusal(Buffer.from(`%PDF-1.7\n${body}`), folder)).toMatch(/^it is a PDF that /);
  });
});
