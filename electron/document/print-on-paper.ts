/** A document by way of the system's own print dialog. */
import type { WebContentsPrintOptions } from 'electron';
import type { ReportModel } from '../../framework/report/report';
import { documentTitle } from '../../framework/report/titles';
import { PlanError } from '../plan-error';
import { marginsInPoints } from '../pdf/paper';
import { PrintWindow } from '../pdf/print-window';

function failure(why: string): PlanError {
  return /cancel/i.test(why)
    ? new PlanError('cancelled', 'Nothing was printed.')
    : new PlanError('refused', `The system did not print it (${why}). Save the PDF, and print that.`);
}

function optionsFor(report: ReportModel): WebContentsPrintOptions {
  return {
    pageSize: report.paper === 'a4' ? 'A4' : 'Letter',
    margins: { marginType: 'custom', ...marginsInPoints },
    printBackground: true,
    // The browser puts the page's number beside it.
    header: documentTitle(report),
  };
}

/**
 * In a page of its own, since the person may take their time in the dialog.
 * @throws PlanError `cancelled`; `missing` where there is no printer; `refused` where the system did not print
 */
export async function printOnPaper(report: ReportModel): Promise<void> {
  const window = new PrintWindow();
  try {
    if ((await window.contents.getPrintersAsync()).length === 0) {
      throw new PlanError(
        'missing',
        'No printer is set up on this computer. Save the PDF, and print it where there is one.',
      );
    }
    await window.show(report, new AbortController().signal);
    await new Promise<void>((resolve, reject) => {
      window.contents.print(optionsFor(report), (isPrinted, why) => {
        if (isPrinted) resolve();
        else reject(failure(why));
      });
    });
  } finally {
    await window.close();
  }
}
