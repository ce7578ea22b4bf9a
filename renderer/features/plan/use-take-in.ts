import { useEffect, useState, type DragEvent } from 'react';
import { attach } from '../../store/evidence';
import { selectIndicator } from '../../store/navigate';
import { screenNow } from '../../store/on-screen';
import { canWrite, useStore } from '../../store/store';
import { bringsSomething, broughtBy, isTypingPlace } from '../../ui/take-in';

function mayTakeIn(): boolean {
  const { open, ui } = useStore.getState();
  return open !== null && canWrite(open) && ui.dialog === null;
}

/** The indicator under the pointer, else the chosen one. */
function indicatorAt(target: EventTarget): string | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-indicator]') : null;
  return card?.dataset.indicator ?? screenNow()?.selected?.indicator.id ?? null;
}

/** Paste anywhere on the page goes to the chosen indicator, except into a field, where it is the field's own. */
function onPaste(event: ClipboardEvent): void {
  if (isTypingPlace(event.target) || event.clipboardData === null || !mayTakeIn()) return;
  const indicator = screenNow()?.selected?.indicator.id;
  const brought = broughtBy(event.clipboardData);
  if (indicator === undefined || brought === null) return;
  event.preventDefault();
  void attach(brought, [indicator]);
}

export interface TakeIn {
  /** The indicator that would get what is being dragged; null where nothing is. */
  readonly over: string | null;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Files, pictures, links and texts that are dropped on the page or pasted into it become evidence. */
export function useTakeIn(): TakeIn {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  return {
    over,
    onDragOver: (event) => {
      if (!mayTakeIn() || isTypingPlace(event.target) || !bringsSomething(event.dataTransfer)) return;
      event.preventDefault();
      setOver(indicatorAt(event.target));
    },
    onDragLeave: (event) => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) {
        setOver(null);
      }
    },
    onDrop: (event) => {
      setOver(null);
      const indicator = indicatorAt(event.target);
      const brought = broughtBy(event.dataTransfer);
      if (indicator === null || brought === null || isTypingPlace(event.target) || !mayTakeIn()) return;
      event.preventDefault();
      selectIndicator(indicator);
      void attach(brought, [indicator]);
    },
  };
}
