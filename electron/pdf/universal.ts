/**
 * Whether a finished PDF keeps what PDF/UA-1 (ISO 14289-1) asks and a program can see: only then may it say so. What is
 * looked at is the file itself, never what the browser was asked for: older ones make no tags at all.
 */
import type * as PdfLibrary from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';

type Library = typeof PdfLibrary;

/** Elements that everybody who hears a document has to be told in words. */
const pictures = new Set(['/Figure', '/Formula']);

/** What a drawing of shapes, in place of letters, needs no file of a font for. */
const shapes = '/Type3';

class Checked {
  readonly #pdf: PDFDocument;
  readonly #library: Library;

  constructor(pdf: PDFDocument, library: Library) {
    this.#pdf = pdf;
    this.#library = library;
  }

  #dict(parent: PDFDict, key: string): PDFDict | null {
    const { PDFDict, PDFName } = this.#library;
    const found = parent.lookup(PDFName.of(key));
    return found instanceof PDFDict ? found : null;
  }

  #value(dict: PDFDict, key: string): PDFObject | undefined {
    return dict.lookup(this.#library.PDFName.of(key));
  }

  #says(dict: PDFDict, key: string): string {
    return String(this.#value(dict, key) ?? '');
  }

  /** Tags, a language, and a title in place of the file's name. */
  isDescribed(): boolean {
    const { catalog } = this.#pdf;
    const marked = this.#dict(catalog, 'MarkInfo');
    const viewer = this.#dict(catalog, 'ViewerPreferences');
    return (
      this.#dict(catalog, 'StructTreeRoot') !== null &&
      marked !== null &&
      this.#says(marked, 'Marked') === 'true' &&
      this.#says(catalog, 'Lang') !== '' &&
      viewer !== null &&
      this.#says(viewer, 'DisplayDocTitle') === 'true' &&
      (this.#pdf.getTitle() ?? '') !== ''
    );
  }

  /** All that stands in the file, whether a page uses it or not. */
  isWhole(): boolean {
    const { PDFDict } = this.#library;
    return this.#pdf.context
      .enumerateIndirectObjects()
      .every(([, object]) => !(object instanceof PDFDict) || this.#isWell(object));
  }

  #isWell(dict: PDFDict): boolean {
    if (pictures.has(this.#says(dict, 'S')))
      return this.#hasWords(dict, 'Alt') || this.#hasWords(dict, 'ActualText');
    if (this.#says(dict, 'Subtype') === '/Link') return this.#hasWords(dict, 'Contents');
    if (this.#says(dict, 'Subtype') === '/Widget') return this.#isTagged(dict);
    return this.#says(dict, 'Type') !== '/Font' || this.#isEmbedded(dict);
  }

  /** A field to fill in: what it is for in words, and a place in the order of what is heard. */
  #isTagged(widget: PDFDict): boolean {
    return this.#value(widget, 'StructParent') !== undefined && this.#hasWords(widget, 'TU');
  }

  #hasWords(dict: PDFDict, key: string): boolean {
    const { PDFHexString, PDFString } = this.#library;
    const words = this.#value(dict, key);
    return (words instanceof PDFString || words instanceof PDFHexString) && words.decodeText().trim() !== '';
  }

  #isEmbedded(font: PDFDict): boolean {
    const kind = this.#says(font, 'Subtype');
    // Its parts are fonts of their own, and are looked at as such.
    if (kind === shapes || kind === '/Type0') return this.#value(font, 'ToUnicode') !== undefined;
    const descriptor = this.#dict(font, 'FontDescriptor');
    const files = ['FontFile', 'FontFile2', 'FontFile3'];
    return descriptor !== null && files.some((file) => this.#value(descriptor, file) !== undefined);
  }
}

export function isUniversal(pdf: PDFDocument, library: Library): boolean {
  const checked = new Checked(pdf, library);
  return checked.isDescribed() && checked.isWhole();
}
