/**
 * The outline that a browser makes of headings has right-to-left words in the order in which they are seen, and brackets
 * turned around. Such entries get the words of their heading as they were written.
 */
import type * as PdfLibrary from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { printable } from '../../framework/xml-text';

type Library = typeof PdfLibrary;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The same for two texts of the same characters, in whatever order and however composed. */
function charactersOf(text: string): string {
  const seen = text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return Array.from(seen).sort().join('');
}

/** By their characters. Where two headings have the same, nobody could tell which is which. */
function byCharacters(headings: readonly string[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const heading of headings.filter(isRightToLeft)) {
    const key = charactersOf(heading);
    const before = found.get(key);
    found.set(key, before === undefined || before === heading ? heading : null);
  }
  return found;
}

function entriesOf(pdf: PDFDocument, { PDFDict, PDFName }: Library): readonly PDFDict[] {
  const found = new Set<PDFDict>();
  const waiting = [pdf.catalog.lookup(PDFName.of('Outlines'))];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!(one instanceof PDFDict) || found.has(one)) continue;
    found.add(one);
    waiting.push(one.lookup(PDFName.of('Next')), one.lookup(PDFName.of('First')));
  }
  return [...found];
}

/** @param headings as they were written */
export function mendOutline(pdf: PDFDocument, headings: readonly string[], library: Library): void {
  const { PDFHexString, PDFName, PDFString } = library;
  const known = byCharacters(headings);
  for (const entry of entriesOf(pdf, library)) {
    const title = entry.lookup(PDFName.of('Title'));
    if (!(title instanceof PDFString) && !(title instanceof PDFHexString)) continue;
    const words = title.decodeText();
    const mended = printable(known.get(charactersOf(words)) ?? words);
    if (mended !== words) entry.set(PDFName.of('Title'), PDFHexString.fromText(mended));
  }
}
