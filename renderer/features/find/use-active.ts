import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** How far Page up and Page down go. */
const page = 8;

interface Active {
  /** Which choice Enter takes. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Whether the key moved on to another choice; the caret of the field has the others. */
  readonly onMoveKey: (event: KeyboardEvent) => boolean;
}

function targetOf(key: string, now: number, count: number): number | null {
  if (key === 'ArrowDown') return (now + 1) % count;
  if (key === 'ArrowUp') return (now + count - 1) % count;
  if (key === 'PageDown') return Math.min(now + page, count - 1);
  return key === 'PageUp' ? Math.max(now - page, 0) : null;
}

/** One choice is always the one that Enter takes: the first until another is gone to, by key or with the pointer. */
export function useActive(count: number, list: RefObject<HTMLElement | null>): Active {
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, Math.max(0, count - 1));
  const isByKey = useRef(false);
  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    const option = list.current?.querySelector('[aria-selected=true]');
    // The name of the group above its first choice comes into sight with it.
    const first = option?.parentElement?.querySelector('[role=option]') === option;
    (first ? option?.parentElement : option)?.scrollIntoView({ block: 'nearest' });
    option?.scrollIntoView({ block: 'nearest' });
  });
  return {
    active,
    setActive: setChosen,
    onMoveKey: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || count === 0) return false;
      const target = targetOf(event.key, active, count);
      if (target === null) return false;
      isByKey.current = true;
      setChosen(target);
      return true;
    },
  };
}
