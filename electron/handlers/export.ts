/** The plan as a PDF, where the person wants it. */
import { app } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { Exported, ExportProgress } from '../../framework/contract/views';
import { documentFileName } from '../../framework/report/file-name';
import { buildReport } from '../../framework/report/report';
import { makeFolder, replace } from '../durable';
import { tellPage } from '../events';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { exportPdf } from '../pdf/export-pdf';

let isExporting = false;

/** `RUNG_EXPORT_DIR` answers instead of a person. */
async function target({ dialogs, lastExport }: Parts, name: string): Promise<string> {
  const given = process.env.RUNG_EXPORT_DIR;
  if (given !== undefined && given !== '') {
    await makeFolder(given);
    return join(given, name);
  }
  // Where the last one went is where the next one likely goes.
  const folder = lastExport.file === null ? app.getPath('documents') : dirname(lastExport.file);
  const chosen = await dialogs.choosePdf(join(folder, name));
  if (chosen === null) throw new PlanError('cancelled', 'Nothing was exported.');
  return chosen;
}

async function make(parts: Parts, paper: Input<'plan.export'>['paper']): Promise<Exported> {
  const { plan, framework, missingFiles } = parts.session.plan;
  const report = buildReport({
    plan,
    framework,
    day: localDay(),
    paper,
    version: app.getVersion(),
    missingFiles,
  });
  const file = await target(parts, documentFileName(report, 'pdf'));
  const tell = (progress: ExportProgress) => {
    const page = parts.window()?.webContents;
    if (page !== undefined) tellPage(page, 'export.progress', progress);
  };
  try {
    const { bytes, pages } = await exportPdf(report, tell);
    await replace(file, bytes);
    parts.lastExport.remember(file);
    return { name: basename(file), folder: dirname(file), size: bytes.length, pages };
  } finally {
    tell({ done: 1, step: 'ended' });
  }
}

/** One at a time. */
export async function exportPlan(parts: Parts, { paper }: Input<'plan.export'>): Promise<Exported> {
  if (isExporting) throw new PlanError('refused', 'A PDF is being made already. Wait until it is ready.');
  isExporting = true;
  try {
    return await make(parts, paper);
  } finally {
    isExporting = false;
  }
}
