import { useEffect, useState } from 'react';

let isFirst = true;

/**
 * Whether the longer part of the inspector is drawn. The first page of a start is painted without it, and with it in the
 * frame after: what the page is about comes sooner by it. Later pages are whole at once.
 */
export function useRest(): boolean {
  const [isThere, setThere] = useState(!isFirst);
  useEffect(() => {
    isFirst = false;
    const frame = requestAnimationFrame(() => setTimeout(() => setThere(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isThere;
}
