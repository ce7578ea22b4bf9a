import * as library from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { mendOutline } from '../../../electron/pdf/outline';

const { PDFDict, PDFDocument, PDFHexString, PDFName } = library;

/** An outline with these entries, the second half of them under the first one. */
async function withOutline(titles: readonly string[]): Promise<library.PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const entries = titles.map((title) => context.obj({ Title: PDFHexString.fromText(title) }));
  const refs = entries.map((entry) => context.register(entry));
  const half = Math.ceil(titles.length / 2);
  const link = (from: number, name: string, to: number) => {
    const ref = refs[to];
    if (ref !== undefined) entries[from]?.set(PDFName.of(name), ref);
  };
  for (const index of entries.keys()) if (index + 1 !== half) link(index, 'Next', index + 1);
  link(0, 'First', half);
  catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: refs[0] ?? 0 }));
  return pdf;
}

async function mended(titles: readonly string[], headings: readonly string[]): Promise<readonly string[]> {
  const pdf = await withOutline(titles);
  mendOutline(pdf, headings, library);
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const title = object instanceof PDFDict ? object.lookup(PDFName.of('Title')) : undefined;
    return title instanceof PDFHexString ? [title.decodeText()] : [];
  });
}

it('an entry of the outline has the words of its heading in the order in which they were written', async () => {
  const written = ['خطة 2027 (rev. 3) للتطوير', 'בְּרֵאשִׁית, בָּרָא אֱלֹהִים', 'E1 ثم نفس'];
  const drawn = ['للتطوير) rev. 3 (2027 خطة', 'אֱלֹהִים בָּרָא, בְּרֵאשִׁית', 'E1  نفس ثم'];
  expect(await mended(['Name', ...drawn], ['Name', ...written])).toEqual(['Name', ...written]);
});

it('stays as it is where it is no heading’s, or might be two', async () => {
  const drawn = ['نفس ثم', 'three one two', 'Open actions'];
  expect(await mended(drawn, ['ثم نفس', 'نفس ثم', 'one two three'])).toEqual(drawn);
});

it('holds no character that a reader takes for a command', async () => {
  expect(await mended(['a\u001bdeDE\u001bb', 'c\u0007'], [])).toEqual(['adeDEb', 'c']);
});
