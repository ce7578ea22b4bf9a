import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { Rating } from '../../../framework/plan';
import { useStore } from '../../store/store';
import { isTypingPlace } from '../../ui/take-in';

const ratings: Readonly<Record<string, Rating | null>> = {
  '1': 'not-yet',
  '2': 'partly',
  '3': 'met',
  '0': null,
};

interface RowActs {
  /** Null where nothing can be rated. */
  readonly onRate: ((id: string, rating: Rating | null) => void) | null;
  readonly onComment: ((id: string) => void) | null;
}

interface RowWalk {
  /** The row that has the keyboard, or had it last. */
  readonly current: string | null;
  readonly setCurrent: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function targetOf(key: string, now: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(now + 1, last);
  if (key === 'ArrowUp') return Math.max(now - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

function actOn(key: string, id: string, { onRate, onComment }: RowActs): boolean {
  const rating = ratings[key];
  if (rating !== undefined && onRate !== null) onRate(id, rating);
  else if (key === 'c' && onComment !== null) onComment(id);
  else return false;
  return true;
}

/** One row is in the tab order; arrow keys go to the others, and digits rate the one that has the keyboard. */
export function useRowWalk(
  ids: readonly string[],
  list: RefObject<HTMLElement | null>,
  acts: RowActs,
): RowWalk {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    // A dialog that is being loaded has not got the keyboard yet, but what is typed is meant for it.
    if (isHeld || isTypingPlace(event.target) || useStore.getState().ui.dialog !== null) return;
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    const now = ids.indexOf(id?.dataset.row ?? current ?? '');
    const here = ids[now];
    // A list that is open takes the arrow keys for itself.
    const isChoice = event.target instanceof HTMLSelectElement;
    const next = isChoice ? undefined : ids[targetOf(event.key, now, ids.length - 1) ?? -1];
    if (next !== undefined) {
      setChosen(next);
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const row = rows.find(({ dataset }) => dataset.row === next);
      const start = row?.querySelector<HTMLElement>('[data-row-start]') ?? null;
      start?.focus({ preventScroll: true });
      // What opens with it is to be in sight too.
      requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
    } else if (here === undefined || !actOn(event.key.toLowerCase(), here, acts)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { current, setCurrent: setChosen, onKeyDown };
}
