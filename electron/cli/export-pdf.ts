import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { pictureFiles } from '../document/pictures';
import { printReport } from '../pdf/launch';
import type { OpenPlan } from '../plan/plan-folder';
import { targetFile } from './target-file';

export interface ExportedPdf {
  readonly file: string;
  readonly pages: number;
  /** Bytes. */
  readonly size: number;
}

/** @param target a file, or empty */
export async function exportPdf(plan: OpenPlan, report: ReportModel, target: string): Promise<ExportedPdf> {
  const file = await targetFile(target, documentFileName(report, 'pdf'), plan.folder);
  const { pages, size } = await printReport(report, file, await pictureFiles(report, plan));
  return { file, pages, size };
}
