/** Draws the first pages of a PDF. Nothing is fetched: the file comes as bytes, and its fonts are those it holds. */
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { previewWords as words } from '../../strings/evidence-files';
import { scriptAddress } from './script-address';

export type Drawn =
  | { readonly status: 'drawn'; readonly pages: number }
  | { readonly status: 'failed'; readonly why: 'damaged' | 'locked' | 'slow' };

const shownPages = 3;
/** Milliseconds. */
const longest = 15_000;
const patience = 1000;
/** On a side, in device pixels: a page as large as a wall is drawn small. */
const mostPixels = 4000;

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // A plain loop: with a function for each of 50 million bytes the window would stand still for over a second.
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

async function drawPage(page: PDFPageProxy, into: HTMLElement, label: string): Promise<void> {
  const { width, height } = page.getViewport({ scale: 1 });
  const wanted = Math.max(into.clientWidth, 320) * window.devicePixelRatio;
  const scale = Math.min(wanted / width, mostPixels / width, mostPixels / height);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  const canvasContext = canvas.getContext('2d');
  if (canvasContext === null) throw new Error('There is nothing to draw on.');
  into.append(canvas);
  await page.render({ canvasContext, viewport }).promise;
}

async function drawAll(document: PDFDocumentProxy, into: HTMLElement, signal: AbortSignal): Promise<Drawn> {
  const pages = document.numPages;
  for (let number = 1; number <= Math.min(pages, shownPages); number += 1) {
    if (signal.aborted) break;
    await drawPage(await document.getPage(number), into, words.page(number, pages));
  }
  return { status: 'drawn', pages };
}

/** Its fonts leave the page with it; a worker that does not answer is not waited for. */
async function letGo(loading: PDFDocumentLoadingTask, port: Worker): Promise<void> {
  const destroyed = loading.destroy().catch(() => undefined);
  await Promise.race([destroyed, new Promise((resolve) => setTimeout(resolve, patience))]);
  port.terminate();
}

/** @param signal ends it; what is drawn by then is nobody's any more */
export async function drawPages(base64: string, into: HTMLElement, signal: AbortSignal): Promise<Drawn> {
  const port = new Worker(scriptAddress(workerAddress), { type: 'module' });
  GlobalWorkerOptions.workerPort = port;
  let end: (drawn: Drawn) => void = () => undefined;
  const ended = new Promise<Drawn>((resolve) => (end = resolve));
  const tooSlow = () => end({ status: 'failed', why: 'slow' });
  const timer = setTimeout(tooSlow, longest);
  signal.addEventListener('abort', tooSlow);
  port.addEventListener('error', () => end({ status: 'failed', why: 'damaged' }));
  const loading = getDocument({
    data: bytesOf(base64),
    isEvalSupported: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await Promise.race([loading.promise.then((document) => drawAll(document, into, signal)), ended]);
  } catch (error) {
    return { status: 'failed', why: isLocked(error) ? 'locked' : 'damaged' };
  } finally {
    clearTimeout(timer);
    void letGo(loading, port);
  }
}
