import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { showPlan, withoutPrivate } from '../../framework/show';
import { replace } from '../durable';
import type { OpenPlan } from '../plan/plan-folder';
import { jsonText } from './output';
import { targetFile } from './target-file';

interface JsonForm {
  /** A file, `-` for standard output, or empty. */
  readonly json: string;
  readonly scope: 'shared' | 'all';
}

/** The text `show` prints, as a file. @returns what is to be printed: where the file is, or with `-` the data itself */
export async function exportJson(plan: OpenPlan, report: ReportModel, form: JsonForm): Promise<string> {
  const text = showPlan(form.scope === 'all' ? plan.plan : withoutPrivate(plan.plan), plan.framework);
  if (form.json === '-') return text;
  const file = await targetFile(form.json, documentFileName(report, 'json'), plan.folder);
  await replace(file, Buffer.from(text, 'utf8'));
  return jsonText({ file });
}
