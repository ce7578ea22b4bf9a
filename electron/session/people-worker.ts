/** Reads plans of other people beside the main thread, which many large ones would hold up. */
import { parentPort } from 'node:worker_threads';
import { readPerson } from './person-row';

/** What the worker is sent. It answers with a `PersonRead`, or ends with an error. */
export interface ReadTask {
  readonly folder: string;
  readonly viewer: string;
}

const port = parentPort;
port?.on('message', ({ folder, viewer }: ReadTask) => {
  void readPerson(folder, viewer).then((read) => port.postMessage(read));
});
