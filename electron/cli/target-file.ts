import { basename, dirname, join, resolve } from 'node:path';
import { readyPlace } from '../files/export-place';
import { kindOf } from './path-kind';
import { Refused } from './refusal';

/**
 * Where an export goes: a file that may be there already, never anything inside of a plan.
 * @param named as on the command line; empty for the current folder, and a folder is meant with the usual name in it
 * @param usualName the file's name where none is given
 * @throws Refused in one sentence
 */
export async function targetFile(named: string, usualName: string): Promise<string> {
  const path = resolve(named);
  const kind = await kindOf(path);
  if (kind === 'other') throw new Refused(`${path} is no file, so nothing was written to it.`);
  const file = kind === 'folder' ? join(path, usualName) : path;
  if ((await kindOf(dirname(file))) !== 'folder') {
    throw new Refused(`There is no folder ${dirname(file)} to write ${basename(file)} into.`);
  }
  await readyPlace(file);
  return file;
}
