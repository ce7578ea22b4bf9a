/** Reads a plan from outside in a process of its own, with bounds on time and memory. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Manifest } from '../../framework/bundle/manifest';
import { stat } from '../disk';
import { codeOf } from '../disk-error';
import { makeFolder, temporaryName } from '../durable';
import { quietJob, type Job } from '../files/file-work';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { layoutOf, type Layout } from '../plan/layout';
import { readAnswer, type ReadAnswer, type ReadTask } from './reader-messages';
import { unfitError } from './unfit';

/** A process that runs electron/bundle/bundle-worker.ts: see start-in-electron.ts and start-in-node.ts. */
export interface ReaderProcess {
  readonly send: (task: ReadTask) => void;
  readonly onMessage: (take: (message: unknown) => void) => void;
  /** Also where it never began. @param how for the log */
  readonly onExit: (take: (how: string) => void) => void;
  /** At once, whatever it is doing. */
  readonly kill: () => void;
}

export interface Aside {
  readonly start: () => ReaderProcess;
  /** The folder in which the file is unpacked, under a name that electron/sweep.ts takes away after a crash. */
  readonly parent: string;
  readonly job?: Job | undefined;
  /** Default 20, and one more for every 5 MB of the file, for slow disks. */
  readonly seconds?: number | undefined;
  /** How much more memory than it begins with the process may take; default 192. */
  readonly megabytes?: number | undefined;
}

/** A plan from outside, found right and unpacked. */
export interface StagedBundle {
  readonly manifest: Manifest;
  /** As a plan's folder, without backups. Not synced to the disk: copy what is kept through durable.ts. */
  readonly layout: Layout;
  /** Takes the unpacked folder away. Never throws: what stays behind is swept another time. */
  readonly remove: () => Promise<void>;
}

const leastSeconds = 20;
const bytesASecond = 5_000_000;
const usualMegabytes = 192;
/** Milliseconds between two looks whether it was cancelled. */
const betweenLooks = 50;

async function secondsFor(file: string): Promise<number> {
  try {
    return leastSeconds + Math.ceil((await stat(file)).size / bytesASecond);
  } catch (error) {
    // Whoever reads it says what is wrong with it.
    if (codeOf(error) === '') throw error;
    return leastSeconds;
  }
}

interface Reading extends ReadTask {
  readonly seconds: number;
  readonly job: Job;
}

/** @returns the manifest's text. @throws PlanError; or Error for a mistake of ours */
function outcomeOf(
  answer: Exclude<ReadAnswer, { readonly kind: 'progress' }>,
  { file, megabytes }: Reading,
): string {
  if (answer.kind === 'done') return answer.manifest;
  if (answer.kind === 'memory')
    throw unfitError(file, `reading it takes more than ${String(megabytes)} MB of memory`);
  if (answer.code === 'bug') throw new Error(`Reading a plan aside: ${answer.message}`);
  throw new PlanError(answer.code, answer.message);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** What the process says in the end, or why it was not waited for. */
async function told(reader: ReaderProcess, reading: Reading): Promise<string> {
  const { file, job, seconds } = reading;
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<string>((resolve, reject) => {
      const orReject = (work: () => void) => {
        try {
          work();
        } catch (error) {
          reject(asError(error));
        }
      };
      const late = unfitError(file, `reading it takes longer than ${String(seconds)} seconds`);
      timers.push(setTimeout(() => reject(late), seconds * 1000));
      timers.push(setInterval(() => orReject(job.goOn), betweenLooks));
      reader.onExit((how) => reject(unfitError(file, `reading it broke off (${how})`)));
      reader.onMessage((message) => {
        const answer = readAnswer(message);
        if (answer?.kind === 'progress') orReject(() => job.tell({ ...answer, step: 'reading' }));
        else if (answer !== null) orReject(() => resolve(outcomeOf(answer, reading)));
      });
      const { staging, megabytes } = reading;
      reader.send({ file, staging, megabytes });
    });
  } finally {
    // Node counts both kinds as one, and clears either.
    timers.forEach(clearTimeout);
  }
}

/** The process has ended when this ends, so that nothing is written any more. */
async function manifestFrom(start: Aside['start'], reading: Reading): Promise<Manifest> {
  const reader = start();
  const ended = new Promise<void>((resolve) => reader.onExit(() => resolve()));
  try {
    const read = readManifest(await told(reader, reading), nodeCrypto);
    if (read.status === 'whole') return read.manifest;
    throw new Error('Reading a plan aside brought a manifest that is none');
  } finally {
    reader.kill();
    await ended;
  }
}

async function removeQuietly(folder: string): Promise<void> {
  // A virus scanner may hold what was just written.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined);
}

/**
 * Reads FILE as `readBundle` does, but beside this process, which goes on meanwhile. Whatever goes wrong, nothing stays of it.
 * @param file absolute path
 * @returns what came, unpacked in a folder of mode 0700; the caller removes it when it has what it wants
 * @throws PlanError as `readBundle` does, and `refused` where it takes too long or too much memory
 */
export async function readBundleAside(file: string, aside: Aside): Promise<StagedBundle> {
  const { start, parent, job = quietJob, megabytes = usualMegabytes } = aside;
  const seconds = aside.seconds ?? (await secondsFor(file));
  const staging = join(parent, temporaryName());
  const remove = () => removeQuietly(staging);
  await makeFolder(staging);
  try {
    const manifest = await manifestFrom(start, { file, staging, megabytes, seconds, job });
    return { manifest, layout: layoutOf(staging), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
