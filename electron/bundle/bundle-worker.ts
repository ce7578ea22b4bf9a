/**
 * A process that reads one plan from outside, so that whatever is in that plan can harm nothing but this process. A thread
 * of it does the reading, since the engine holds a thread to a bound on its memory, in Electron and in Node alike; the rest
 * watches what the whole process takes. It ends with its parent, or by it.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { beginsAsPdf, readPlanInPdf } from './plan-in-pdf';
import { readBundle } from './read-bundle';
import { manifestText } from '../../framework/bundle/manifest';
import type { Job } from '../files/file-work';
import { PlanError } from '../plan-error';
import type { ReadAnswer, ReadTask } from './reader-messages';

type Send = (answer: ReadAnswer) => void;

const megabyte = 1_000_000;
/** Milliseconds between two looks at the memory. */
const betweenLooks = 25;
/** Milliseconds between two tellings how far it is. */
const betweenTellings = 100;

function isTask(data: unknown): data is ReadTask {
  return typeof data === 'object' && data !== null && 'staging' in data && 'megabytes' in data;
}

function progressTo(send: Send): Job['tell'] {
  let last = 0;
  return ({ files, of, bytes, ofBytes }) => {
    const now = performance.now();
    if (now - last < betweenTellings) return;
    last = now;
    send({ kind: 'progress', files, of: of ?? 0, bytes, ofBytes: ofBytes ?? 0 });
  };
}

/** In the thread. */
async function read({ file, staging, what }: ReadTask, send: Send): Promise<void> {
  try {
    if (what === 'form') {
      const { readFormInPdf } = await import('../document/form-in-pdf');
      send({ kind: 'form', form: JSON.stringify(await readFormInPdf(file)) });
      return;
    }
    const job = { goOn: () => undefined, tell: progressTo(send) };
    const reading = (await beginsAsPdf(file)) ? readPlanInPdf : readBundle;
    const { manifest } = await reading(file, staging, job);
    send({ kind: 'done', manifest: manifestText(manifest) });
  } catch (error) {
    if (error instanceof PlanError) send({ kind: 'failed', code: error.code, message: error.message });
    else
      send({
        kind: 'failed',
        code: 'bug',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

/** In the process: starts the thread and watches. */
function watch(task: ReadTask, send: Send): void {
  const bound = process.memoryUsage.rss() + task.megabytes * megabyte;
  const thread = new Worker(__filename, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: task.megabytes },
  });
  const tooMuch = () => {
    clearInterval(looking);
    void thread.terminate();
    send({ kind: 'memory' });
  };
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() > bound) tooMuch();
  }, betweenLooks);
  thread.on('message', send);
  thread.once('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
    else send({ kind: 'failed', code: 'bug', message: error.stack ?? error.message });
  });
}

/** Electron gives the process a port, Node a channel. */
function waitForTask(): void {
  if (Reflect.has(process, 'parentPort')) {
    const port = process.parentPort;
    port.once('message', ({ data }: { readonly data: unknown }) => {
      if (isTask(data)) watch(data, (answer) => port.postMessage(answer));
    });
    return;
  }
  process.once('disconnect', () => process.exit());
  process.once('message', (data: unknown) => {
    if (isTask(data)) watch(data, (answer) => void process.send?.(answer));
  });
}

if (isMainThread) waitForTask();
else if (isTask(workerData)) void read(workerData, (answer) => parentPort?.postMessage(answer));
