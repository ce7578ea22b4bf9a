/** What a PDF says of itself beside its pages comes back from readers that are not ours, whatever people called things. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { aboutPdf, type AboutPdf } from '../../../electron/pdf/about-pdf';
import { safeFileName } from '../../../electron/files/safe-name';
import { describedPdf } from '../../../electron/pdf/described-pdf';
import { finishPdf } from '../../../electron/pdf/finish';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { reportOf, usualPlan } from '../../helpers/report-plans';
import { temporaryFolder } from '../main/temporary-folder';

const report = reportOf(usualPlan);
const content = Buffer.from('what is attached');

/** Some that no list of odd texts has: a command in words of a PDF, what ends an element, marks of byte order. */
const own = ['a\u001bdeDE\u001bb', ']]>', '?>', 'a\r\nb\rc', '\ufeffþÿ', '\ufffe\uffff', '\\(\\)\\'];
const texts = [...naughtyStrings, ...own];

/** Without what neither XML nor the words of a PDF can hold. */
function kept(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function aboutNamed(text: string): AboutPdf {
  const skills = report.skills.map((skill) => ({ ...skill, name: `${text} skill` }));
  return aboutPdf({ ...report, name: text, title: text, framework: text, skills });
}

/** A page with a picture and an entry of the outline, as a browser writes them. */
async function printedWith(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const page = pdf.addPage();
  const words = PDFHexString.fromText(text);
  pdf.setProducer('Browser');
  const figure = context.obj({
    Type: 'StructElem',
    S: 'Figure',
    Alt: words,
    ActualText: words,
    Pg: page.ref,
    K: [0],
  });
  const of = context.register(figure);
  const parents = context.obj({ Nums: [0, [of]] });
  const tree = context.obj({ Type: 'StructTreeRoot', K: [of], ParentTree: parents });
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.register(tree));
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  page.node.set(PDFName.of('StructParents'), context.obj(0));
  const drawing = Buffer.from('/Figure <</MCID 0 >>BDC\n0 0 9 9 re f\nEMC\n');
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(drawing)));
  const action = context.obj({ S: 'URI', URI: PDFString.of('https://example.org/') });
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', A: action, Rect: [0, 0, 9, 9] });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  const entry = context.obj({ Title: words, Dest: [page.ref, PDFName.of('Fit')] });
  const first = context.register(entry);
  const outlines = context.register(context.obj({ Type: 'Outlines', First: first, Last: first, Count: 1 }));
  entry.set(PDFName.of('Parent'), outlines);
  pdf.catalog.set(PDFName.of('Outlines'), outlines);
  return pdf.save();
}

function fileNamed(text: string) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const name = safeFileName(`E1 ${text}.txt`, 'File');
  const about = {
    name,
    description: text,
    type: 'text/plain',
    modified: 0,
    relationship: 'Supplement',
  } as const;
  return { ...about, size: content.length, sha256, content };
}

async function finished(text: string): Promise<Uint8Array> {
  const { bytes } = await finishPdf(await printedWith(kept(text)), aboutNamed(text), {
    embed: [fileNamed(text)],
  });
  return bytes;
}

/** All that a reader shows beside the pages. */
async function readWithPdfJs(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const attachments: unknown = await pdf.getAttachments();
  const tags = await pdf.getPage(1).then((page) => page.getStructTree());
  await task.destroy();
  return { info, outline, attachments, tags };
}

it('each odd text comes back from the title, the attachments, the outline and the pictures', async () => {
  for (const text of texts) {
    const about = aboutNamed(text);
    const { info, outline, attachments, tags } = await readWithPdfJs(await finished(text));
    const name = kept(text).trim();
    expect(info).toMatchObject({
      Title: `${kept(text)}, development plan “${kept(text)}”`,
      Subject: `Development plan “${kept(text)}”, ${kept(text)}`,
      Keywords: about.keywords.join(', '),
      ...(name !== '' && { Author: name }),
      Producer: 'Browser',
    });
    expect(about.keywords).toContain(`${kept(text)} skill`);
    expect(outline).toMatchObject([{ title: kept(text) }]);
    const file = fileNamed(text);
    expect(attachments).toMatchObject({ [file.name]: { filename: file.name, description: kept(text) } });
    expect(tags.children).toMatchObject([{ role: 'Figure', alt: kept(text) }]);
  }
});

it('the words for whoever hears it stay as they are, and both descriptions of the file say the same', async () => {
  for (const text of texts) {
    const pdf = await PDFDocument.load(await finished(text), { updateMetadata: false });
    const figure = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .find((object) => object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure'));
    const said = figure instanceof PDFDict ? figure.lookup(PDFName.of('ActualText'), PDFHexString) : null;
    expect(said?.decodeText()).toBe(kept(text));
    const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
    const facts = { producer: pdf.getProducer() ?? '', isUniversal: kept(text).trim() !== '' };
    const expected = Buffer.from(describedPdf(aboutNamed(text), facts)).toString();
    expect(metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString() : '').toBe(expected);
  }
});

it('another reader finds the same title', () => {
  const file = join(temporaryFolder(), 'odd.pdf');
  const folded = (text: string) => text.replace(/\s+/g, '');
  const all = texts.join(' · ');
  return finished(all).then((bytes) => {
    writeFileSync(file, bytes);
    const info = execFileSync('pdfinfo', ['-enc', 'UTF-8', file], { encoding: 'utf8' });
    expect(folded(info)).toContain(folded(`Author: ${kept(all)}`));
  });
});
