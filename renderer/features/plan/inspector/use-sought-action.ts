import { useEffect, type RefObject } from 'react';
import { setUi, useStore } from '../../../store/store';

/** An action that was gone to from elsewhere comes into sight and takes the keyboard, once. */
export function useSoughtAction(id: string, item: RefObject<HTMLElement | null>): void {
  const isSought = useStore(({ ui }) => ui.sought?.kind === 'action' && ui.sought.id === id);
  useEffect(() => {
    if (!isSought || item.current === null) return;
    setUi({ sought: null });
    // Where nothing can be changed, the action itself takes it.
    (item.current.querySelector<HTMLElement>('input:enabled') ?? item.current).focus();
    item.current.scrollIntoView({ block: 'nearest' });
  }, [isSought, item]);
}
