import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { agendaKey, agendaOf, type AgendaItem } from '../../../framework/agenda';
import { isCovered } from '../../../framework/cover';
import { readerOf, talkedAbout } from '../../store/meeting';
import type { CheckInContext } from '../../check-in/check-in-context';

interface Position {
  readonly key: string | null;
  /** Where it was, for when it is gone: the next one comes into its place. */
  readonly index: number;
}

/** The agenda as steps, and which of them it is about now. */
export function useSteps({ open, checkIn, today }: CheckInContext) {
  const { plan, framework } = open;
  const reader = readerOf(open);
  const parts = useMemo(
    () => agendaOf({ plan, framework, checkIn, today, isCovered: isCovered(plan, reader) }),
    [plan, framework, checkIn, today, reader],
  );
  const items = useMemo(() => parts.flatMap((part) => part.items), [parts]);
  const done = talkedAbout(open, checkIn.id);
  const [position, setPosition] = useState<Position>(() => {
    const index = items.findIndex((item) => !done.has(agendaKey(item)));
    return { key: null, index: Math.max(0, index) };
  });
  const found = items.findIndex((item) => agendaKey(item) === position.key);
  const at = Math.max(0, found === -1 ? Math.min(position.index, items.length - 1) : found);
  const goTo = (index: number) => {
    const item = items[index];
    if (item !== undefined) setPosition({ key: agendaKey(item), index });
  };
  const current = items[at] ?? null;
  const indicator = current !== null && 'indicator' in current ? current.indicator : null;
  return { parts, items, done, at, current, indicator, goTo };
}

/** Whoever goes through the steps is read each of them; at first it has the keyboard, so that the keys mean something. */
export function useHeading(current: AgendaItem | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const key = current === null ? '' : agendaKey(current);
  useLayoutEffect(() => {
    const place = heading.current ?? document.querySelector<HTMLElement>('main h1');
    place?.focus({ preventScroll: true });
  }, [key]);
  return heading;
}
