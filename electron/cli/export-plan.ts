import type { Printer } from '../pdf/printer';
import type { OpenPlan } from '../plan/plan-folder';
import type { Answer } from './command';
import { accessFor, documentOf, exportOne, toldBy } from './export-one';
import type { ExportOptions } from './export-options';
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

/** Of one plan: printed, or written to a file that is then told. */
export async function exportPlan(path: string, options: ExportOptions, printer: Printer): Promise<Answer> {
  return accessFor(options)(path, async (plan) => {
    const text = await printed(plan, options);
    if (text !== null) return { output: text };
    const fileFor = (name: string) => targetFile(options.target, name);
    return { output: jsonText(await exportOne({ plan, options, printer, fileFor })) };
  });
}
