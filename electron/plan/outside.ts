/** What is looked at to know whether a plan's folder is still as it was read. */
import { stat } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { deviceFolders } from './backups';
import { isSameMark, type LoadedFile } from './journal-files';
import type { Layout } from './layout';
import { backupJournalFolders } from './scrub';

/** Besides the journals: plan.json, and whether files came or went in files/. */
export async function outsideMark({ planFile, files }: Layout): Promise<string> {
  const marks = [planFile, files].map(async (path) => {
    try {
      const { size, mtimeMs, ino } = await stat(path);
      return path === files ? String(mtimeMs) : `${String(size)} ${String(mtimeMs)} ${String(ino)}`;
    } catch (error) {
      if (isMissing(error)) return 'none';
      throw diskError('Reading', path, error);
    }
  });
  return (await Promise.all(marks)).join('|');
}

export async function isUntouched(file: LoadedFile): Promise<boolean> {
  try {
    const { size, mtimeMs, ino } = await stat(file.path);
    return isSameMark(file.mark, { size, modified: mtimeMs, inode: ino });
  } catch (error) {
    if (isMissing(error)) return false;
    throw diskError('Reading', file.path, error);
  }
}

/** Every folder in which something of a plan is ever written. */
export async function foldersOf(layout: Layout): Promise<readonly string[]> {
  const { root, journals, frameworks, files, backups } = layout;
  const devices = await deviceFolders(layout);
  return [root, journals, frameworks, files, backups, ...devices, ...(await backupJournalFolders(layout))];
}
