/** Reads a plan from outside in a process of its own, with bounds on time and memory. */
import * as v from 'valibot';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Manifest } from '../../framework/bundle/manifest';
import { rawFormSchema, type RawForm } from '../../framework/form/returned';
import { makeFolder, temporaryName } from '../durable';
import { quietJob, type Job } from '../files/file-work';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { layoutOf, type Layout } from '../plan/layout';
import { isPdfPath } from './is-bundle';
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
  /**
   * Until it is known how much is in the file; then one more for every 200 files and every 5 MB, for slow disks.
   * Default 20, so that it is never more than 220.
   */
  readonly seconds?: number | undefined;
  /** How much more memory than it begins with the process may take; default 192, and 448 for a PDF. */
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

const usualSeconds = 20;
const filesASecond = 200;
const bytesASecond = 5_000_000;
const usualMegabytes = 192;
/** A PDF is in the memory as a whole, and what it carries once more. */
const megabytesOfPdf = 448;
/** Milliseconds between two looks whether it was cancelled. */
const betweenLooks = 50;

/** Known once all of the list was found right: what is within the bounds may still be much for a slow disk. */
function moreSeconds({ of, ofBytes }: { readonly of: number; readonly ofBytes: number }): number {
  return Math.ceil(of / filesASecond + ofBytes / bytesASecond);
}

interface Reading extends ReadTask {
  readonly seconds: number;
  readonly job: Job;
}

/** @returns the manifest's text, or what stands in a form. @throws PlanError; or Error for a mistake of ours */
function outcomeOf(
  answer: Exclude<ReadAnswer, { readonly kind: 'progress' }>,
  { file, megabytes }: Reading,
): string {
  if (answer.kind === 'done') return answer.manifest;
  if (answer.kind === 'form') return answer.form;
  if (answer.kind === 'memory')
    throw unfitError(file, `reading it takes more than ${String(megabytes)} MB of memory`);
  if (answer.code === 'bug') throw new Error(`Reading a plan aside: ${answer.message}`);
  throw new PlanError(answer.code, answer.message);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Ends a waiting after that many seconds, which may become more. */
class Limit {
  readonly #late: (seconds: number) => void;
  #seconds: number;
  #timer: NodeJS.Timeout;

  constructor(seconds: number, late: (seconds: number) => void) {
    this.#late = late;
    this.#seconds = seconds;
    this.#timer = this.#start();
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => this.#late(this.#seconds), this.#seconds * 1000);
  }

  /** From now on, once. */
  allow(more: number): void {
    this.end();
    this.#seconds += more;
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** What the process says in the end, or why it was not waited for. */
function told(reader: ReaderProcess, reading: Reading): Promise<string> {
  const { file, job, seconds, staging, megabytes, what } = reading;
  const ends: (() => void)[] = [];
  const answer = new Promise<string>((resolve, reject) => {
    const orReject = (work: () => void) => {
      try {
        work();
      } catch (error) {
        reject(asError(error));
      }
    };
    const late = (after: number) =>
      reject(unfitError(file, `reading it takes longer than ${String(after)} seconds`));
    const limit = new Limit(seconds, late);
    const looking = setInterval(() => orReject(job.goOn), betweenLooks);
    ends.push(
      () => limit.end(),
      () => clearInterval(looking),
    );
    let isKnown = false;
    reader.onExit((how) => reject(unfitError(file, `reading it broke off (${how})`)));
    reader.onMessage((message) => {
      const said = readAnswer(message);
      if (said === null) return;
      if (said.kind !== 'progress') return orReject(() => resolve(outcomeOf(said, reading)));
      if (!isKnown) limit.allow(moreSeconds(said));
      isKnown = true;
      orReject(() => job.tell({ ...said, step: 'reading' }));
    });
    reader.send({ file, staging, megabytes, what });
  });
  return answer.finally(() => ends.forEach((end) => end()));
}

/** The process has ended when this ends, so that nothing is written any more. */
async function textFrom(start: Aside['start'], reading: Reading): Promise<string> {
  const reader = start();
  const ended = new Promise<void>((resolve) => reader.onExit(() => resolve()));
  try {
    return await told(reader, reading);
  } finally {
    reader.kill();
    await ended;
  }
}

async function manifestFrom(start: Aside['start'], reading: Reading): Promise<Manifest> {
  const read = readManifest(await textFrom(start, reading), nodeCrypto);
  if (read.status === 'whole') return read.manifest;
  throw new Error('Reading a plan aside brought a manifest that is none');
}

/**
 * Reads what stands in the fields of a PDF, as carefully as a plan from outside.
 * @throws PlanError `refused` in one sentence
 */
export async function readFormAside(file: string, start: Aside['start']): Promise<RawForm> {
  const bounds = { staging: '', megabytes: megabytesOfPdf, seconds: usualSeconds };
  const text = await textFrom(start, { ...bounds, file, what: 'form', job: quietJob });
  return v.parse(rawFormSchema, JSON.parse(text));
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
  const { start, parent, job = quietJob, seconds = usualSeconds } = aside;
  const { megabytes = isPdfPath(file) ? megabytesOfPdf : usualMegabytes } = aside;
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
