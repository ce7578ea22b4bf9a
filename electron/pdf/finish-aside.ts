import { app } from 'electron';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AboutPdf } from './about-pdf';
import type { FinishedPdf } from './finish';
import type { FinishTask } from './finish-worker';

/** A thread that finishes one PDF, and takes its memory with it when it is closed. */
export interface Finisher {
  readonly finish: (printed: Uint8Array, about: AboutPdf) => Promise<FinishedPdf>;
  readonly close: () => Promise<void>;
}

/** Begins at once to load what finishing needs, which takes about as long as printing does. */
export function startFinisher(): Finisher {
  const worker = new Worker(join(app.getAppPath(), 'out/main/finish-worker.cjs'));
  const finished = new Promise<FinishedPdf>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker that finishes a PDF ended without one')));
  });
  // Whoever asks hears of a failure; where printing failed first, nobody asks.
  finished.catch(() => undefined);
  return {
    finish: (printed, about) => {
      const task: FinishTask = { printed, about };
      worker.postMessage(task);
      return finished;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
