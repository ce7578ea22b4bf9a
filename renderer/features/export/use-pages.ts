import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useCallback, useEffect, useRef, useState } from 'react';
import { startPdfReader, type PdfReader } from '../../ui/pdf-reader';

export interface Pages {
  readonly file: PDFDocumentProxy;
  /** Height by width: every page of a document is of one paper. */
  readonly ratio: number;
}

interface Reading {
  readonly pages: Pages | null;
  readonly hasFailed: boolean;
}

async function pagesIn(reader: PdfReader, base64: string): Promise<Pages> {
  const file = await reader.read(base64);
  const { width, height } = (await file.getPage(1)).getViewport({ scale: 1 });
  return { file, ratio: height / width };
}

/** The pages of a PDF, read by a worker that serves one after the other and ends with the place that shows them. */
export function usePages(base64: string | null): Reading & { readonly fail: () => void } {
  const reader = useRef<PdfReader | null>(null);
  const [reading, setReading] = useState<Reading>({ pages: null, hasFailed: false });
  const fail = useCallback(() => setReading({ pages: null, hasFailed: true }), []);
  useEffect(
    () => () => {
      void reader.current?.close();
      reader.current = null;
    },
    [],
  );
  useEffect(() => {
    if (base64 === null) return undefined;
    let isWanted = true;
    const read = async () => {
      try {
        reader.current ??= startPdfReader(fail);
        const pages = await pagesIn(reader.current, base64);
        if (isWanted) setReading({ pages, hasFailed: false });
      } catch {
        if (isWanted) fail();
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [base64, fail]);
  return { ...reading, fail };
}
