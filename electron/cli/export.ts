import type { OpenPlan } from '../plan/plan-folder';
import type { Answer } from './command';
import { accessFor, documentOf, exportOne, toldBy } from './export-one';
import { readExport, type ExportOptions } from './export-options';
import { jsonText } from './output';
import { targetFile } from './target-file';

/** Text for standard output, where `-` stands for the file. */
async function printed(plan: OpenPlan, options: ExportOptions): Promise<string | null> {
  const { form, target } = options;
  if (target !== '-') return null;
  if (form === 'pdf' || form === 'docx' || form === 'zip' || form === 'folder') return null;
  const { formBytes } = await import('../document/text-forms');
  const report = documentOf(plan, options);
  const bytes = await formBytes(form, { ...toldBy(plan, options), report });
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
