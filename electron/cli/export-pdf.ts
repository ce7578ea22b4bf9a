import { usualChoices, type Audience } from '../../framework/document/choices';
import type { Embedding } from '../../framework/document/embedding';
import type { ReportModel } from '../../framework/report/report';
import { embeddedFiles } from '../document/embedded-files';
import { pictureFiles } from '../document/pictures';
import { replace } from '../durable';
import { aboutPdf } from '../pdf/about-pdf';
import { drawnReport } from '../pdf/draw-report';
import type { PdfExtras } from '../pdf/extras';
import { printOptions } from '../pdf/paper';
import { finishPdf, prepareFinishing, type FinishedPdf } from '../pdf/finish';
import type { Printer } from '../pdf/printer';
import type { OpenPlan } from '../plan/plan-folder';

export interface ExportedPdf {
  readonly file: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
  /** Names of what is inside it besides its pages. */
  readonly embedded?: readonly string[];
}

export interface WantedPdf {
  /** Absolute path. */
  readonly file: string;
  readonly audience: Audience;
  readonly embed: Embedding;
}

/** What a document is made of, and by what. */
export interface PdfSource {
  readonly plan: OpenPlan;
  readonly report: ReportModel;
  readonly printer: Printer;
}

/** Finished here, not where it is printed: what finishing needs is loaded while the printer is still starting. */
export async function madePdf({ plan, report, printer }: PdfSource, extras: PdfExtras): Promise<FinishedPdf> {
  const pictures = await pictureFiles(report, plan);
  const printing = printer.print({ page: drawnReport(report), pictures, options: printOptions(report) });
  const [printed] = await Promise.all([printing, prepareFinishing()]);
  return finishPdf(printed, aboutPdf(report), extras);
}

export async function exportPdf(
  source: PdfSource,
  { file, audience, embed }: WantedPdf,
): Promise<ExportedPdf> {
  const files = await embeddedFiles(source.plan, usualChoices[audience], embed);
  const { bytes, pages } = await madePdf(source, files.length === 0 ? {} : { embed: files });
  await replace(file, bytes);
  const names = files.map(({ name }) => name);
  return { file, pages, size: bytes.length, ...(embed !== 'nothing' && { embedded: names }) };
}
