/** Files inside a PDF: associated with the document, and found by name in every reader that shows attachments. */
import type * as Library from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { printable } from '../../framework/xml-text';
import { diskError } from '../disk-error';
import { PlanError } from '../plan-error';
import type { EmbeddedFile } from './extras';

/** The entry of the file's information that says which plan it carries, by its SHA-256. */
export const planKey = 'RungPlan';

interface Place {
  readonly pdf: PDFDocument;
  readonly library: typeof Library;
  /** Content that several names lead to is in the file once. */
  readonly streams: Map<string, PDFRef>;
}

/** What the pages say of it would be wrong. */
export function changedFile(name: string): PlanError {
  return new PlanError('disk', `“${name}” has changed since it was attached, so no document was made.`);
}

async function contentOf({ content, name, sha256 }: EmbeddedFile): Promise<Uint8Array> {
  if (typeof content !== 'string') return content;
  const bytes = await readFile(content).catch((error: unknown) => {
    throw diskError('Reading', content, error);
  });
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw changedFile(name);
}

async function streamOf(file: EmbeddedFile, { pdf, library, streams }: Place): Promise<PDFRef> {
  const { PDFHexString, PDFRawStream, PDFString } = library;
  const known = streams.get(file.sha256);
  if (known !== undefined) return known;
  const bytes = await contentOf(file);
  // The plan is packed already, and stands as it is: whoever alters a byte there alters a byte of the plan.
  const packed = file.relationship === 'Source' ? bytes : deflateSync(bytes);
  const isSmaller = packed.length < bytes.length;
  const dict = pdf.context.obj({
    Type: 'EmbeddedFile',
    Subtype: file.type,
    Params: {
      Size: bytes.length,
      ModDate: PDFString.fromDate(new Date(file.modified)),
      CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
    },
    ...(isSmaller && { Filter: 'FlateDecode' }),
  });
  const ref = pdf.context.register(PDFRawStream.of(dict, isSmaller ? packed : bytes));
  streams.set(file.sha256, ref);
  return ref;
}

/** For readers older than names in Unicode. */
function plainName(name: string): string {
  return name.replace(/[^\x20-\x7e]|[()\\]/g, '_');
}

function dictIn(parent: PDFDict, key: string, { pdf, library: { PDFDict, PDFName } }: Place): PDFDict {
  const found = parent.lookupMaybe(PDFName.of(key), PDFDict);
  if (found !== undefined) return found;
  const made = pdf.context.obj({});
  parent.set(PDFName.of(key), made);
  return made;
}

/** The order of a names tree is that of its bytes. */
function byName(one: EmbeddedFile, other: EmbeddedFile): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

/**
 * Nothing else in the PDF is touched. To be called once.
 * @throws PlanError `disk` where a file cannot be read or is not what it was
 */
export async function embedFiles(
  pdf: PDFDocument,
  library: typeof Library,
  files: readonly EmbeddedFile[],
): Promise<void> {
  const { PDFHexString, PDFName, PDFString } = library;
  const place: Place = { pdf, library, streams: new Map() };
  const specs = new Map<EmbeddedFile, PDFRef>();
  for (const file of files) {
    const stream = await streamOf(file, place);
    const spec = pdf.context.obj({
      Type: 'Filespec',
      F: PDFString.of(plainName(file.name)),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(printable(file.description)),
      EF: { F: stream, UF: stream },
      AFRelationship: file.relationship,
    });
    specs.set(file, pdf.context.register(spec));
  }
  const named = [...specs].sort(([one], [other]) => byName(one, other));
  const names = dictIn(dictIn(pdf.catalog, 'Names', place), 'EmbeddedFiles', place);
  names.set(
    PDFName.of('Names'),
    pdf.context.obj(named.flatMap(([{ name }, ref]) => [PDFHexString.fromText(name), ref])),
  );
  pdf.catalog.set(PDFName.of('AF'), pdf.context.obj([...specs.values()]));
}
