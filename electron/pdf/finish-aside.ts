import { app } from 'electron';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlanError } from '../plan-error';
import type { AboutPdf } from './about-pdf';
import type { PdfExtras } from './extras';
import type { FinishedPdf } from './finish';
import type { FinishTask } from './finish-worker';

/** A thread that finishes one PDF after the other, and takes its memory with it when it is closed. */
export interface Finisher {
  /** @throws PlanError `cancelled` where it is closed meanwhile */
  readonly finish: (printed: Uint8Array, about: AboutPdf, extras: PdfExtras) => Promise<FinishedPdf>;
  readonly close: () => Promise<void>;
}

/** The answer to the next task; a thread that ends answers nothing. */
function answerOf(worker: Worker, isClosed: () => boolean): Promise<FinishedPdf> {
  return new Promise<FinishedPdf>((resolve, reject) => {
    const leave = () => {
      worker.off('message', take);
      worker.off('error', fail);
      worker.off('exit', end);
    };
    const take = (finished: FinishedPdf) => {
      leave();
      resolve(finished);
    };
    const fail = (error: unknown) => {
      leave();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const end = () =>
      fail(
        isClosed()
          ? new PlanError('cancelled', 'Nothing was made.')
          : new Error('The worker that finishes a PDF ended without one'),
      );
    worker.once('message', take);
    worker.once('error', fail);
    worker.once('exit', end);
  });
}

/** Begins at once to load what finishing needs, which takes about as long as printing does. */
export function startFinisher(): Finisher {
  const worker = new Worker(join(app.getAppPath(), 'out/main/finish-worker.cjs'));
  let isClosed = false;
  // A thread that cannot even begin is heard of by whoever asks it, or by nobody.
  let broken: unknown = null;
  worker.on('error', (error) => (broken = error));
  return {
    finish: (printed, about, extras) => {
      if (broken instanceof Error) return Promise.reject(broken);
      const answer = answerOf(worker, () => isClosed);
      const task: FinishTask = { printed, about, extras };
      worker.postMessage(task);
      return answer;
    },
    close: async () => {
      isClosed = true;
      await worker.terminate();
    },
  };
}
