import { usualChoices } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { sharedPlan, shareAll } from '../../framework/share/choices';
import { reportOf } from '../document/report-of';
import type { FormSource } from '../document/text-forms';
import { replace } from '../durable';
import type { Printer } from '../pdf/printer';
import type { OpenPlan } from '../plan/plan-folder';
import { endings, type ExportOptions } from './export-options';
import { readingPlan, writingPlan } from './plan-access';
import { version } from './version';

export interface Exporting {
  readonly plan: OpenPlan;
  readonly options: ExportOptions;
  readonly printer: Printer;
  /** Where it goes; given the name that the file usually has. */
  readonly fileFor: (usualName: string) => Promise<string>;
}

export function documentOf(plan: OpenPlan, { paper, audience }: ExportOptions): ReportModel {
  return reportOf(plan, { paper, choices: usualChoices[audience], version: version() });
}

/**
 * A private action has its day in a calendar too, and no words there. A check-in that was signed when something was not
 * private yet speaks of it for ever, so it stays out as a whole.
 */
export function toldBy(
  { plan, framework }: OpenPlan,
  { form, isPrivate }: ExportOptions,
): Pick<FormSource, 'plan' | 'framework'> {
  if (isPrivate || form === 'ics') return { plan, framework };
  return { plan: sharedPlan(plan, framework, { ...shareAll, private: false }), framework };
}

/** @returns what is to be printed about the file that was written */
export async function exportOne({ plan, options, printer, fileFor }: Exporting): Promise<unknown> {
  const { form, audience, isEmbedding } = options;
  const report = documentOf(plan, options);
  const name = documentFileName(report, endings[form]).replace(/\.$/, '');
  if (form === 'pdf') {
    const { exportPdf } = await import('./export-pdf');
    const embed = isEmbedding ? 'plan-and-files' : 'nothing';
    return exportPdf({ plan, report, printer }, { file: await fileFor(name), audience, embed });
  }
  if (form === 'zip' || form === 'folder') {
    const { exportWithFiles } = await import('./export-with-files');
    return exportWithFiles({ plan, report, printer }, { form, file: await fileFor(name), audience });
  }
  const { formBytes } = await import('../document/text-forms');
  const bytes = await formBytes(form, { ...toldBy(plan, options), report });
  const file = await fileFor(name);
  await replace(file, bytes);
  return { file, size: bytes.length };
}

/** What a plan inside a document leaves out is recorded in the plan first. */
export function accessFor({ isEmbedding }: ExportOptions): typeof readingPlan {
  return isEmbedding ? writingPlan : readingPlan;
}
