import { app } from 'electron';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AboutPdf } from './about-pdf';
import type { FinishedPdf } from './finish';
import type { FinishTask } from './finish-worker';

/** As `finishPdf`, on a thread of its own that ends with it, so that its memory is given back. */
export async function finishAside(printed: Uint8Array, about: AboutPdf): Promise<FinishedPdf> {
  const worker = new Worker(join(app.getAppPath(), 'out/main/finish-worker.cjs'));
  try {
    return await new Promise<FinishedPdf>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The worker that finishes a PDF ended without one')));
      const task: FinishTask = { printed, about };
      worker.postMessage(task);
    });
  } finally {
    await worker.terminate();
  }
}
