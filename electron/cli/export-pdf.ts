import { usualChoices, type Audience } from '../../framework/document/choices';
import type { Embedding } from '../../framework/document/embedding';
import type { ReportModel } from '../../framework/report/report';
import { embeddedFiles } from '../document/embedded-files';
import { pictureFiles } from '../document/pictures';
import { printReport } from '../pdf/launch';
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

export async function exportPdf(
  plan: OpenPlan,
  report: ReportModel,
  { file, audience, embed }: WantedPdf,
): Promise<ExportedPdf> {
  const files = await embeddedFiles(plan, usualChoices[audience], embed);
  const pictures = await pictureFiles(report, plan);
  const extras = files.length === 0 ? { pictures } : { pictures, embed: files };
  const { pages, size } = await printReport(report, file, extras);
  return { file, pages, size, ...(embed !== 'nothing' && { embedded: files.map(({ name }) => name) }) };
}
