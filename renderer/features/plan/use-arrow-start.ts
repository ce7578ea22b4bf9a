import { useEffect } from 'react';
import { wishFocus } from '../../store/navigate';
import { useStore } from '../../store/store';

/** Where the keyboard is before anybody has put it somewhere: nowhere, or on the heading of the page. */
function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('main, main h1'));
}

function onKeyDown(event: KeyboardEvent): void {
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (!isArrow || !isBare || !isNowhere(event.target) || useStore.getState().ui.dialog !== null) return;
  event.preventDefault();
  wishFocus('card');
}

/** From the start of the page, the first arrow key goes to the chosen indicator. */
export function useArrowStart(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
