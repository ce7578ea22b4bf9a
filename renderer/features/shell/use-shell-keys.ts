import { useEffect } from 'react';
import { backToToday } from '../../store/as-of';
import { openDialog } from '../../store/navigate';
import { useStore } from '../../store/store';
import { takeStep } from '../../store/steps';
import { isTypingPlace } from '../../ui/take-in';

type ShellKey = 'undo' | 'redo' | 'keys' | 'back';

/** Esc goes back to today, unless it closes what lies over the page first. */
function isFromDay(target: EventTarget | null): boolean {
  const isOver = target instanceof Element && target.closest('[role=menu], [role=dialog]') !== null;
  return !isOver && (useStore.getState().open?.asOf ?? null) !== null;
}

function meaningOf(event: KeyboardEvent): ShellKey | null {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (isCommand && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (isCommand && key === 'y') return 'redo';
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isBare && event.key === 'Escape') return isFromDay(event.target) ? 'back' : null;
  return isBare && (event.key === '?' || event.key === 'F1') ? 'keys' : null;
}

/** Keys that mean the same on every page. In a field, undo and redo are the field's own; in a dialog nothing is taken. */
function onKeyDown(event: KeyboardEvent): void {
  const meaning = meaningOf(event);
  if (meaning === null || event.defaultPrevented || useStore.getState().ui.dialog !== null) return;
  if (isTypingPlace(event.target) && event.key !== 'F1') return;
  event.preventDefault();
  if (meaning === 'keys') openDialog({ kind: 'keys' });
  else if (meaning === 'back') backToToday();
  else void takeStep(meaning);
}

export function useShellKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
