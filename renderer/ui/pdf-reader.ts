/** Reads and draws PDFs. Nothing is fetched: a file comes as bytes, and its fonts are those it holds. Import it only lazily. */
import {
  getDocument,
  PDFWorker,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { scriptAddress } from './script-address';

/** Milliseconds. */
const patience = 1000;
/** On a side, in device pixels: a page as large as a wall is drawn small. */
const mostPixels = 4000;

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // A plain loop: with a function for each of 50 million bytes the window would stand still for over a second.
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** A worker of its own, for one file after the other. */
export interface PdfReader {
  /** The file before is let go of. */
  readonly read: (base64: string) => Promise<PDFDocumentProxy>;
  /** Ends the worker; fonts leave the page with it. One that does not answer is not waited for. */
  readonly close: () => Promise<void>;
}

/** @param onBroken the worker cannot run at all */
export function startPdfReader(onBroken: () => void): PdfReader {
  const port = new Worker(scriptAddress(workerAddress), { type: 'module' });
  port.addEventListener('error', onBroken);
  const worker: unknown = PDFWorker.fromPort({ port });
  if (!(worker instanceof PDFWorker)) throw new Error('There is no worker that reads PDFs.');
  let loading: PDFDocumentLoadingTask | null = null;
  const letGo = async () => {
    const before = loading;
    loading = null;
    await before?.destroy().catch(() => undefined);
  };
  return {
    read: (base64) => {
      void letGo();
      loading = getDocument({
        data: bytesOf(base64),
        worker,
        isEvalSupported: false,
        useWorkerFetch: false,
        enableXfa: false,
        stopAtErrors: false,
        verbosity: 0,
      });
      return loading.promise;
    },
    close: async () => {
      await Promise.race([letGo(), new Promise((resolve) => setTimeout(resolve, patience))]);
      worker.destroy();
      port.terminate();
    },
  };
}

/** Where a page is drawn. */
export interface Sheet {
  /** Counted from 1. */
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  /** What a screen reader says it is. */
  readonly label: string;
  /** Ends the drawing, which then answers null. */
  readonly signal: AbortSignal;
}

/** @returns the page as a picture, when it is whole */
export async function drawPage(
  file: PDFDocumentProxy,
  { number, width: wanted, label, signal }: Sheet,
): Promise<HTMLCanvasElement | null> {
  const page = await file.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const pixels = Math.max(wanted, 320) * window.devicePixelRatio;
  const viewport = page.getViewport({
    scale: Math.min(pixels / width, mostPixels / width, mostPixels / height),
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  const canvasContext = canvas.getContext('2d');
  if (canvasContext === null) throw new Error('There is nothing to draw on.');
  const drawing = page.render({ canvasContext, viewport });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await drawing.promise;
    return signal.aborted ? null : canvas;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
