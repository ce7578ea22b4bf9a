/** Finishes PDFs beside the main thread, which a document of a thousand pages would hold up for seconds. */
import { parentPort } from 'node:worker_threads';
import type { AboutPdf } from './about-pdf';
import type { PdfExtras } from './extras';
import { finishPdf, prepareFinishing } from './finish';

/** What the worker is sent. It answers each with a `FinishedPdf`, or ends with an error. */
export interface FinishTask {
  readonly printed: Uint8Array;
  readonly about: AboutPdf;
  readonly extras: PdfExtras;
}

const port = parentPort;
port?.on('message', ({ printed, about, extras }: FinishTask) => {
  void finishPdf(printed, about, extras).then((finished) => port.postMessage(finished));
});
void prepareFinishing();
