import { memo, type Ref } from 'react';
import { EvidenceRowView } from './evidence-row';
import type { EvidenceRow } from './evidence-rows';

export type SelectHow = 'one' | 'range';

interface ItemProps {
  readonly row: EvidenceRow;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
  readonly isSelected: boolean;
  /** Null where nothing can be selected. */
  readonly onSelect: ((id: string, how: SelectHow) => void) | null;
  /** How far below the beginning of a long list it stands, in pixels. */
  readonly top?: number;
  readonly measure?: Ref<HTMLLIElement>;
}

/** Drawn anew only when something about it has changed, so that scrolling draws what comes into sight and nothing else. */
export const EvidenceItem = memo(function EvidenceItem(props: ItemProps) {
  const { row, index, count, isCurrent, isWritable, isSelected, onSelect, top } = props;
  const selecting =
    onSelect === null ? null : { isSelected, onSelect: (how: SelectHow) => onSelect(row.id, how) };
  return (
    <li
      ref={props.measure}
      className={isSelected ? 'piece selected' : 'piece'}
      style={top === undefined ? undefined : { transform: `translateY(${String(top)}px)` }}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <EvidenceRowView row={row} isCurrent={isCurrent} isWritable={isWritable} selecting={selecting} />
    </li>
  );
});
