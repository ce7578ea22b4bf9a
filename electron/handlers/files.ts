/** Files on their way into the plan: chosen, dropped, pasted. */
import { lstat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { OfferedFile } from '../../framework/contract/views';
import type { OfferedFiles } from '../files/offered-files';
import { codeOf } from '../disk-error';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { holdsPlan } from '../plan/plan-at';

/** A plan's folder, or the file that stands for it. */
async function isPlan(path: string): Promise<boolean> {
  const folder = basename(path) === 'plan.json' ? dirname(path) : path;
  try {
    return (await lstat(folder)).isDirectory() && (await holdsPlan(folder));
  } catch (error) {
    // What cannot be looked at is no plan; as a file it says so itself.
    if (error instanceof PlanError || codeOf(error) !== '') return false;
    throw error;
  }
}

export async function choose(
  { offered, dialogs }: Pick<Parts, 'offered' | 'dialogs'>,
  what: Input<'files.choose'>,
): Promise<readonly OfferedFile[]> {
  if (what !== 'folder') return offerAll(offered, await dialogs.chooseFiles(what));
  const folder = await dialogs.chooseFolder('Add a folder of files', 'Add');
  return folder === null ? [] : [await offered.give(folder)];
}

/** @param paths empty ones are of files that were never on the disk: those come again as data */
export async function offerAll(
  offered: OfferedFiles,
  paths: readonly string[],
): Promise<readonly OfferedFile[]> {
  const [only, ...others] = paths.filter((path) => path !== '');
  if (only === undefined) return [];
  if (others.length === 0 && (await isPlan(only))) return [offered.givePlan(only)];
  return Promise.all([only, ...others].map((path) => offered.give(path)));
}

export async function paste(
  { offered, pasted }: Pick<Parts, 'offered' | 'pasted'>,
  { name, base64 }: Input<'files.paste'>,
): Promise<OfferedFile> {
  return offered.give(await pasted.keep(name, Buffer.from(base64, 'base64')));
}
