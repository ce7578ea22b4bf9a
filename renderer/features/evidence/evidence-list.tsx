import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { evidenceWords } from '../../strings/evidence';
import { observeScroll, observeSeen, useScrollPlace } from '../../ui/scroll-parent';
import { EvidenceItem } from './evidence-item';
import './evidence-list.css';
import { estimatedHeight } from './row-height';
import { useEvidenceList, type ListProps } from './use-evidence-list';

/** From this many rows on, only those in sight are on the page. */
const manyRows = 100;
/** Of a row that is not there any more. */
const usualHeight = 97;

function classOf({ selection }: ListProps, kind: 'short' | 'long'): string {
  return `pieces ${kind}${selection === null ? '' : ' selectable'}`;
}

function ShortList(props: ListProps) {
  const { rows, selection } = props;
  const { events, current, isWritable, onSelect } = useEvidenceList(props);
  return (
    <ul {...events} className={classOf(props, 'short')} aria-label={evidenceWords.list}>
      {rows.map((row, index) => (
        <EvidenceItem
          key={row.id}
          row={row}
          index={index}
          count={rows.length}
          isCurrent={index === current}
          isWritable={isWritable}
          isSelected={selection?.ids.has(row.id) === true}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

function LongList(props: ListProps) {
  const { rows, selection } = props;
  const { events, current, isWritable, onSelect } = useEvidenceList(props);
  const { parent, offset } = useScrollPlace(events.ref);
  const virtualizer = useVirtualizer<Element, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => parent,
    observeElementOffset: observeScroll,
    observeElementRect: observeSeen,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? usualHeight : estimatedHeight(row);
    },
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    scrollMargin: offset,
    // The row that has the keyboard stays, wherever the page is scrolled to.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });
  return (
    <ul
      {...events}
      className={classOf(props, 'long')}
      aria-label={evidenceWords.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <EvidenceItem
            key={key}
            row={row}
            index={index}
            count={rows.length}
            isCurrent={index === current}
            isWritable={isWritable}
            isSelected={selection?.ids.has(row.id) === true}
            onSelect={onSelect}
            measure={virtualizer.measureElement}
            top={start - offset}
          />
        );
      })}
    </ul>
  );
}

/** The rows of the evidence page. */
export function EvidenceList(props: ListProps) {
  return props.rows.length < manyRows ? <ShortList {...props} /> : <LongList {...props} />;
}
