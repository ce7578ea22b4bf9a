import { useEffect, useRef, useState } from 'react';
import { previewWords as words } from '../../strings/evidence-files';
import { drawPages, type Drawn } from './draw-pdf';

type Drawing = { readonly status: 'drawing' } | Drawn;

/** The first pages of a PDF, drawn by a worker of its own that ends with them. */
export function PdfPages({ base64 }: { readonly base64: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>({ status: 'drawing' });
  useEffect(() => {
    const pages = document.createElement('div');
    place.current?.replaceChildren(pages);
    const stopping = new AbortController();
    const draw = async () => {
      const drawn = await drawPages(base64, pages, stopping.signal);
      if (!stopping.signal.aborted) setDrawing(drawn);
    };
    void draw();
    return () => stopping.abort();
  }, [base64]);
  return (
    <>
      {drawing.status === 'drawing' && <p>{words.loading}</p>}
      {drawing.status === 'failed' && <p role="status">{words.pdf[drawing.why]}</p>}
      <div ref={place} hidden={drawing.status === 'failed'} />
      {drawing.status === 'drawn' && drawing.pages > 3 && <p>{words.morePages(drawing.pages)}</p>}
    </>
  );
}
