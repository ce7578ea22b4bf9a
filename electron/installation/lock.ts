/** One writer at a time, among the processes of this installation: a lock file that says who holds it. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, diskError, isMissing } from '../disk-error';
import { PlanError } from '../plan-error';
import { isRunning } from '../running-process';

const patience = 5000;
const pause = 15;
/** A lock without a readable owner was just made, or its maker died between making and writing it. */
const namelessFor = 2000;

/** Since when a process has run, as the system counts it; tells a new process from an old one of the same number. */
async function startOf(pid: number | 'self'): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  try {
    const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // The name in parentheses may hold spaces, so counting begins after it: field 22 of the whole.
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

let ownStart: Promise<string | null> | null = null;

async function ownerText(): Promise<string> {
  ownStart ??= startOf('self');
  return JSON.stringify({ pid: process.pid, start: await ownStart });
}

function ownerOf(text: string): { readonly pid: number; readonly start: string | null } | null {
  const [, pid, start] = /^\{"pid":(\d{1,10}),"start":(?:null|"(\d+)")\}$/.exec(text) ?? [];
  return pid === undefined ? null : { pid: Number(pid), start: start ?? null };
}

async function isStale(file: string, text: string): Promise<boolean> {
  const owner = ownerOf(text);
  if (owner === null) return Date.now() - (await stat(file)).mtimeMs > namelessFor;
  if (!isRunning(owner.pid)) return true;
  if (owner.start === null) return false;
  const start = await startOf(owner.pid);
  return start !== null && start !== owner.start;
}

/** Whether the lock could be taken; false where somebody holds it. */
async function isTaken(file: string): Promise<boolean> {
  try {
    await writeFile(file, await ownerText(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose holder is gone. A second lock makes sure that no two do so at once and remove a new one. */
async function breakStale(file: string): Promise<void> {
  const breaker = `${file}.break`;
  if (!(await isTaken(breaker))) {
    if (await isStale(breaker, await readFile(breaker, 'utf8'))) await rm(breaker, { force: true });
    return;
  }
  try {
    if (await isStale(file, await readFile(file, 'utf8'))) await rm(file, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

async function tryBreaking(file: string): Promise<void> {
  try {
    if (await isStale(file, await readFile(file, 'utf8'))) await breakStale(file);
  } catch (error) {
    // Its holder let go of it in the meantime.
    if (!isMissing(error)) throw error;
  }
}

async function take(file: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isTaken(file))) {
    await tryBreaking(file);
    if (performance.now() > end) {
      throw new PlanError(
        'read-only',
        'Another Rung on this computer is writing in this plan just now: wait for it and try again.',
      );
    }
    await wait(pause);
  }
}

/**
 * Runs `work` while holding the lock of that name.
 * @throws PlanError `read-only` where somebody else has held it for 5 seconds
 */
export async function withLockFile<Value>(
  folder: string,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const file = join(folder, `${name}.lock`);
  try {
    await take(file);
  } catch (error) {
    throw diskError('Writing', file, error);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
