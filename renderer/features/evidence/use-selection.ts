import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { say } from '../../store/navigate';
import { useStore } from '../../store/store';
import { selectWords } from '../../strings/select';
import { isTypingPlace } from '../../ui/take-in';
import type { EvidenceRow } from './evidence-rows';
import { allOf, extended, nothingSelected, toggled, withinShown } from './selection';

export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Up to this row, from the one that was selected last, else from `from`. */
  readonly extend: (to: string, from: string) => void;
  readonly clear: () => void;
}

function isOver(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu], [role=dialog], .toasts') !== null;
}

/** Ctrl+A and Esc mean the list wherever the keyboard is on the page, but in a field, a menu or a dialog. */
function useSelectionKeys(onAll: (() => void) | null, onClear: (() => void) | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || useStore.getState().ui.dialog !== null;
      if (isTaken || isTypingPlace(event.target) || isOver(event.target)) return;
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (isCommand && onAll !== null && event.key.toLowerCase() === 'a') onAll();
      else if (event.key === 'Escape' && onClear !== null) onClear();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onAll, onClear]);
}

/** @param rows those that are shown, in their order */
export function useSelection(
  rows: readonly EvidenceRow[],
  { isWritable }: { readonly isWritable: boolean },
): RowSelection | null {
  const [selection, setSelection] = useState(nothingSelected);
  const shown = useMemo(() => rows.map(({ id }) => id), [rows]);
  // What a filter hides, or an act took away, is selected no longer.
  const visible = useMemo(() => withinShown(selection, shown), [selection, shown]);
  if (visible !== selection) setSelection(visible);
  const { size } = visible.ids;
  const told = useRef(size);
  useEffect(() => {
    if (size === told.current) return;
    told.current = size;
    say(selectWords.count(size));
  }, [size]);

  const toggle = useCallback((id: string) => setSelection((before) => toggled(before, id)), []);
  const extend = useCallback(
    (to: string, from: string) => setSelection((before) => extended(before, shown, { from, to })),
    [shown],
  );
  const clear = useCallback(() => setSelection(nothingSelected), []);
  const all = useCallback(() => setSelection(allOf(shown)), [shown]);
  useSelectionKeys(isWritable ? all : null, size === 0 ? null : clear);
  return isWritable ? { ids: visible.ids, toggle, extend, clear } : null;
}
