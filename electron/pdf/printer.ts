/** Prints from plain Node: starts the program as a printer, and asks it for one document after the other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskError } from '../disk-error';
import { temporaryName } from '../durable';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';
import { appFolder, electronProgram } from './electron-program';
import { printerSwitches, type PrintAnswer, type PrintJob, type PrintOrder } from './print-job';

/** Milliseconds: longer than the printer itself waits for its page, so that it can say why. */
const patience = 11 * 60 * 1000;

function checkDisplay(env: NodeJS.ProcessEnv): void {
  if (process.platform !== 'linux') return;
  if ((env.DISPLAY ?? '') !== '' || (env.WAYLAND_DISPLAY ?? '') !== '') return;
  const message =
    'Printing needs a display, and there is none here: put "xvfb-run -a" before the command, or set DISPLAY.';
  throw new PlanError('missing', message);
}

function environment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  // With it, Electron would be a plain Node itself.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

interface Started {
  readonly child: ChildProcess;
  /** A temporary folder of this process alone: its profile, and what it is asked for. */
  readonly folder: string;
  /** Resolves when it has ended, with the reason. Never rejects. */
  readonly ended: Promise<PlanError>;
}

/** @returns how it ended, as an error: nobody asks a printer to end that is still to answer */
function endOf(child: ChildProcess, program: string): Promise<PlanError> {
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2000);
  });
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve(new PlanError('missing', `Electron did not start from ${program} (${error.message}).`)),
    );
    child.once('close', (code, signal) => {
      const last = complaints.trim().split('\n').at(-1) ?? '';
      const how = signal ?? String(code);
      resolve(new PlanError('bug', `Printing ended without a document (${how}): ${last.slice(0, 300)}`));
    });
  });
}

function noRoom(error: unknown): Error {
  return diskError('Using the folder for temporary files,', `${tmpdir()},`, error);
}

function start(app: string): Started {
  const env = environment();
  checkDisplay(env);
  const program = electronProgram(app, env);
  // At once: in the time that the disk answers, the plan would begin to be loaded, and the start would come after that.
  const folder = join(tmpdir(), temporaryName());
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw noRoom(error);
  }
  // As root Chromium's own sandbox cannot run.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [app, ...printerSwitches, `--user-data-dir=${join(folder, 'profile')}`, ...asRoot];
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], windowsHide: true });
  return { child, folder, ended: endOf(child, program) };
}

/** The answer to the one order that is under way. @throws PlanError when the process ends or hangs instead */
async function answerOf({ child, ended }: Started, order: PrintOrder): Promise<PrintAnswer> {
  const ending = new AbortController();
  const answered = new Promise<PrintAnswer>((resolve, reject) => {
    const hear = (answer: PrintAnswer) => resolve(answer);
    const timer = setTimeout(() => {
      reject(new PlanError('bug', 'Printing took too long and was ended. Try again.'));
    }, patience);
    child.once('message', hear);
    ending.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      child.off('message', hear);
    });
  });
  const broken = ended.then((error) => Promise.reject(error));
  try {
    // Why it could not be told is in how it ended.
    child.send(order, () => undefined);
    return await Promise.race([answered, broken]);
  } finally {
    ending.abort();
  }
}

export interface PrinterUse {
  /** Whether it ends beside whatever is done with its first document. */
  readonly isForOne?: boolean;
  /** The folder of the built program, where this code does not run out of it. */
  readonly app?: string;
}

/** Starts when it is first needed, or told to. It has to be closed. */
export class Printer {
  #starting: Promise<Started> | null = null;
  #closing: Promise<void> | null = null;
  #orders = 0;
  readonly #isForOne: boolean;
  readonly #app: string | undefined;

  constructor({ isForOne = false, app }: PrinterUse = {}) {
    this.#isForOne = isForOne;
    this.#app = app;
  }

  /**
   * Begins to start the program, so that whoever still has to read a plan does not wait for it afterwards. Where it cannot
   * start, that is said when it is asked for a document.
   */
  begin(): void {
    this.#start().catch(() => undefined);
  }

  #start(): Promise<Started> {
    this.#starting ??= new Promise((resolve) => resolve(start(this.#app ?? appFolder())));
    return this.#starting;
  }

  /**
   * One at a time.
   * @returns the PDF as the browser makes it (see finish.ts)
   * @throws PlanError in one sentence: no display, no Electron, or a page that failed
   */
  async print(job: PrintJob): Promise<Uint8Array> {
    const started = await this.#start();
    this.#orders += 1;
    const name = String(this.#orders);
    const order = { job: join(started.folder, `${name}.json`), out: join(started.folder, `${name}.pdf`) };
    try {
      await writeFile(order.job, JSON.stringify(job), { mode: 0o600 });
    } catch (error) {
      throw noRoom(error);
    }
    // What one that was killed has left there goes while this one is waited for: a plan may be in it.
    const [answer] = await Promise.all([answerOf(started, order), sweep([tmpdir()])]);
    if (!answer.ok) throw new PlanError('bug', answer.error);
    const bytes = await readFile(order.out);
    await rm(order.out);
    if (this.#isForOne) this.close().catch(() => undefined);
    return bytes;
  }

  /** Ends the process, whatever it does, and removes all that it left. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const started = await this.#starting?.catch(() => null);
    if (started === undefined || started === null) return;
    const { child, folder } = started;
    const isOver = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    const gone = isOver ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
    // It has nothing to keep, and to be asked to leave takes a tenth of the time that a document does.
    child.kill('SIGKILL');
    child.stderr?.destroy();
    await gone;
    // A process of Chromium may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
