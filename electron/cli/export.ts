import { usualChoices } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { reportOf } from '../document/report-of';
import { replace } from '../durable';
import type { OpenPlan } from '../plan/plan-folder';
import type { Answer } from './command';
import { endings, readExport, type ExportOptions } from './export-options';
import { jsonText } from './output';
import { readingPlan, writingPlan } from './plan-access';
import { targetFile } from './target-file';
import { version } from './version';

export interface Exporting {
  readonly plan: OpenPlan;
  readonly options: ExportOptions;
  /** Where it goes; given the name that the file usually has. */
  readonly fileFor: (usualName: string) => Promise<string>;
}

function documentOf(plan: OpenPlan, { paper, audience }: ExportOptions): ReportModel {
  return reportOf(plan, { paper, choices: usualChoices[audience], version: version() });
}

/** @returns what is to be printed about the file that was written */
export async function exportOne({ plan, options, fileFor }: Exporting): Promise<unknown> {
  const { form, audience, isEmbedding, isPrivate } = options;
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
  const bytes = await formBytes(form, { open: plan, report, scope: isPrivate ? 'all' : 'shared' });
  const file = await fileFor(name);
  await replace(file, bytes);
  return { file, size: bytes.length };
}

/** What a plan inside a document leaves out is recorded in the plan first. */
export function accessFor({ isEmbedding }: ExportOptions): typeof readingPlan {
  return isEmbedding ? writingPlan : readingPlan;
}

/** Text for standard output, where `-` stands for the file. */
async function printed(plan: OpenPlan, options: ExportOptions): Promise<string | null> {
  const { form, target, isPrivate } = options;
  if (target !== '-') return null;
  if (form === 'pdf' || form === 'docx' || form === 'zip' || form === 'folder') return null;
  const { formBytes } = await import('../document/text-forms');
  const report = documentOf(plan, options);
  const bytes = await formBytes(form, { open: plan, report, scope: isPrivate ? 'all' : 'shared' });
  return Buffer.from(bytes).toString('utf8');
}

/**
 * `export PLAN --pdf [FILE]` and the other forms; `export --all FOLDER --pdf OUT` for every plan in the folders in FOLDER.
 * Without what is private, unless `--private` asks for it in the data. A file that is not named lies in the current folder
 * and is called after the person and the day.
 */
export async function exportPlan(args: readonly string[]): Promise<Answer> {
  const { from, options } = readExport(args);
  if ('all' in from) return (await import('./export-all')).exportAll(from.all, options);
  return accessFor(options)(from.plan, async (plan) => {
    const text = await printed(plan, options);
    if (text !== null) return { output: text };
    const fileFor = (name: string) => targetFile(options.target, name, plan.folder);
    return { output: jsonText(await exportOne({ plan, options, fileFor })) };
  });
}
