import { useSyncExternalStore } from 'react';

/** Under 1,000 px a third column has no room. The same number stands in the styles. */
const narrow = '(max-width: 999px)';

export function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether what stands beside the page at other times lies over it now. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
