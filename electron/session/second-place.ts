/** A folder of the person's choice outside their plans, where second backups go: on a stick, a share, another disk. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import * as v from 'valibot';
import { codeOf, diskError } from '../disk-error';
import { replace } from '../durable';
import { safeName } from '../files/safe-name';
import { randomHex } from '../node-crypto';
import { PlanError } from '../plan-error';

/**
 * Tells the folder from the empty one that stands in its place while its disk is not connected: without it nothing is
 * written there.
 */
const markName = 'rung-backups.json';
const markSchema = v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) });
const largestMark = 1000;

async function markIn(folder: string): Promise<string | null> {
  const path = join(folder, markName);
  try {
    if ((await stat(path)).size > largestMark) return null;
    const parsed = v.safeParse(markSchema, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output.id : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) !== '') return null;
    throw error;
  }
}

/** Whether second backups of somebody's plans are kept in that folder. */
export async function isPlace(folder: string): Promise<boolean> {
  return (await markIn(folder)) !== null;
}

/** Whether the one lies in the other, or is it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/**
 * Makes a folder the place of second backups.
 * @param plan the folder of the open plan, which it must not lie in
 * @returns its mark, by which it is known again
 * @throws PlanError `refused` for a folder inside the plan, `disk` for one that cannot be written
 */
export async function markPlace(folder: string, plan: string): Promise<string> {
  if (isWithin(folder, plan)) {
    throw new PlanError(
      'refused',
      'A second backup belongs outside of the plan’s own folder: choose another one.',
    );
  }
  const there = await markIn(folder);
  if (there !== null) return there;
  const id = randomHex(16);
  await replace(join(folder, markName), Buffer.from(`${JSON.stringify({ format: 1, id })}\n`));
  return id;
}

/** The folder of a plan's backups in that place: known by the plan's id, named so that people find it. */
export async function rootIn(
  place: string,
  plan: { readonly id: string; readonly name: string },
): Promise<string> {
  const ending = ` ${plan.id.slice(0, 16)}`;
  try {
    const there = (await readdir(place)).sort().find((name) => name.endsWith(ending));
    return join(place, there ?? `${safeName(plan.name, 'Plan')}${ending}`);
  } catch (error) {
    throw diskError('Reading', place, error);
  }
}

/** @throws PlanError `missing` where the folder is not there, or another one stands in its place */
export async function reach(folder: string, mark: string): Promise<void> {
  if ((await markIn(folder)) === mark) return;
  throw new PlanError(
    'missing',
    `${folder} cannot be reached, so there is no second backup now. Connect the disk it is on, or choose another folder in Settings.`,
  );
}

/** Whether both lie on one disk, so that one blow may hit both. */
export async function isOnSameDisk(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
