import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface RowKeys {
  /** Which row is in the tab order. */
  readonly current: number;
  readonly onFocusRow: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface Sought {
  /** Its place in the list; null where it is not there. */
  readonly index: number | null;
  readonly onFound: () => void;
}

interface RowKeysOptions<Row> {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLElement | null>;
  /** Null where Delete does nothing. */
  readonly onRemove: ((row: Row) => void) | null;
  /** The row that was gone to from elsewhere. */
  readonly sought?: Sought;
  /** Takes what a key goes to together with Shift; without it such keys do nothing. */
  readonly onExtend?: ((to: Row, from: Row) => void) | undefined;
}

function targetOf(event: KeyboardEvent, current: number, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const targets = new Map([
    ['ArrowDown', current + 1],
    ['ArrowUp', current - 1],
    ['PageDown', current + 10],
    ['PageUp', current - 10],
    ['Home', 0],
    ['End', count - 1],
  ]);
  const target = targets.get(event.key);
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}

/** In how many frames a long list has found out how high its rows are; until then they push each other away. */
const settling = 8;

function keepInSight(row: Element, frames: number): void {
  row.scrollIntoView({ block: 'center' });
  if (frames > 0) requestAnimationFrame(() => keepInSight(row, frames - 1));
}

interface Current {
  readonly current: number;
  readonly count: number;
  /** Where the current row was gone to from elsewhere: to be told when it has the keyboard. */
  readonly onFound: (() => void) | null;
}

/** After a key, from elsewhere, or where the row that had the keyboard is gone, the current row gets it. */
function useKeyboardOn({ current, count, onFound }: Current, list: RefObject<HTMLElement | null>) {
  const isWished = useRef(false);
  const hadKeyboard = useRef(false);
  const countBefore = useRef(count);
  useEffect(() => {
    const isGone =
      hadKeyboard.current && count < countBefore.current && document.activeElement === document.body;
    countBefore.current = count;
    if (!isWished.current && !isGone && onFound === null) return;
    const row = list.current?.querySelector(`[data-index="${String(current)}"]`) ?? null;
    // A long list draws its rows a moment later: the wish waits for them.
    if (row === null) return;
    isWished.current = false;
    row.querySelector<HTMLElement>('[data-row-start], button')?.focus({ preventScroll: true });
    if (onFound === null) {
      row.scrollIntoView({ block: 'nearest' });
      // Rows of a long list are measured when they come into sight, and then move.
      requestAnimationFrame(() => row.scrollIntoView({ block: 'nearest' }));
    } else {
      onFound();
      keepInSight(row, settling);
    }
  });
  return {
    wish: () => {
      isWished.current = true;
    },
    noteKeyboard: () => {
      hadKeyboard.current = true;
    },
  };
}

/** One row of the list is in the tab order; arrow keys, Home and End go to the others; Delete removes. */
export function useRowKeys<Row extends { readonly id: string }>({
  rows,
  list,
  onRemove,
  sought,
  onExtend,
}: RowKeysOptions<Row>): RowKeys {
  const [last, setLast] = useState<{ readonly id: string | null; readonly index: number }>({
    id: null,
    index: 0,
  });
  const found = rows.findIndex(({ id }) => id === last.id);
  const kept = found === -1 ? Math.min(last.index, rows.length - 1) : found;
  const current = sought?.index ?? kept;
  const onFound = (sought?.index ?? null) === null ? null : (sought?.onFound ?? null);
  const keyboard = useKeyboardOn({ current, count: rows.length, onFound }, list);
  return {
    current,
    onFocusRow: (index) => {
      keyboard.noteKeyboard();
      setLast({ id: rows[index]?.id ?? null, index });
    },
    onKeyDown: (event) => {
      const row = rows[current];
      const isExtending = event.shiftKey && onExtend !== undefined;
      const target = event.shiftKey && !isExtending ? null : targetOf(event, current, rows.length);
      // A key that is held down removes one, not all.
      if (event.key === 'Delete' && row !== undefined) {
        if (!event.repeat) onRemove?.(row);
      } else if (target !== null) {
        const next = rows[target];
        if (isExtending && row !== undefined && next !== undefined) onExtend(next, row);
        keyboard.wish();
        setLast({ id: next?.id ?? null, index: target });
      } else return;
      event.preventDefault();
    },
  };
}
