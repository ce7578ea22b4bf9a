import { stat } from 'node:fs/promises';
import { codeOf } from '../disk-error';

/** `other` is whatever is neither: a device, a pipe. */
export type PathKind = 'nothing' | 'folder' | 'file' | 'other';

/** What stands at a path, following links. Below a file there is nothing. */
export async function kindOf(path: string): Promise<PathKind> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}
