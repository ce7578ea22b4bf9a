import { usualChoices, type Audience } from '../../framework/document/choices';
import { documentFileName } from '../../framework/report/file-name';
import { chosenFiles } from '../document/embedded-files';
import { saveFolder, saveZip } from '../document/evidence-folder';
import { madePdf, type PdfSource } from './export-pdf';

export interface WantedFiles {
  readonly form: 'zip' | 'folder';
  /** Absolute path. */
  readonly file: string;
  readonly audience: Audience;
}

/** The PDF beside the evidence files under the numbers that they have in it. */
export async function exportWithFiles(
  source: PdfSource,
  { form, file, audience }: WantedFiles,
): Promise<unknown> {
  const files = await chosenFiles(source.plan, usualChoices[audience]);
  const name = documentFileName(source.report, 'pdf');
  const { bytes: pdf } = await madePdf(source, {});
  if (form === 'folder') await saveFolder(file, { pdf, name, files });
  else await saveZip(file, { pdf, name, files });
  return { [form === 'folder' ? 'folder' : 'file']: file, files: [name, ...files.map((one) => one.name)] };
}
