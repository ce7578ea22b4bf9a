/** A report as a finished PDF, made in the running program. */
import type { ExportProgress } from '../../framework/contract/views';
import type { ReportModel } from '../../framework/report/report';
import { aboutPdf } from './about-pdf';
import type { FinishedPdf } from './finish';
import { startFinisher } from './finish-aside';
import { printInWindow } from './print-window';

/**
 * Prints the report in a hidden window and finishes the file on another thread: the window of the person never waits.
 * The steps are those in which the work is done; the browser tells nothing in between.
 * @throws PlanError `bug` in one sentence where the page ends or hangs
 */
export async function exportPdf(
  report: ReportModel,
  onProgress: (progress: ExportProgress) => void,
): Promise<FinishedPdf> {
  const finisher = startFinisher();
  try {
    onProgress({ done: 0, step: 'pages' });
    const printed = await printInWindow(report, () => onProgress({ done: 0.3, step: 'pages' }));
    onProgress({ done: 0.7, step: 'finishing' });
    const finished = await finisher.finish(printed, aboutPdf(report));
    onProgress({ done: 0.95, step: 'saving' });
    return finished;
  } finally {
    await finisher.close();
  }
}
