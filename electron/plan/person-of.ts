/** Whose plan lies in a folder, told by its beginning alone: a list of many plans need not read them all. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readJournal } from '../../framework/journal';
import { codeOf } from '../disk-error';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { journalName, layoutOf } from './layout';
import { readPlanFile } from './plan-file';

/** Longer than any line 0: names in it are short. */
const longestBeginning = 64 * 1024;

async function firstLine(file: string): Promise<string | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestBeginning), 0, longestBeginning, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    const end = text.indexOf('\n');
    return end === -1 ? null : text.slice(0, end + 1);
  } finally {
    await handle.close();
  }
}

async function personIn(folder: string): Promise<string | null> {
  const { planFile, journals } = layoutOf(folder);
  const about = await readPlanFile(planFile);
  if (!('id' in about) || about.isSample) return null;
  const text = await firstLine(join(journals, journalName(about.id)));
  const read = text === null ? null : readJournal({ name: '', text }, nodeCrypto);
  return read !== null && 'begin' in read && read.id === about.id ? (read.begin?.person ?? null) : null;
}

/**
 * Id of the person whose plan it is, by the signed first line of it.
 * @returns null for a sample, and where the beginning cannot be found or read: then only reading all of it tells
 */
export async function personOf(folder: string): Promise<string | null> {
  try {
    return await personIn(folder);
  } catch (error) {
    if (error instanceof PlanError || codeOf(error) !== '') return null;
    throw error;
  }
}
