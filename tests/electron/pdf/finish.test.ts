import { PDFDocument, PDFHexString, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { aboutPdf } from '../../../electron/pdf/about-pdf';
import { placeWords } from '../../../electron/pdf/accessible-pdf';
import { describedPdf } from '../../../electron/pdf/described-pdf';
import { finishPdf } from '../../../electron/pdf/finish';
import { planOfChanges, reportOf, usualPlan } from '../../helpers/report-plans';

const about = aboutPdf(reportOf(usualPlan));

/** A file as a browser prints it: pages, tags, a link, and nothing said about itself. */
async function printedFile(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage();
  pdf.addPage();
  const content = Buffer.from('/P <</MCID 0 >>BDC\nBT\nET\nEMC\n0 0 9 9 re\nf\n');
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Dest: 'evidence-E2', Rect: [0, 0, 9, 9] });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ Type: 'StructTreeRoot' })));
  return pdf.save();
}

describe('a finished PDF', () => {
  it('says what it is, and shows that as its title', async () => {
    const { bytes, pages } = await finishPdf(await printedFile(), about);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pages).toBe(2);
    expect({
      title: pdf.getTitle(),
      author: pdf.getAuthor(),
      subject: pdf.getSubject(),
      creator: pdf.getCreator(),
      created: pdf.getCreationDate(),
      changed: pdf.getModificationDate(),
      shown: pdf.catalog.getViewerPreferences()?.getDisplayDocTitle(),
      language: pdf.catalog.lookup(PDFName.of('Lang')),
    }).toMatchObject({
      title: 'Name Surname, development plan',
      author: 'Name Surname',
      subject: 'Development plan, Infrastructure Support',
      creator: 'Rung 0.1.0',
      created: new Date('2026-12-12T00:00:00Z'),
      changed: new Date('2026-12-12T00:00:00Z'),
      shown: true,
    });
    expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toContain('en-GB');
  });

  it('names nobody where the plan names nobody', async () => {
    const unnamed = aboutPdf(reportOf(planOfChanges([])));
    const { bytes } = await finishPdf(await printedFile(), unnamed);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['Development plan', undefined]);
  });

  it('keeps the tags, gives links words and marks the rest as artifacts', async () => {
    const { bytes } = await finishPdf(await printedFile(), about);
    const pdf = await PDFDocument.load(bytes);
    const [page] = pdf.getPages();
    const link = page?.node.Annots()?.lookup(0);
    const content = page?.node.lookup(PDFName.of('Contents'));
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(link).toHaveProperty('dict');
    expect(String(link)).toContain(PDFHexString.fromText('Evidence E2').toString());
    expect(content).toBeInstanceOf(PDFRawStream);
    const drawn = content instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(content).decode()) : '';
    expect(String(drawn)).toContain('/Artifact BMC\n0 0 9 9 re\nf\nEMC');
  });

  it('says that it is for everybody only where its own tags, pictures and fonts show it', async () => {
    const mark = 'pdfuaid:part';
    const saysSo = async (change: (pdf: PDFDocument) => void) => {
      const pdf = await PDFDocument.load(await printedFile());
      pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
      change(pdf);
      const { bytes } = await finishPdf(await pdf.save({ useObjectStreams: false }), about);
      return Buffer.from(bytes).includes(mark);
    };
    const add = (object: Readonly<Record<string, string | PDFHexString>>) => (pdf: PDFDocument) => {
      pdf.context.register(pdf.context.obj(object));
    };
    const words = PDFHexString.fromText('A picture');
    expect(await saysSo(() => undefined)).toBe(true);
    expect(await saysSo(add({ S: 'Figure', Alt: words }))).toBe(true);
    expect(await saysSo(add({ S: 'Figure' }))).toBe(false);
    expect(await saysSo(add({ S: 'Figure', Alt: PDFHexString.fromText(' ') }))).toBe(false);
    expect(await saysSo(add({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Arial' }))).toBe(false);
    expect(await saysSo(add({ Type: 'Annot', Subtype: 'Link' }))).toBe(false);
    expect(await saysSo((pdf) => pdf.catalog.delete(PDFName.of('MarkInfo')))).toBe(false);
    expect(await saysSo((pdf) => pdf.catalog.delete(PDFName.of('StructTreeRoot')))).toBe(false);
  });

  it('is the same file for the same input', async () => {
    const printed = await printedFile();
    const [one, other] = await Promise.all([finishPdf(printed, about), finishPdf(printed, about)]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe('words about a file and its places', () => {
  it('are well-formed XML whatever the name is', () => {
    const name = '<b>&\u0007 "Name" 姓名 𝒩';
    const packet = new TextDecoder().decode(describedPdf({ ...about, title: name, author: name }));
    expect(packet).toContain('<rdf:li xml:lang="x-default">&lt;b&gt;&amp; "Name" 姓名 𝒩</rdf:li>');
    expect(packet).toContain('<rdf:Seq><rdf:li>&lt;b&gt;&amp; "Name" 姓名 𝒩</rdf:li></rdf:Seq>');
    expect(packet).toContain('<xmp:CreateDate>2026-12-12T00:00:00Z</xmp:CreateDate>');
  });

  it('name the place that a link leads to', () => {
    const anchors = ['evidence-E12', 'indicator-1-3.2', 'note-indicator-2-3.2', 'elsewhere'];
    expect(anchors.map(placeWords)).toEqual(['Evidence E12', 'Indicator 3.2', 'Note on 3.2', 'elsewhere']);
  });
});
