import { app } from 'electron';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PersonReader } from './people';
import type { ReadTask } from './people-worker';
import type { PersonRead } from './person-row';

/** A thread that reads one plan after the other, and takes its memory with it when it is closed. */
export function startPersonReader(): PersonReader {
  const worker = new Worker(join(app.getAppPath(), 'out/main/people-worker.cjs'));
  // An end that nobody waits for is told to whoever asks next.
  let ended: Error | null = null;
  const end = (error: Error) => (ended ??= error);
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The worker that reads plans has ended')));
  return {
    read: (folder, viewer) =>
      new Promise<PersonRead>((resolve, reject) => {
        if (ended !== null) {
          reject(ended);
          return;
        }
        const stop = () => {
          worker.off('message', take);
          worker.off('error', fail);
          worker.off('exit', fail);
        };
        const take = (read: PersonRead) => {
          stop();
          resolve(read);
        };
        const fail = () => {
          stop();
          reject(ended ?? new Error('The worker that reads plans has ended'));
        };
        worker.on('message', take);
        worker.on('error', fail);
        worker.on('exit', fail);
        const task: ReadTask = { folder, viewer };
        worker.postMessage(task);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
