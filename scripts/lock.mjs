import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const lookAgainAfter = 200;

/**
 * Does a step while no other process of this project does it. The lock is a file with the process id in it; one
 * whose process is gone is taken over.
 * @template Result
 * @param {string} lockFile
 * @param {() => Promise<Result>} step
 * @returns {Promise<Result>}
 */
export async function whileLocked(lockFile, step) {
  await mkdir(dirname(lockFile), { recursive: true });
  while (!(await tryToTake(lockFile))) {
    if (await isLeftBehind(lockFile)) await breakLock(lockFile);
    else await pause(lookAgainAfter);
  }
  try {
    return await step();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/**
 * Linking a file that is already written makes a lock that is never seen empty.
 * @param {string} lockFile
 */
async function tryToTake(lockFile) {
  const own = `${lockFile}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Two that see a lock left behind must not both remove it: the second would remove the one the first has just made. So
 * one at a time looks again and removes it, under a lock of its own.
 * @param {string} lockFile
 */
async function breakLock(lockFile) {
  const breaker = `${lockFile}.break`;
  if (!(await tryToTake(breaker))) {
    if (await isLeftBehind(breaker)) await rm(breaker, { force: true });
    else await pause(lookAgainAfter);
    return;
  }
  try {
    if (await isLeftBehind(lockFile)) await rm(lockFile, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

/** @param {string} lockFile */
async function isLeftBehind(lockFile) {
  try {
    process.kill(Number(await readFile(lockFile, 'utf8')), 0);
    return false;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EPERM')) return false;
    if (hasCode(error, 'ESRCH')) return true;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code as "EEXIST"
 */
export function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
