/** What a PDF needs for those who hear it, beyond the tags that the browser makes. */
import type * as PdfLibrary from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { withArtifacts } from './artifacts';

type Library = typeof PdfLibrary;

/** `evidence-E2` is "Evidence E2", `indicator-1-3.2` "Indicator 3.2", `note-indicator-1-3.2` "Note on 3.2". */
export function placeWords(anchor: string): string {
  const [, kind = '', label = ''] =
    /^(evidence|indicator|note)-(?:indicator-)?(?:\d+-)?(.+)$/.exec(anchor) ?? [];
  if (kind === 'evidence') return `Evidence ${label}`;
  if (kind === 'note') return `Note on ${label}`;
  return kind === 'indicator' ? `Indicator ${label}` : anchor;
}

/** The address, or the words for a place in the document. Empty for what is no link of ours. */
function linkWords(link: PDFDict, { PDFDict, PDFHexString, PDFName, PDFString }: Library): string {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText();
  const place = link.lookup(PDFName.of('Dest'));
  return place instanceof PDFName ? placeWords(place.decodeText()) : '';
}

/** Every link says where it leads (ISO 14289-1, 7.18.5). */
function describeLinks(page: PDFPage, library: Library): void {
  const { PDFDict, PDFHexString, PDFName } = library;
  const annotations = page.node.Annots();
  for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
    const link = annotations?.lookup(index);
    if (!(link instanceof PDFDict)) continue;
    const words = linkWords(link, library);
    if (words !== '') link.set(PDFName.of('Contents'), PDFHexString.fromText(words));
  }
}

function markArtifacts(page: PDFPage, { PDFName, PDFRawStream, PDFRef, decodePDFRawStream }: Library): void {
  const reference = page.node.get(PDFName.of('Contents'));
  const stream = page.node.lookup(PDFName.of('Contents'));
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const { context } = page.doc;
  context.assign(reference, context.flateStream(Buffer.from(withArtifacts(content), 'latin1')));
}

/** Links get words, the tab key the reading order; in a tagged file what has no tag becomes an artifact. */
export function makeAccessible(pdf: PDFDocument, library: Library): void {
  const { PDFName } = library;
  const isTagged = pdf.catalog.has(PDFName.of('StructTreeRoot'));
  for (const page of pdf.getPages()) {
    describeLinks(page, library);
    // ISO 14289-1, 7.18.3.
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    if (isTagged) markArtifacts(page, library);
  }
}
