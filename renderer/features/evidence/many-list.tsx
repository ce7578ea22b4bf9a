import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { bringManyWords } from '../../strings/evidence-files';

export interface ManyRow {
  readonly name: string;
  readonly detail: string;
}

const estimatedHeight = 44;

/** Twenty thousand names at most: only those in sight are on the page. It scrolls, so the keyboard can go to it. */
export function ManyList({ rows }: { readonly rows: readonly ManyRow[] }) {
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => estimatedHeight,
    overscan: 10,
  });
  return (
    <div ref={box} className="many-box" tabIndex={0} role="group" aria-label={bringManyWords.list}>
      <ul className="many-list" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${String(start)}px)` }}
          >
            <bdi>{rows[index]?.name}</bdi>
            <small dir="auto">{rows[index]?.detail}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
