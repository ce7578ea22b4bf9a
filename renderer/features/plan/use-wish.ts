import { useEffect, type RefObject } from 'react';
import type { FocusWish } from '../../store/state';
import { setUi, useStore } from '../../store/store';

/** Takes the keyboard when the store wishes it here, once. */
export function useWish(wish: FocusWish, element: RefObject<HTMLElement | null>): void {
  const isWished = useStore((state) => state.ui.wish === wish);
  useEffect(() => {
    if (!isWished || element.current === null) return;
    setUi({ wish: null });
    element.current.focus();
    element.current.scrollIntoView({ block: 'nearest' });
  }, [isWished, element]);
}
