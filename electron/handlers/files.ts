/** Files on their way into the plan: chosen, dropped, pasted. */
import type { Input } from '../../framework/contract/contract';
import type { OfferedFile } from '../../framework/contract/views';
import type { OfferedFiles } from '../files/offered-files';
import type { Parts } from '../parts';

export async function choose(
  { offered, dialogs }: Pick<Parts, 'offered' | 'dialogs'>,
  what: Input<'files.choose'>,
): Promise<readonly OfferedFile[]> {
  if (what !== 'folder') return offerAll(offered, await dialogs.chooseFiles(what));
  const folder = await dialogs.chooseFolder('Add a folder of files', 'Add');
  return folder === null ? [] : [await offered.give(folder)];
}

/** @param paths empty ones are of files that were never on the disk: those come again as data */
export function offerAll(offered: OfferedFiles, paths: readonly string[]): Promise<readonly OfferedFile[]> {
  return Promise.all(paths.filter((path) => path !== '').map((path) => offered.give(path)));
}

export async function paste(
  { offered, pasted }: Pick<Parts, 'offered' | 'pasted'>,
  { name, base64 }: Input<'files.paste'>,
): Promise<OfferedFile> {
  return offered.give(await pasted.keep(name, Buffer.from(base64, 'base64')));
}
