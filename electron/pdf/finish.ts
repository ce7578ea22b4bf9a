/** What the browser leaves out of a PDF: title, author, language, and dates that do not depend on the clock. */
import { keywordsText, type AboutPdf } from './about-pdf';
import { makeAccessible } from './accessible-pdf';
import { describedPdf } from './described-pdf';
import { embedFiles, planKey } from './embed';
import { planHashOf, type PdfExtras } from './extras';
import { makeFields } from './form-fields';
import { mendOutline } from './outline';
import { isUniversal } from './universal';

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** So that the library is read, and compiled as far as it is needed, while the page is being printed. */
export async function prepareFinishing(): Promise<void> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const first = await PDFDocument.create({ updateMetadata: false });
  first.addPage();
  await PDFDocument.load(await first.save(), { updateMetadata: false });
}

/** Keeps all that the browser made, tags and outline too. */
export async function finishPdf(
  printed: Uint8Array,
  about: AboutPdf,
  extras: PdfExtras = {},
): Promise<FinishedPdf> {
  const library = await import('@cantoo/pdf-lib');
  const { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFString } = library;
  // Nobody waits on this thread, so there is no need to pause for others.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const date = new Date(about.time);
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  if (about.author !== '') pdf.setAuthor(about.author);
  pdf.setSubject(about.subject);
  if (about.keywords.length > 0) pdf.setKeywords([keywordsText(about)]);
  pdf.setLanguage(about.language);
  pdf.setCreator(about.creator);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const plan = planHashOf(extras);
  const info = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);
  if (plan !== null) info?.set(PDFName.of(planKey), PDFString.of(plan));
  if (extras.embed !== undefined) await embedFiles(pdf, library, extras.embed);
  // Before links get words: these are no links when it is done.
  if (about.form !== null) makeFields(pdf, about.form, library);
  makeAccessible(pdf, library);
  mendOutline(pdf, about.headings, library);
  // Last, since it says what is so by then.
  const producer = pdf.getProducer() ?? '';
  const facts = { producer, plan, isUniversal: isUniversal(pdf, library) };
  const metadata = pdf.context.stream(describedPdf(about, facts), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  const bytes = await pdf.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
  return { bytes, pages: pdf.getPageCount() };
}
