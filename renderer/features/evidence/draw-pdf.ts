/** Draws the first pages of a PDF. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { previewWords as words } from '../../strings/evidence-files';
import { drawPage, startPdfReader } from '../../ui/pdf-reader';

export type Drawn =
  | { readonly status: 'drawn'; readonly pages: number }
  | { readonly status: 'failed'; readonly why: 'damaged' | 'locked' | 'slow' };

const shownPages = 3;
/** Milliseconds. */
const longest = 15_000;

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

async function drawAll(file: PDFDocumentProxy, into: HTMLElement, signal: AbortSignal): Promise<Drawn> {
  const pages = file.numPages;
  for (let number = 1; number <= Math.min(pages, shownPages); number += 1) {
    if (signal.aborted) break;
    const label = words.page(number, pages);
    const canvas = await drawPage(file, { number, width: into.clientWidth, label, signal });
    if (canvas !== null) into.append(canvas);
  }
  return { status: 'drawn', pages };
}

/** @param signal ends it; what is drawn by then is nobody's any more */
export async function drawPages(base64: string, into: HTMLElement, signal: AbortSignal): Promise<Drawn> {
  let end: (drawn: Drawn) => void = () => undefined;
  const ended = new Promise<Drawn>((resolve) => (end = resolve));
  const reader = startPdfReader(() => end({ status: 'failed', why: 'damaged' }));
  const tooSlow = () => end({ status: 'failed', why: 'slow' });
  const timer = setTimeout(tooSlow, longest);
  signal.addEventListener('abort', tooSlow);
  try {
    return await Promise.race([reader.read(base64).then((file) => drawAll(file, into, signal)), ended]);
  } catch (error) {
    return { status: 'failed', why: isLocked(error) ? 'locked' : 'damaged' };
  } finally {
    clearTimeout(timer);
    void reader.close();
  }
}
