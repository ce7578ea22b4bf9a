import { useCallback, useRef, type KeyboardEvent, type MouseEvent, type SyntheticEvent } from 'react';
import { act } from '../../store/act';
import { removeEvidence } from '../../store/evidence';
import { canWrite, setUi, useOpenPlan, useStore } from '../../store/store';
import { useRowKeys, type Sought } from '../../ui/row-keys';
import type { SelectHow } from './evidence-item';
import type { EvidenceRow } from './evidence-rows';
import { removeMany } from './remove-many';
import type { RowSelection } from './use-selection';

export interface ListProps {
  readonly rows: readonly EvidenceRow[];
  /** Null where nothing can be selected. */
  readonly selection: RowSelection | null;
}

/** The row of a piece that was gone to from elsewhere. */
function useSought(rows: readonly EvidenceRow[]): Sought {
  const id = useStore(({ ui }) => (ui.sought?.kind === 'evidence' ? ui.sought.id : null));
  const index = id === null ? -1 : rows.findIndex((row) => row.id === id);
  return { index: index === -1 ? null : index, onFound: () => setUi({ sought: null }) };
}

/** The place in the list of the row that something happened in; null where it happened between rows. */
function indexOf({ target }: SyntheticEvent): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return item === null ? null : Number(item.dataset.index);
}

/** What a press with Ctrl or Shift selects by: the row itself, not what can be pressed in it for something else. */
function isOnRow({ target }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('.piece-title') !== null || target.closest('button, input, label, a') === null;
}

/** A press with Ctrl takes one more or one less, with Shift all up to it. Without a key it means what it always means. */
function pressHow(event: MouseEvent): SelectHow | null {
  if (!isOnRow(event)) return null;
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'one' : null;
}

function isSpaceOnTitle({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key !== ' ' || ctrlKey || metaKey || altKey || shiftKey) return false;
  return target instanceof Element && target.matches('[data-row-start]');
}

/** Removes what is selected, or the row where nothing is; not twice, before the first is heard of. */
function useRemoving(rows: ListProps['rows'], selection: ListProps['selection']): (row: EvidenceRow) => void {
  const isRemoving = useRef(false);
  return (row) => {
    if (isRemoving.current) return;
    isRemoving.current = true;
    const selected = rows.filter(({ id }) => selection?.ids.has(id) === true);
    const pieces = selected.map(({ evidence }) => evidence);
    const removing =
      pieces.length === 0 ? removeEvidence(row.evidence) : removeMany(pieces, (requests) => act(...requests));
    void removing.finally(() => {
      isRemoving.current = false;
    });
  };
}

/** What the keyboard and the pointer do on the list, whichever of its rows are on the page. */
export function useEvidenceList({ rows, selection }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const isWritable = canWrite(useOpenPlan());
  const remove = useRemoving(rows, selection);
  const toggle = selection?.toggle;
  const extend = selection?.extend;
  const { current, onFocusRow, onKeyDown } = useRowKeys({
    rows,
    list,
    onRemove: isWritable ? remove : null,
    sought: useSought(rows),
    onExtend: extend === undefined ? undefined : (to, from) => extend(to.id, from.id),
  });
  const onSelect = useCallback(
    (id: string, how: SelectHow) => (how === 'one' ? toggle?.(id) : extend?.(id, id)),
    [toggle, extend],
  );
  return {
    current,
    isWritable,
    onSelect: selection === null ? null : onSelect,
    /** For the list itself. */
    events: {
      ref: list,
      onFocus: (event: SyntheticEvent) => {
        const index = indexOf(event);
        if (index !== null) onFocusRow(index);
      },
      // Shift would mark the words between the two presses.
      onMouseDown: (event: MouseEvent) => {
        if (selection !== null && pressHow(event) === 'range') event.preventDefault();
      },
      onClickCapture: (event: MouseEvent) => {
        const how = selection === null ? null : pressHow(event);
        const row = rows[indexOf(event) ?? -1];
        if (how === null || row === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onSelect(row.id, how);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const row = rows[current];
        if (selection !== null && row !== undefined && isSpaceOnTitle(event)) {
          event.preventDefault();
          onSelect(row.id, 'one');
        } else onKeyDown(event);
      },
    },
  };
}
