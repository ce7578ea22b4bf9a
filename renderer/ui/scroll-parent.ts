import {
  observeElementOffset,
  observeElementRect,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual';
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

function placeOf(element: Element): ScrollPlace & { readonly parent: Element } {
  const parent = scrollParentOf(element);
  // What scrolls as a whole window moves with what is in it.
  const edge = parent === document.documentElement ? 0 : parent.getBoundingClientRect().top;
  const top = element.getBoundingClientRect().top - edge;
  return { parent, offset: Math.round(top + parent.scrollTop) };
}

/** Where a list lies in what scrolls it, so that a page with a long list scrolls as one. */
export function useScrollPlace(list: RefObject<HTMLElement | null>): ScrollPlace {
  const [place, setPlace] = useState<ScrollPlace>({ parent: null, offset: 0 });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const measure = () => {
      // In a low window the window itself scrolls, so a resized one may have another parent.
      const now = placeOf(element);
      setPlace((before) => (before.parent === now.parent && before.offset === now.offset ? before : now));
    };
    // Observing measures once at the start, and then whenever what stands above the list takes more or less room.
    const observer = new ResizeObserver(measure);
    observer.observe(document.documentElement);
    observer.observe(scrollParentOf(element));
    if (element.parentElement !== null) observer.observe(element.parentElement);
    return () => observer.disconnect();
  }, [list]);
  return place;
}

/**
 * Tells a long list how much of it is seen. Nobody sees more than the window shows: while the window gets so low that it
 * scrolls as a whole, what scrolled before it is as high as the list, and all rows would be drawn.
 */
export function observeSeen<Item extends Element>(
  virtualizer: Virtualizer<Element, Item>,
  onSize: (size: Rect) => void,
): (() => void) | undefined {
  const seen = ({ width, height }: Rect) => onSize({ width, height: Math.min(height, window.innerHeight) });
  return observeElementRect(virtualizer, seen) ?? undefined;
}

/** Tells a long list how far it is scrolled, also where the window scrolls as a whole: then its document has the events. */
export function observeScroll<Item extends Element>(
  virtualizer: Virtualizer<Element, Item>,
  onOffset: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  const element = virtualizer.scrollElement;
  if (element === null || element !== document.documentElement) {
    return observeElementOffset(virtualizer, onOffset) ?? undefined;
  }
  const tell = () => onOffset(element.scrollTop, false);
  tell();
  document.addEventListener('scroll', tell, { passive: true });
  return () => document.removeEventListener('scroll', tell);
}
