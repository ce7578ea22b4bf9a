import { useState, type ReactNode } from 'react';
import { listWords } from '../strings/lists';

/** As many as a person looks over; beyond that each edit would lay out hundreds of rows nobody sees. */
const few = 10;

interface ShortList<Item> {
  readonly shown: readonly Item[];
  /** The button that shows the others; null where there are none. */
  readonly rest: ReactNode;
}

/**
 * The beginning of a long list, and all of it when asked for.
 * @param subject what the list is about; another subject begins short again
 * @param sought which item somebody is going to: the list opens for one that is not at its beginning
 */
export function useShortList<Item>(items: readonly Item[], subject: string, sought = -1): ShortList<Item> {
  const [openFor, setOpenFor] = useState<string | null>(null);
  if (sought >= few && openFor !== subject) setOpenFor(subject);
  if (items.length <= few || openFor === subject) return { shown: items, rest: null };
  const rest = (
    // A line of its own, whatever stands below.
    <div>
      <button type="button" className="btn quiet" onClick={() => setOpenFor(subject)}>
        {listWords.showAll(items.length)}
      </button>
    </div>
  );
  return { shown: items.slice(0, few), rest };
}
