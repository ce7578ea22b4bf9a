import { usualChoices } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { withoutPrivate } from '../../framework/show';
import { reportOf } from '../document/report-of';
import type { FormSource } from '../document/text-forms';
import { replace } from '../durable';
import type { OpenPlan } from '../plan/plan-folder';
import { endings, type ExportOptions } from './export-options';
import { readingPlan, writingPlan } from './plan-access';
import { version } from './version';

export interface Exporting {
  readonly plan: OpenPlan;
  readonly options: ExportOptions;
  /** Where it goes; given the name that the file usually has. */
  readonly fileFor: (usualName: string) => Promise<string>;
}

export function documentOf(plan: OpenPlan, { paper, audience }: ExportOptions): ReportModel {
  return reportOf(plan, { paper, choices: usualChoices[audience], version: version() });
}

/** A private action has its day in a calendar too, and no words there. */
export function toldBy(
  { plan, framework }: OpenPlan,
  { form, isPrivate }: ExportOptions,
): Pick<FormSource, 'plan' | 'framework'> {
  return { plan: isPrivate || form === 'ics' ? plan : withoutPrivate(plan), framework };
}

/** @returns what is to be printed about the file that was written */
export async function exportOne({ plan, options, fileFor }: Exporting): Promise<unknown> {
  const { form, audience, isEmbedding } = options;
  const report = documentOf(plan, options);
  const name = documentFileName(report, endings[form]).replace(/\.$/, '');
  if (form === 'pdf') {
    const { exportPdf } = await import('./export-pdf');
    const embed = isEmbedding ? 'plan-and-files' : 'nothing';
    return exportPdf(plan, report, { file: await fileFor(name), audience, embed });
  }
  if (form === 'zip' || form === 'folder') {
    const { exportWithFiles } = await import('./export-with-files');
    return exportWithFiles(plan, report, { form, file: await fileFor(name), audience });
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
