/** What a PDF from outside carries, found without trusting anything that it says of itself. To be run aside. */
import type * as Pdf from '@cantoo/pdf-lib';
import type { PDFArray, PDFDict, PDFDocument, PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { planKey } from '../pdf/embed';
import { Unfit } from './unfit';

type Library = typeof Pdf;

/** A file inside a PDF, not unpacked yet. */
export interface Attachment {
  readonly name: string;
  /** What it is to the document: `Source`, `Supplement`; empty where it does not say. */
  readonly relationship: string;
  /** @param most bytes that it may unpack to. @throws Unfit */
  readonly content: (most: number) => Uint8Array;
}

export interface OpenedPdf {
  readonly attachments: readonly Attachment[];
  /** SHA-256 of the plan that it says it carries; null where it says none. */
  readonly plan: string | null;
  /** Whether it has fields to be filled in. */
  readonly isForm: boolean;
}

/** Nodes of a names tree and names in it that are looked at: far more than Rung ever writes. */
const maximumNodes = 25_000;

/** A names tree as a list of its leaves, whatever leads where in it. */
function namesIn(root: PDFDict, { PDFArray, PDFDict, PDFName }: Library): readonly PDFArray[] {
  const seen = new Set<PDFObject>();
  const waiting = [root];
  const leaves: PDFArray[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) throw new Unfit('the list of files in it leads back to itself');
    seen.add(node);
    if (seen.size > maximumNodes) throw new Unfit('there are too many files in it');
    const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
    if (names !== undefined) leaves.push(names);
    const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let at = 0; at < (kids?.size() ?? 0) && at <= maximumNodes; at += 1) {
      const kid = kids?.lookup(at, PDFDict);
      if (kid !== undefined) waiting.push(kid);
    }
  }
  return leaves;
}

function textOf(found: PDFObject | undefined, { PDFHexString, PDFString }: Library): string {
  return found instanceof PDFHexString || found instanceof PDFString ? found.decodeText() : '';
}

/** Rung packs by Flate alone, and so does every program that writes a PDF anew. */
function unpacked({ dict, contents }: PDFRawStream, most: number, library: Library): Uint8Array {
  const { PDFArray, PDFName } = library;
  const filter = dict.lookup(PDFName.of('Filter'));
  const all = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter];
  if (all.length === 0) return contents;
  if (all.length > 1 || all[0] !== PDFName.of('FlateDecode'))
    throw new Unfit('something in it is packed in a way that Rung never uses');
  try {
    // What is longer is not what was put in, and may be made to fill the memory.
    return inflateSync(contents, { maxOutputLength: Math.max(1, most) });
  } catch {
    throw new Unfit('something in it is damaged, or larger than it says');
  }
}

function attachmentOf(name: PDFObject | undefined, spec: PDFDict, library: Library): Attachment | null {
  const { PDFDict, PDFName, PDFRawStream } = library;
  const stream = spec.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
  if (!(stream instanceof PDFRawStream)) return null;
  const said = textOf(spec.lookup(PDFName.of('UF')), library);
  const relationship = spec.lookup(PDFName.of('AFRelationship'));
  return {
    name: said === '' ? textOf(name, library) : said,
    relationship: relationship instanceof PDFName ? relationship.decodeText() : '',
    content: (most) => unpacked(stream, most, library),
  };
}

function attachmentsIn(pdf: PDFDocument, library: Library): readonly Attachment[] {
  const { PDFDict, PDFName } = library;
  const root = pdf.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict);
  const found: Attachment[] = [];
  for (const names of root === undefined ? [] : namesIn(root, library)) {
    for (let at = 0; at + 1 < names.size(); at += 2) {
      if (found.length >= maximumNodes) throw new Unfit('there are too many files in it');
      const one = attachmentOf(names.lookup(at), names.lookup(at + 1, PDFDict), library);
      if (one !== null) found.push(one);
    }
  }
  return found;
}

function planIn(pdf: PDFDocument, library: Library): string | null {
  const { PDFDict, PDFName } = library;
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const said = info instanceof PDFDict ? textOf(info.lookup(PDFName.of(planKey)), library) : '';
  return /^[0-9a-f]{64}$/.test(said) ? said : null;
}

function isFormIn({ catalog }: PDFDocument, { PDFArray, PDFDict, PDFName }: Library): boolean {
  const form = catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  return fields instanceof PDFArray && fields.size() > 0;
}

/** @throws Unfit in words that complete "FILE was not opened: …", whatever is wrong with it */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const library = await import('@cantoo/pdf-lib');
  try {
    const options = { updateMetadata: false, parseSpeed: library.ParseSpeeds.Fastest };
    const pdf = await library.PDFDocument.load(bytes, options);
    return {
      attachments: attachmentsIn(pdf, library),
      plan: planIn(pdf, library),
      isForm: isFormIn(pdf, library),
    };
  } catch (error) {
    if (error instanceof Unfit) throw error;
    if (error instanceof library.EncryptedPDFError) throw new Unfit('it is protected with a password');
    // Every other error of the parser's is one about these bytes.
    throw new Unfit('it is a PDF that is damaged or cut off');
  }
}
