import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type CSSProperties, type Ref } from 'react';
import { canWrite, setUi, useOpenPlan, useStore } from '../../store/store';
import { evidenceWords } from '../../strings/evidence';
import { removeEvidence } from '../../store/evidence';
import './evidence-list.css';
import { EvidenceRowView } from './evidence-row';
import type { EvidenceRow } from './evidence-rows';
import { useRowKeys, type Sought } from '../../ui/row-keys';
import { useScrollPlace } from '../../ui/scroll-parent';

/** From this many rows on, only those in sight are on the page. */
const manyRows = 100;
const estimatedRowHeight = 86;

interface ListProps {
  readonly rows: readonly EvidenceRow[];
}

interface ItemProps {
  readonly row: EvidenceRow;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
  readonly onFocusRow: (index: number) => void;
  readonly style?: CSSProperties;
  readonly measure?: Ref<HTMLLIElement>;
}

function Item({ row, index, count, isCurrent, isWritable, onFocusRow, style, measure }: ItemProps) {
  return (
    <li
      ref={measure}
      className="piece"
      style={style}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      onFocus={() => onFocusRow(index)}
    >
      <EvidenceRowView row={row} isCurrent={isCurrent} isWritable={isWritable} />
    </li>
  );
}

/** The row of a piece that was gone to from elsewhere. */
function useSought(rows: readonly EvidenceRow[]): Sought {
  const id = useStore(({ ui }) => (ui.sought?.kind === 'evidence' ? ui.sought.id : null));
  const index = id === null ? -1 : rows.findIndex((row) => row.id === id);
  return { index: index === -1 ? null : index, onFound: () => setUi({ sought: null }) };
}

function useList(rows: readonly EvidenceRow[]) {
  const list = useRef<HTMLUListElement>(null);
  const isWritable = canWrite(useOpenPlan());
  const onRemove = isWritable ? (row: EvidenceRow) => void removeEvidence(row.evidence) : null;
  return { list, isWritable, ...useRowKeys({ rows, list, onRemove, sought: useSought(rows) }) };
}

function ShortList({ rows }: ListProps) {
  const { list, isWritable, current, onFocusRow, onKeyDown } = useList(rows);
  const shared = { count: rows.length, isWritable, onFocusRow };
  return (
    <ul ref={list} className="pieces" aria-label={evidenceWords.list} onKeyDown={onKeyDown}>
      {rows.map((row, index) => (
        <Item key={row.id} {...shared} row={row} index={index} isCurrent={index === current} />
      ))}
    </ul>
  );
}

function LongList({ rows }: ListProps) {
  const { list, isWritable, current, onFocusRow, onKeyDown } = useList(rows);
  const { parent, offset } = useScrollPlace(list);
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => parent,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollMargin: offset,
    // The row that has the keyboard stays, wherever the page is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  const shared = { count: rows.length, isWritable, onFocusRow, measure: virtualizer.measureElement };
  return (
    <ul
      ref={list}
      className="pieces long"
      aria-label={evidenceWords.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <Item
            key={key}
            {...shared}
            row={row}
            index={index}
            isCurrent={index === current}
            style={{ transform: `translateY(${String(start - offset)}px)` }}
          />
        );
      })}
    </ul>
  );
}

/** The rows of the evidence page. */
export function EvidenceList({ rows }: ListProps) {
  return rows.length < manyRows ? <ShortList rows={rows} /> : <LongList rows={rows} />;
}
