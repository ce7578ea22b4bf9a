import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskError } from '../disk-error';
import { kindOf } from './path-kind';
import { Refused } from './refusal';

/** The folders in a folder, by name. @throws Refused, PlanError `disk` */
export async function foldersIn(path: string): Promise<readonly string[]> {
  const folder = resolve(path);
  const kind = await kindOf(folder);
  if (kind !== 'folder') {
    throw new Refused(
      kind === 'nothing' ? `There is no folder ${folder}.` : `${folder} is a file, not a folder.`,
    );
  }
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    throw diskError('Reading', folder, error);
  }
}
