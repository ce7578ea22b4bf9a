/**
 * What somebody wrote into the fields of a PDF, as it stands there: nothing of it is believed yet. Read by pdf.js, which
 * takes files that other programs wrote or mended as readers of PDF do. To be run aside.
 */
import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile, stat } from 'node:fs/promises';
import { identityField } from '../../framework/form/fields';
import type { RawForm } from '../../framework/form/returned';
import { diskError } from '../disk-error';
import { PlanError } from '../plan-error';

/** Bytes: a form has some hundred thousand, also with a scan of a signature in it. */
const largest = 50_000_000;
/** Pages on which the form's code is looked for, where there are no fields. */
const mostPages = 20;
const mostCharacters = 4_000_000;

/** A group of choices says its value in each of its places; whatever is no text is as good as empty. */
function valueOf(field: unknown): string {
  const places: readonly unknown[] = Array.isArray(field) ? field : [];
  const values = places.map((place) =>
    typeof place === 'object' && place !== null && 'value' in place ? place.value : '',
  );
  return (
    values.filter((value) => typeof value === 'string').find((value) => value !== '' && value !== 'Off') ?? ''
  );
}

function isOurs(name: string): boolean {
  return ['name', 'date', 'notes', identityField].includes(name) || /^(?:rating|comment)-\d{1,5}$/.test(name);
}

async function library(): Promise<typeof Pdf> {
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // Found here, it is not looked for in a file beside this one.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function unreadable(file: string, why: string): PlanError {
  return new PlanError('refused', `${file} was not read: ${why}.`);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > largest) throw unreadable(file, 'it is larger than any review form');
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw diskError('Reading', file, error);
  }
}

/** @throws PlanError `refused` in one sentence where it is no PDF, or none that can be read */
export async function readFormInPdf(file: string): Promise<RawForm> {
  const { getDocument, VerbosityLevel } = await library();
  const data = await bytesOf(file);
  const loading = getDocument({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException';
      throw unreadable(file, isLocked ? 'it is locked with a password' : 'it is damaged, or no PDF');
    });
    const objects: Readonly<Record<string, unknown>> = (await document.getFieldObjects()) ?? {};
    const fields = Object.entries(objects).flatMap(([name, field]): [string, string][] =>
      isOurs(name) ? [[name, valueOf(field)]] : [],
    );
    const length = fields.reduce((sum, [, value]) => sum + value.length, 0);
    if (length > mostCharacters) throw unreadable(file, 'more stands in it than in any review form');
    let text = '';
    for (let page = 1; fields.length === 0 && page <= Math.min(mostPages, document.numPages); page += 1) {
      const content = await (await document.getPage(page)).getTextContent();
      text += content.items.map((item) => ('str' in item ? item.str : '')).join('');
    }
    return { fields, text: text.slice(0, mostCharacters) };
  } finally {
    await loading.destroy();
  }
}
