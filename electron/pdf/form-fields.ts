/**
 * Turns the places that a printed review form keeps into fields (ISO 32000-1, 12.7). The browser writes each place as a
 * link with the box it takes up; the link's object becomes the field's, so that tags which speak of it still do.
 */
import type * as PdfLibrary from '@cantoo/pdf-lib';
import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { choices, commentField, identityField, placeAt, ratingField } from '../../framework/form/fields';
import type { ReportForm } from '../../framework/report/form-part';
import { ratingWord } from '../../framework/report/words';
import type { Rating } from '../../framework/values';
import { printable } from '../../framework/xml-text';

type Library = typeof PdfLibrary;

/** Bits of a field's flags: ISO 32000-1, tables 221, 226 and 228. */
const flags = { readOnly: 1, multiline: 1 << 12, radio: 1 << 15 };
/** Bits of an annotation's flags: printed; not shown. */
const shown = 1 << 2;
const hidden = 1 << 1;

const lookOfText = '/Helv 10 Tf 0 g';
const lookOfTick = '/ZaDb 0 Tf 0 g';

interface Found {
  readonly page: PDFPage;
  readonly reference: PDFRef;
  readonly rect: PDFArray;
  readonly parent: PDFObject | undefined;
  readonly choice: Rating | null;
}

function addressOf(link: PDFDict, { PDFDict, PDFHexString, PDFName, PDFString }: Library): string {
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}

/** By field, in the order of the pages. */
function placesIn(pdf: PDFDocument, library: Library): ReadonlyMap<string, readonly Found[]> {
  const { PDFArray, PDFDict, PDFName, PDFRef } = library;
  const found = new Map<string, Found[]>();
  for (const page of pdf.getPages()) {
    const annotations = page.node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const reference = annotations?.get(index);
      const link = annotations?.lookup(index);
      if (!(link instanceof PDFDict) || !(reference instanceof PDFRef)) continue;
      const place = placeAt(addressOf(link, library));
      const rect = link.lookup(PDFName.of('Rect'));
      if (place === null || !(rect instanceof PDFArray)) continue;
      const parent = link.get(PDFName.of('StructParent'));
      const one = { page, reference, rect, parent, choice: place.choice };
      const before = found.get(place.field);
      if (before === undefined) found.set(place.field, [one]);
      else before.push(one);
    }
  }
  return found;
}

/** What each field is called by whoever cannot see where it stands. */
function wordsOf(form: ReportForm): ReadonlyMap<string, string> {
  const rows = form.skills.flatMap(({ levels }) => levels.flatMap((level) => level.rows));
  return new Map([
    ['name', 'Your name'],
    ['date', 'Date, for example 2027-03-31'],
    ['notes', 'Anything else'],
    ...rows.flatMap(({ row, number, text }): [string, string][] => [
      [ratingField(row), `Rating of ${number}: ${text}`],
      [commentField(row), `Comment on ${number}: ${text}`],
    ]),
  ]);
}

/** Makes the fields of one file. */
class FormMaker {
  readonly #pdf: PDFDocument;
  readonly #library: Library;
  readonly #words: ReadonlyMap<string, string>;
  readonly fields: PDFRef[] = [];
  readonly widgets = new Set<string>();

  constructor(pdf: PDFDocument, library: Library, words: ReadonlyMap<string, string>) {
    this.#pdf = pdf;
    this.#library = library;
    this.#words = words;
  }

