/** The program as a printer: `--print-job FILE` prints one report and ends. No window, no plan, no lock, no settings. */
import { app } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import type { Handlers } from '../answer';
import { reportFor } from '../callers';
import { offerPictures } from '../document/pictures';
import { receiveCalls } from '../ipc';
import { PlanError } from '../plan-error';
import { aboutPdf } from './about-pdf';
import { finishPdf, prepareFinishing } from './finish';
import type { PrintedJob, PrintJob } from './print-job';
import { printInWindow } from './print-window';

function refuse(): never {
  throw new PlanError('refused', 'This process only prints.');
}

const handlers: Handlers = {
  'app.start': refuse,
  'app.reveal': refuse,
  'settings.set': refuse,
  'plan.create': refuse,
  'plan.open': refuse,
  'plan.answer': refuse,
  'plan.apply': refuse,
  'plan.erase': refuse,
  'plan.preview': refuse,
  'plan.restore': refuse,
  'backup.place': refuse,
  'backup.now': refuse,
  'plan.move': refuse,
  'plan.discard': refuse,
  'plan.storage': refuse,
  'plan.export': refuse,
  'document.preview': refuse,
  'document.cancel': refuse,
  'document.print': refuse,
  'calendar.save': refuse,
  'checkin.summary': refuse,
  'share.look': refuse,
  'share.make': refuse,
  'share.drag': refuse,
  'bundle.take': refuse,
  'review.begin': refuse,
  'seat.take': refuse,
  'seat.leave': refuse,
  'plans.list': refuse,
  'plans.forget': refuse,
  'plans.rename': refuse,
  'plans.archive': refuse,
  'plans.inside': refuse,
  'plans.erase': refuse,
  'plans.next': refuse,
  'plans.cancel': refuse,
  'people.list': refuse,
  'prep.read': refuse,
  'prep.save': refuse,
  'history.read': refuse,
  'history.asOf': refuse,
  'history.since': refuse,
  'history.seen': refuse,
  'form.read': refuse,
  'form.take': refuse,
  'sign.state': refuse,
  'sign.make': refuse,
  'sign.checkIn': refuse,
  'sign.takeAlong': refuse,
  'sign.bring': refuse,
  'sign.scan': refuse,
  'files.choose': refuse,
  'files.paste': refuse,
  'files.look': refuse,
  'files.stop': refuse,
  'evidence.open': refuse,
  'evidence.find': refuse,
  'evidence.preview': refuse,
  'link.open': refuse,
  'draft.save': refuse,
  'print.report': (_nothing, caller) => reportFor(caller) ?? refuse(),
};

function isJob(json: unknown): json is PrintJob {
  return typeof json === 'object' && json !== null && 'report' in json && 'out' in json;
}

async function readJob(file: string): Promise<PrintJob> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isJob(json)) return json;
  throw new Error(`${file} holds no print job.`);
}

async function print(file: string): Promise<PrintedJob> {
  const { report, out, extras } = await readJob(file);
  offerPictures(extras?.pictures ?? {});
  await app.whenReady();
  // The library is read while the page is being printed in its own process.
  const prepared = prepareFinishing();
  const printed = await printInWindow(report);
  await prepared;
  const { bytes, pages } = await finishPdf(printed, aboutPdf(report), extras);
  await writeFile(out, bytes, { mode: 0o600 });
  return { ok: true, pages };
}

function end(outcome: PrintedJob): void {
  process.stdout.write(`${JSON.stringify(outcome)}\n`, () => app.exit(outcome.ok ? 0 : 1));
}

/**
 * Prints the job, says how it went on standard output (a `PrintedJob`) and ends the process with 0 or 1. Scheme and
 * security are the same as for the window, and set up before.
 */
export function runPrintJob(file: string): void {
  // The page's window is the last one, and the file is still to be written when it closes.
  app.on('window-all-closed', () => undefined);
  receiveCalls(handlers, refuse, () => undefined);
  print(file).then(end, (error: unknown) => {
    end({ ok: false, error: error instanceof Error ? error.message : String(error) });
  });
}
