import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type SyntheticEvent } from 'react';
import { peopleWords } from '../../strings/people';
import { useRowKeys } from '../../ui/row-keys';
import { observeScroll, observeSeen, useScrollPlace } from '../../ui/scroll-parent';
import './people-list.css';
import { PersonItem } from './person-item';
import type { PersonItem as Item } from './people-rows';

/** From this many rows on, only those in sight are on the page. */
const manyRows = 60;
/** How high a row will be, in pixels, before it is drawn: as people-list.css lays it out where no line wraps. */
const height = { row: 91, line: 21 } as const;

function estimatedHeight(item: Item | undefined): number {
  return height.row + ((item?.row.since ?? null) === null ? 0 : height.line);
}

interface ListProps {
  readonly items: readonly Item[];
}

/** The place in the list of the row that something happened in; null where it happened between rows. */
function indexOf({ target }: SyntheticEvent): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item === null ? null : Number(item.dataset.index);
}

/** What the keyboard does on the list, whichever of its rows are on the page. */
function useKeys(items: readonly Item[]) {
  const list = useRef<HTMLUListElement>(null);
  const { current, onFocusRow, onKeyDown } = useRowKeys({ rows: items, list, onRemove: null });
  const onFocus = (event: SyntheticEvent) => {
    const index = indexOf(event);
    if (index !== null) onFocusRow(index);
  };
  return { current, events: { ref: list, onFocus, onKeyDown } };
}

function ShortList({ items }: ListProps) {
  const { current, events } = useKeys(items);
  return (
    <ul {...events} className="list-rows people short" aria-label={peopleWords.list}>
      {items.map(({ id, row }, index) => (
        <PersonItem key={id} row={row} index={index} count={items.length} isCurrent={index === current} />
      ))}
    </ul>
  );
}

function LongList({ items }: ListProps) {
  const { current, events } = useKeys(items);
  const { parent, offset } = useScrollPlace(events.ref);
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => parent,
    observeElementOffset: observeScroll,
    observeElementRect: observeSeen,
    estimateSize: (index) => estimatedHeight(items[index]),
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollMargin: offset,
    // The row that has the keyboard stays, wherever the page is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  return (
    <ul
      {...events}
      className="list-rows people long"
      aria-label={peopleWords.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item === undefined ? null : (
          <PersonItem
            key={key}
            row={item.row}
            index={index}
            count={items.length}
            isCurrent={index === current}
            measure={virtualizer.measureElement}
            top={start - offset}
          />
        );
      })}
    </ul>
  );
}

/** The rows of the people page. */
export function PeopleList({ items }: ListProps) {
  return items.length < manyRows ? <ShortList items={items} /> : <LongList items={items} />;
}
