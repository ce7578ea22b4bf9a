import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Conflict } from '../../../framework/conflicts/conflicts';
import { sayingAgain } from '../../../framework/conflicts/saying-again';
import type { Says } from '../../../framework/conflicts/says';
import { attempt } from '../../store/act';

export interface Settling {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly failure: string | null;
  /**
   * One act that says these values again.
   * @param at the place in the list from which the keyboard goes on, at what comes there
   */
  readonly settle: (chosen: readonly Says[], at: number) => Promise<boolean>;
}

/** Chooses between values, and keeps the keyboard where the next choice is. */
export function useSettling(conflicts: readonly Conflict[]): Settling {
  const list = useRef<HTMLUListElement>(null);
  const goOnAt = useRef<number | null>(null);
  const isBusy = useRef(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (goOnAt.current === null) return;
    const items = list.current?.children ?? [];
    const next = items[Math.min(goOnAt.current, items.length - 1)];
    next?.querySelector('button')?.focus();
    goOnAt.current = null;
  }, [conflicts]);
  const settle = async (chosen: readonly Says[], at: number) => {
    // A key that is pressed twice is not to choose in what comes into this place.
    if (isBusy.current) return false;
    isBusy.current = true;
    goOnAt.current = at;
    const result = await attempt(...chosen.map(sayingAgain));
    isBusy.current = false;
    setFailure(result.ok ? null : result.error.message);
    if (!result.ok) goOnAt.current = null;
    return result.ok;
  };
  return { list, failure, settle };
}
