/** Prints from plain Node: starts the program as a printer, waits, and puts the PDF where it is to be. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ReportModel } from '../../framework/report/report';
import { replace } from '../durable';
import { PlanError } from '../plan-error';
import { appFolder, electronProgram } from './electron-program';
import type { EmbeddedFile, PdfExtras } from './extras';
import { printJobSwitch, type PrintedJob, type PrintJob } from './print-job';

/** Milliseconds; thousands of pages take a minute. */
const patience = 10 * 60 * 1000;

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

function isOutcome(json: unknown): json is PrintedJob {
  return typeof json === 'object' && json !== null && 'ok' in json;
}

function outcomeIn(output: string): PrintedJob | null {
  const line = output.split('\n').find((each) => each.startsWith('{"ok":'));
  const json: unknown = line === undefined ? null : JSON.parse(line);
  return isOutcome(json) ? json : null;
}

/** @param folder a temporary folder of this job alone */
async function runPrinter(folder: string, job: string): Promise<PrintedJob> {
  const env = environment();
  checkDisplay(env);
  const app = appFolder();
  const program = electronProgram(app, env);
  // As root Chromium's own sandbox cannot run.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [app, printJobSwitch, job, `--user-data-dir=${join(folder, 'profile')}`, ...asRoot];
  const child = spawn(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
    windowsHide: true,
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new PlanError('missing', `Electron did not start from ${program} (${error.message}).`)),
    );
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
  });
  const [how, output, complaints] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const outcome = outcomeIn(output);
  if (outcome !== null) return outcome;
  const last = complaints.trim().split('\n').at(-1) ?? '';
  throw new PlanError('bug', `Printing ended without a document (${how}): ${last.slice(0, 300)}`);
}

/** What is in memory goes through the job's folder. */
async function asPaths(folder: string, { embed, ...others }: PdfExtras): Promise<PdfExtras> {
  if (embed === undefined) return others;
  const files: EmbeddedFile[] = [];
  for (const [index, file] of embed.entries()) {
    const path = join(folder, `embed-${String(index)}`);
    if (typeof file.content !== 'string') await writeFile(path, file.content, { mode: 0o600 });
    files.push({ ...file, content: typeof file.content === 'string' ? file.content : path });
  }
  return { ...others, embed: files };
}

/**
 * Prints the report as a PDF, in a process of its own that ends with it.
 * @param file absolute path; what is there is replaced when the new document is whole
 * @returns the number of pages, and the size in bytes
 * @throws PlanError in one sentence: no display, no Electron, or the disk
 */
export async function printReport(
  report: ReportModel,
  file: string,
  extras: PdfExtras = {},
): Promise<{ readonly pages: number; readonly size: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'rung-print-'));
  try {
    const out = join(folder, 'document.pdf');
    const job: PrintJob = { report, out, extras: await asPaths(folder, extras) };
    await writeFile(join(folder, 'job.json'), JSON.stringify(job), { mode: 0o600 });
    const outcome = await runPrinter(folder, join(folder, 'job.json'));
    if (!outcome.ok) throw new PlanError('bug', outcome.error);
    const bytes = await readFile(out);
    await replace(file, bytes);
    return { pages: outcome.pages, size: bytes.length };
  } finally {
    // A process of Chromium may still be writing to its profile.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}
