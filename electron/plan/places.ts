/** Moving a plan to another place. */
import { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeOf, diskError, isMissing, NotKeptError } from '../disk-error';
import { makeFolder, syncFolder, temporaryName } from '../durable';
import { PlanError } from '../plan-error';
import { checkPlan } from './check';
import { hashOfFile } from './file-hash';
import type { OpenPlan } from './plan-folder';

export { syncToolOf } from './sync-tools';

async function refuseTarget(source: string, target: string): Promise<void> {
  const way = relative(source, target);
  if (!way.startsWith('..') && !isAbsolute(way)) {
    throw new PlanError('refused', 'A plan cannot be moved into itself: choose another folder.');
  }
  try {
    await lstat(target);
  } catch (error) {
    if (isMissing(error)) return;
    throw diskError('Moving the plan to', target, error);
  }
  throw new PlanError(
    'refused',
    `${target} is there already: choose a name that is free. Nothing was moved.`,
  );
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o600);
  const handle = await open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  if ((await hashOfFile(from)) !== (await hashOfFile(to)))
    throw new NotKeptError(`${to} is not what was copied`);
}

/** Files and folders only: anything else (a link, say) would be lost, so the move is refused. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile()) await copyWhole(source, target);
    else
      throw new PlanError(
        'refused',
        `${source} is neither file nor folder: take it out, then move the plan.`,
      );
  }
  await syncFolder(to);
}

/** The copy must be as sound as the source, byte for byte and by the plan's own seals. */
async function copyAcross(source: string, target: string): Promise<void> {
  const temporary = join(dirname(target), temporaryName());
  try {
    const before = await checkPlan(source);
    await copyTree(source, temporary);
    const after = await checkPlan(temporary);
    if (after.join('\n') !== before.join('\n')) throw new NotKeptError('the copy is not like the plan');
    await rename(temporary, target);
    await syncFolder(dirname(target));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Under another name first, so that a half-removed plan is never taken for one. */
async function removeSource(source: string): Promise<void> {
  const gone = join(dirname(source), temporaryName());
  await rename(source, gone);
  await rm(gone, { recursive: true, force: true });
}

/** @returns false where the target is on another disk */
async function isRenamed(source: string, target: string): Promise<boolean> {
  try {
    await rename(source, target);
    await syncFolder(dirname(target));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EXDEV') return false;
    throw error;
  }
}

/**
 * Moves the plan to `target`; to another disk by copying it, checking the copy as thoroughly as `checkPlan`, and only
 * then removing the source. The open plan is closed, whatever comes of it: open the target (or the source again) next.
 * @throws PlanError `refused` where the target is there already, `disk` otherwise; the source is then as it was
 */
export async function movePlan(open: OpenPlan, target: string): Promise<void> {
  const source = resolve(open.folder);
  const place = resolve(target);
  await open.close();
  await refuseTarget(source, place);
  try {
    await makeFolder(dirname(place));
    if (await isRenamed(source, place)) return;
    await copyAcross(source, place);
    await removeSource(source);
  } catch (error) {
    throw diskError('Moving the plan to', place, error);
  }
}
