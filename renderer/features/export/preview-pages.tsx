import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { exportWords as words } from '../../strings/export';
import { drawPage } from '../../ui/pdf-reader';
import { usePages, type Pages } from './use-pages';

/** Between two pages, and around them. CSS pixels. */
const gap = 14;

interface SheetProps {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly onFailed: () => void;
}

/** One page. The picture before stays until the new one is whole, so that nothing flickers. */
function SheetOf({ file, number, width, height, onFailed }: SheetProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const label = words.page(number, file.numPages);
    const draw = async () => {
      try {
        const canvas = await drawPage(file, { number, width, label, signal });
        if (canvas !== null) place.current?.replaceChildren(canvas);
      } catch {
        if (!signal.aborted) onFailed();
      }
    };
    void draw();
    return () => stopping.abort();
  }, [file, number, width, onFailed]);
  const top = gap + (number - 1) * (height + gap);
  return <div ref={place} className="preview-sheet" style={{ top, width, height }} />;
}

interface Seen {
  readonly from: number;
  readonly to: number;
  /** The page that fills most of the view. */
  readonly current: number;
}

interface View {
  readonly scroll: number;
  readonly height: number;
  /** From one page to the next. */
  readonly step: number;
  readonly count: number;
}

/** Which pages are in sight, counted from 1, with one more on each side. */
function seenOf({ scroll, height: view, step, count }: View): Seen {
  const at = (y: number) => Math.min(count, Math.max(1, Math.floor((y - gap) / step) + 1));
  return {
    from: Math.max(1, at(scroll) - 1),
    to: Math.min(count, at(scroll + view) + 1),
    current: at(scroll + view / 2),
  };
}

/** What the place for the pages measures, without its scroll bar. */
function useSize(): readonly [(element: HTMLElement | null) => void, { width: number; height: number }] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (element === null) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return [setElement, size];
}

interface PreviewPagesProps {
  readonly base64: string | null;
  /** What is shown is about to be replaced. */
  readonly isBusy: boolean;
  /** Page count and size, or what is the matter. */
  readonly children: ReactNode;
}

interface StepProps {
  readonly current: number;
  readonly count: number;
  readonly onGo: (page: number) => void;
}

function Steps({ current, count, onGo }: StepProps) {
  const ends = { first: current <= 1, last: current >= count };
  return (
    <div className="preview-steps" role="group" aria-label={words.pages}>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={words.previous}
        aria-disabled={ends.first}
        onClick={() => onGo(current - 1)}
      >
        <ChevronLeft aria-hidden size={18} />
      </button>
      <span>{words.page(current, count)}</span>
      <button
        type="button"
        className="btn quiet icon"
        aria-label={words.next}
        aria-disabled={ends.last}
        onClick={() => onGo(current + 1)}
      >
        <ChevronRight aria-hidden size={18} />
      </button>
    </div>
  );
}

function sheetSize(pages: Pages | null, room: number): { width: number; height: number } {
  const width = Math.max(120, Math.min(room - 2 * gap, 900));
  return { width, height: Math.round(width * (pages?.ratio ?? Math.SQRT2)) };
}

/** The real pages; only those in sight are drawn. It scrolls, also by keyboard. */
export function PreviewPages({ base64, isBusy, children }: PreviewPagesProps) {
  const { pages, hasFailed, fail } = usePages(base64);
  const [scroll, setScroll] = useState(0);
  const [measure, room] = useSize();
  const view = useRef<HTMLDivElement>(null);
  const { width, height } = sheetSize(pages, room.width);
  const step = height + gap;
  const count = pages?.file.numPages ?? 0;
  const seen = seenOf({ scroll, height: room.height, step, count });
  const numbers = Array.from(
    { length: Math.max(0, seen.to - seen.from + 1) },
    (_, index) => seen.from + index,
  );
  const go = (page: number) => {
    if (page < 1 || page > count) return;
    view.current?.scrollTo({ top: (page - 1) * step });
  };
  return (
    <div className="preview">
      <div className="preview-head">
        <div className="preview-state">{children}</div>
        {count > 0 && <Steps current={seen.current} count={count} onGo={go} />}
      </div>
      <div
        ref={(element) => {
          view.current = element;
          measure(element);
        }}
        className="preview-view"
        role="group"
        aria-label={words.preview}
        aria-busy={isBusy}
        tabIndex={0}
        onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
      >
        {hasFailed && <p role="status">{words.notDrawn}</p>}
        {pages !== null && !hasFailed && room.width > 0 && (
          <div className="preview-sheets" style={{ height: gap + count * step }}>
            {numbers.map((number) => (
              <SheetOf key={number} {...{ file: pages.file, number, width, height }} onFailed={fail} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
