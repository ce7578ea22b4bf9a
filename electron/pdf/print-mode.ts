/** The program as a printer for its parent process. No window, no plan, no lock, no settings, and no end but the parent's. */
import { app } from 'electron';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { offerPictures } from '../document/pictures';
import { offerPage } from './drawn-page';
import type { PrintAnswer, PrintJob, PrintOrder } from './print-job';
import { PrintWindow } from './print-window';

function isOrder(message: unknown): message is PrintOrder {
  return typeof message === 'object' && message !== null && 'job' in message && 'out' in message;
}

function isJob(json: unknown): json is PrintJob {
  return typeof json === 'object' && json !== null && 'page' in json && 'options' in json;
}

async function readJob(file: string): Promise<PrintJob> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  await rm(file);
  if (isJob(json)) return json;
  throw new Error(`${file} holds no print job.`);
}

let window: PrintWindow | null = null;

async function print({ job, out }: PrintOrder): Promise<void> {
  const { page, pictures, options } = await readJob(job);
  offerPictures(pictures);
  offerPage(page);
  await app.whenReady();
  if (window === null || window.isClosed) window = new PrintWindow();
  const { signal } = new AbortController();
  await window.showDrawn(signal);
  await writeFile(out, await window.print(options, signal), { mode: 0o600 });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function answer(outcome: PrintAnswer): void {
  process.send?.(outcome);
}

function take(order: unknown): void {
  if (!isOrder(order)) return answer({ ok: false, error: 'This is no order for a printer.' });
  print(order).then(
    () => answer({ ok: true }),
    (error: unknown) => answer({ ok: false, error: reasonOf(error) }),
  );
}

/**
 * Answers each `PrintOrder` with a `PrintAnswer`. Scheme and security are the same as for the window, and set up before; its
 * page may call nothing.
 */
export function runPrinter(): void {
  if (process.send === undefined) {
    process.stderr.write('A printer is started by another program, which tells it what to print.\n');
    return app.exit(2);
  }
  app.on('window-all-closed', () => undefined);
  process.on('message', take);
  // Whoever ordered is gone, and with it the wish for a document.
  process.on('disconnect', () => app.exit(0));
}