  #name(name: string) {
    return this.#library.PDFName.of(name);
  }

  #text(text: string) {
    return this.#library.PDFHexString.fromText(printable(text));
  }

  /** What a field looks like while it is empty, or ticked. It uses no font, so none has to be in the file. */
  #look({ rect }: { readonly rect: PDFArray }, content = ''): PDFRef {
    const { context } = this.#pdf;
    const { x, y, width, height } = rect.asRectangle();
    const [right, top] = [width, height].map((length) => Number(length.toFixed(2)));
    const isPlace = x >= 0 && y >= 0;
    const look = context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: isPlace ? [0, 0, right ?? 0, top ?? 0] : [0, 0, 0, 0],
      Resources: {},
    });
    return context.register(look);
  }

  #cross({ rect }: Found): string {
    const { width, height } = rect.asRectangle();
    const inset = Math.min(width, height) / 4;
    const [left, right, top] = [inset, width - inset, height - inset].map((one) => one.toFixed(2));
    const low = inset.toFixed(2);
    return `1.5 w 1 J ${left} ${low} m ${right} ${top} l S ${left} ${top} m ${right} ${low} l S`;
  }

  /** Puts a field's place where the link was. */
  #place({ page, reference, rect, parent }: Found, entries: Record<string, PDFObject>): void {
    const { context } = this.#pdf;
    const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', F: shown, P: page.ref, Rect: rect });
    if (parent !== undefined) widget.set(this.#name('StructParent'), parent);
    for (const [key, value] of Object.entries(entries)) widget.set(this.#name(key), value);
    context.assign(reference, widget);
    this.widgets.add(reference.toString());
  }

  #rating(field: string, places: readonly Found[]): void {
    const { context } = this.#pdf;
    const first = choices.flatMap((choice) => places.find((place) => place.choice === choice) ?? []);
    const words = this.#words.get(field) ?? field;
    const parent = context.register(
      context.obj({
        FT: 'Btn',
        Ff: flags.radio,
        T: this.#text(field),
        TU: this.#text(words),
        V: 'Off',
        Kids: first.map(({ reference }) => reference),
      }),
    );
    for (const place of first) {
      const normal = {
        [place.choice ?? 'Off']: this.#look(place, this.#cross(place)),
        Off: this.#look(place),
      };
      this.#place(place, {
        Parent: parent,
        AS: this.#name('Off'),
        AP: context.obj({ N: normal }),
        MK: context.obj({ CA: this.#text('8') }),
        DA: this.#library.PDFString.of(lookOfTick),
        TU: this.#text(`${ratingWord(place.choice)}. ${words}`),
      });
    }
    this.fields.push(parent);
  }

  #lines(field: string, place: Found): void {
    const { context } = this.#pdf;
    const isLong = field === 'notes' || field.startsWith('comment');
    this.#place(place, {
      FT: this.#name('Tx'),
      Ff: context.obj(isLong ? flags.multiline : 0),
      T: this.#text(field),
      TU: this.#text(this.#words.get(field) ?? field),
      V: this.#text(''),
      DA: this.#library.PDFString.of(lookOfText),
      AP: context.obj({ N: this.#look(place) }),
    });
    this.fields.push(place.reference);
  }

  add(field: string, places: readonly Found[]): void {
    const [place] = places;
    if (place === undefined) return;
    if (place.choice === null) this.#lines(field, place);
    else this.#rating(field, places);
  }

  /** What the form is a form of, for whoever reads it back: on the first page, and seen by nobody. */
  addIdentity(identity: string): void {
    const { context } = this.#pdf;
    const page = this.#pdf.getPage(0);
    // Of some size and with a look, or readers that make looks anew give up the whole page.
    const rect = context.obj([0, 0, 10, 10]);
    const widget = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Tx',
        Ff: flags.readOnly,
        F: hidden,
        Rect: rect,
        P: page.ref,
        AP: { N: this.#look({ rect }) },
        T: this.#text(identityField),
        TU: this.#text('What Rung knows this form by'),
        V: this.#text(identity),
        DA: this.#library.PDFString.of(lookOfText),
      }),
    );
    page.node.addAnnot(widget);
    this.fields.push(widget);
  }

  /** Any reader shows what is typed in a font of its own: this one has only the letters of Western Europe. */
  finish(): void {
    const { context, catalog } = this.#pdf;
    const Helv = context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    );
    // Readers that draw a tick themselves take it from here.
    const ZaDb = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' }));
    const form = context.obj({
      Fields: this.fields,
      NeedAppearances: true,
      DR: { Font: { Helv, ZaDb } },
      DA: this.#library.PDFString.of(lookOfText),
    });
    catalog.set(this.#name('AcroForm'), context.register(form));
  }
}

/** Whether a tag is that of a link which is a field now. */
function isOfWidget(
  tag: PDFDict,
  widgets: ReadonlySet<string>,
  { PDFArray, PDFDict, PDFName }: Library,
): boolean {
  if (tag.get(PDFName.of('S')) !== PDFName.of('Link')) return false;
  const inside = tag.lookup(PDFName.of('K'));
  const parts = inside instanceof PDFArray ? inside.asArray() : [inside];
  return parts.some((part) => {
    const dict = tag.context.lookup(part);
    const object = dict instanceof PDFDict ? dict.get(PDFName.of('Obj')) : undefined;
    return object !== undefined && widgets.has(object.toString());
  });
}

/** In a tagged file a field is a field, and not a link (ISO 14289-1, 7.18.4). */
function retag(pdf: PDFDocument, widgets: ReadonlySet<string>, library: Library): void {
  const { PDFDict, PDFName } = library;
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && isOfWidget(object, widgets, library)) {
      object.set(PDFName.of('S'), PDFName.of('Form'));
    }
  }
}

export function makeFields(pdf: PDFDocument, form: ReportForm, library: Library): void {
  const maker = new FormMaker(pdf, library, wordsOf(form));
  for (const [field, places] of placesIn(pdf, library)) maker.add(field, places);
  maker.addIdentity(form.identity);
  maker.finish();
  retag(pdf, maker.widgets, library);
}
