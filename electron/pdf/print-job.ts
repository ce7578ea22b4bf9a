/** What plain Node and the process that prints for it say to each other. */
import type { PrintToPDFOptions } from 'electron';
import type { PictureFiles } from '../document/pictures';

/** Lies as JSON in the file of a `PrintOrder`. */
export interface PrintJob {
  /** HTML of the whole document. */
  readonly page: string;
  /** What its page may show of the evidence. */
  readonly pictures: PictureFiles;
  readonly options: PrintToPDFOptions;
}

/** The message that asks for a document: both absolute paths. Read, the job is removed. */
export interface PrintOrder {
  readonly job: string;
  /** Where the PDF is to lie, as the browser makes it. */
  readonly out: string;
}

/** The message that answers an order. `error` is one sentence. */
export type PrintAnswer = { readonly ok: true } | { readonly ok: false; readonly error: string };

const printerSwitch = '--printer';

/**
 * Nothing is ever drawn on a screen: without a process for it the first page is there some 70 ms earlier.
 */
export const printerSwitches: readonly string[] = [
  printerSwitch,
  '--disable-gpu',
  '--disable-software-rasterizer',
];

/** Whether the program is to print what its parent orders, instead of opening its window. */
export function isPrinter(argv: readonly string[]): boolean {
  return argv.includes(printerSwitch);
}
