/** What the command line hands to a process that only prints. */
import type { ReportModel } from '../../framework/report/report';
import type { PdfExtras } from './extras';

/** The file named behind `--print-job` holds this as JSON. */
export interface PrintJob {
  readonly report: ReportModel;
  /** Absolute path of the PDF to write. */
  readonly out: string;
  /** Content of files as paths alone. */
  readonly extras?: PdfExtras | undefined;
}

/** What that process prints on its standard output, as JSON: how it went. `error` is one sentence. */
export type PrintedJob =
  { readonly ok: true; readonly pages: number } | { readonly ok: false; readonly error: string };

export const printJobSwitch = '--print-job';

/** @returns the file named behind the switch; null where the program is to open its window */
export function printJobIn(argv: readonly string[]): string | null {
  const index = argv.indexOf(printJobSwitch);
  return index === -1 ? null : (argv[index + 1] ?? null);
}
