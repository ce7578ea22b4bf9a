import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type CSSProperties, type Ref } from 'react';
import type { Place } from '../../../framework/framework';
import type { OpenPlan } from '../../store/state';
import { canWrite, useOpenPlan } from '../../store/store';
import { historyWords } from '../../strings/history';
import { useRowKeys } from '../../ui/row-keys';
import { observeScroll, observeSeen, useScrollPlace } from '../../ui/scroll-parent';
import type { ActEntry } from './act-filter';
import './act-list.css';
import { ActRow } from './act-row';

/** From this many rows on, only those in sight are on the page. */
const manyRows = 60;
/** Pixels, as most rows turn out; what is drawn is measured. */
const heights = { row: 39, line: 20, day: 38 };

function estimatedHeight(entries: readonly ActEntry[], index: number): number {
  const entry = entries[index];
  if (entry === undefined) return heights.row;
  const lines = entry.text.lines.length + (entry.text.more === '' ? 0 : 1);
  const day = isFirstOfDay(entries, index) ? heights.day : 0;
  return day + heights.row + heights.line * (lines - 1);
}

function isFirstOfDay(entries: readonly ActEntry[], index: number): boolean {
  return entries[index - 1]?.row.day !== entries[index]?.row.day;
}

interface ListProps {
  readonly entries: readonly ActEntry[];
  readonly places: ReadonlyMap<string, Place>;
}

interface ItemProps extends ListProps {
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
  readonly nameOf: (person: string) => string | null;
  readonly onFocusRow: (index: number) => void;
  readonly style?: CSSProperties;
  readonly measure?: Ref<HTMLLIElement>;
}

function Item(props: ItemProps) {
  const { entries, places, index, isCurrent, isWritable, nameOf, onFocusRow, style, measure } = props;
  const entry = entries[index];
  if (entry === undefined) return null;
  return (
    <li
      ref={measure}
      className="act"
      style={style}
      data-index={index}
      aria-setsize={entries.length}
      aria-posinset={index + 1}
      onFocus={() => onFocusRow(index)}
    >
      <ActRow
        entry={entry}
        places={places}
        isCurrent={isCurrent}
        isWritable={isWritable}
        writer={nameOf(entry.row.person)}
        isDayShown={isFirstOfDay(entries, index)}
      />
    </li>
  );
}

/** Null for what whoever reads here wrote. */
function otherWriter({ plan, writer }: OpenPlan, person: string): string | null {
  if (person === writer) return null;
  const told = person === plan.person ? plan.profile.name : plan.people.get(person)?.name;
  const name = told?.trim() ?? '';
  return name === '' ? historyWords.somebody : name;
}

function useList({ entries, places }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const open = useOpenPlan();
  const isWritable = canWrite(open);
  const nameOf = (person: string) => otherWriter(open, person);
  const { current, onFocusRow, onKeyDown } = useRowKeys({ rows: entries, list, onRemove: null });
  return { list, current, onKeyDown, shared: { entries, places, isWritable, nameOf, onFocusRow } };
}

function ShortList(props: ListProps) {
  const { list, current, onKeyDown, shared } = useList(props);
  return (
    <ul ref={list} className="acts" aria-label={historyWords.list} onKeyDown={onKeyDown}>
      {props.entries.map(({ id }, index) => (
        <Item key={id} {...shared} index={index} isCurrent={index === current} />
      ))}
    </ul>
  );
}

function LongList(props: ListProps) {
  const { entries } = props;
  const { list, current, onKeyDown, shared } = useList(props);
  const { parent, offset } = useScrollPlace(list);
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: entries.length,
    getScrollElement: () => parent,
    observeElementOffset: observeScroll,
    observeElementRect: observeSeen,
    estimateSize: (index) => estimatedHeight(entries, index),
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 8,
    scrollMargin: offset,
    // The row that has the keyboard stays, wherever the page is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  return (
    <ul
      ref={list}
      className="acts long"
      aria-label={historyWords.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <Item
          key={key}
          {...shared}
          index={index}
          isCurrent={index === current}
          measure={virtualizer.measureElement}
          style={{ transform: `translateY(${String(start - offset)}px)` }}
        />
      ))}
    </ul>
  );
}

/** What was done, newest first, under its days. */
export function ActList(props: ListProps) {
  return props.entries.length < manyRows ? <ShortList {...props} /> : <LongList {...props} />;
}
