/** The plan as a PDF, where the person wants it. */
import { app } from 'electron';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { Exported, ExportProgress } from '../../framework/contract/views';
import { isCovered } from '../../framework/cover';
import { usualChoices } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import { reportOf } from '../document/report-of';
import { replace } from '../durable';
import { tellPage } from '../events';
import { exportTarget } from '../files/export-target';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { exportPdf } from '../pdf/export-pdf';

let isExporting = false;

async function make(parts: Parts, { paper, audience }: Input<'plan.export'>): Promise<Exported> {
  const { plan, writer } = parts.session.plan;
  if (isCovered(plan, writer)) {
    throw new PlanError(
      'refused',
      'Ratings are covered until both are shown, so no document can be made yet.',
    );
  }
  const choices = usualChoices[audience];
  const report = reportOf(parts.session.plan, { paper, choices, version: app.getVersion() });
  const file = await exportTarget(parts, {
    name: documentFileName(report, 'pdf'),
    title: 'Export PDF',
    folder: app.getPath('documents'),
    filter: { name: 'PDF', extensions: ['pdf'] },
  });
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
export async function exportPlan(parts: Parts, input: Input<'plan.export'>): Promise<Exported> {
  if (isExporting) throw new PlanError('refused', 'A PDF is being made already. Wait until it is ready.');
  isExporting = true;
  try {
    return await make(parts, input);
  } finally {
    isExporting = false;
  }
}
