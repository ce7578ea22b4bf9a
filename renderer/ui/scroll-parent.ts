import { useEffect, useState, type RefObject } from 'react';

interface ScrollPlace {
  /** The element that scrolls, around the list; null before the first layout. */
  readonly parent: Element | null;
  /** How far below the top of what scrolls the list begins, in pixels. */
  readonly offset: number;
}

function scrollParentOf(element: Element): Element {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}

/** Where a list lies in what scrolls it, so that a page with a long list scrolls as one. */
export function useScrollPlace(list: RefObject<HTMLElement | null>): ScrollPlace {
  const [place, setPlace] = useState<ScrollPlace>({ parent: null, offset: 0 });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const parent = scrollParentOf(element);
    const measure = () => {
      const top = element.getBoundingClientRect().top - parent.getBoundingClientRect().top;
      const offset = Math.round(top + parent.scrollTop);
      setPlace((before) =>
        before.parent === parent && before.offset === offset ? before : { parent, offset },
      );
    };
    // Observing measures once at the start, and then whenever what stands above the list takes more or less room.
    const observer = new ResizeObserver(measure);
    observer.observe(parent);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [list]);
  return place;
}
