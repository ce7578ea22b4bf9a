import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualChoices, type Audience } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import type { ReportModel } from '../../framework/report/report';
import { chosenFiles } from '../document/embedded-files';
import { saveFolder, saveZip } from '../document/evidence-folder';
import { printReport } from '../pdf/launch';
import type { OpenPlan } from '../plan/plan-folder';

export interface WantedFiles {
  readonly form: 'zip' | 'folder';
  /** Absolute path. */
  readonly file: string;
  readonly audience: Audience;
}

async function printed(report: ReportModel): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-beside-'));
  try {
    const file = join(folder, 'document.pdf');
    await printReport(report, file);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The PDF beside the evidence files under the numbers that they have in it. */
export async function exportWithFiles(
  plan: OpenPlan,
  report: ReportModel,
  { form, file, audience }: WantedFiles,
): Promise<unknown> {
  const files = await chosenFiles(plan, usualChoices[audience]);
  const name = documentFileName(report, 'pdf');
  const all = { pdf: await printed(report), name, files };
  if (form === 'folder') await saveFolder(file, all);
  else await saveZip(file, all);
  return { [form === 'folder' ? 'folder' : 'file']: file, files: [name, ...files.map((one) => one.name)] };
}
