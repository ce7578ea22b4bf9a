import { useEffect } from 'react';
import { backToToday } from '../../store/as-of';
import { openDialog, openFind, typeAhead } from '../../store/navigate';
import { useStore } from '../../store/store';
import { takeStep } from '../../store/steps';
import { isTypingPlace } from '../../ui/take-in';

type ShellKey = 'undo' | 'redo' | 'keys' | 'find' | 'find-in-plan' | 'back';

function isBare(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** On a Mac, Ctrl with these letters moves the caret and cuts the line in every field. */
function isFindKey(event: KeyboardEvent): boolean {
  const { phase } = useStore.getState();
  const isMac = phase.status === 'ready' && phase.computer.platform === 'darwin';
  const isHeld = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return isHeld && !event.altKey && !event.shiftKey && ['k', 'f'].includes(event.key.toLowerCase());
}

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
  if (isFindKey(event)) return key === 'k' ? 'find' : 'find-in-plan';
  if (isBare(event) && event.key === 'Escape') return isFromDay(event.target) ? 'back' : null;
  return isBare(event) && (event.key === '?' || event.key === 'F1') ? 'keys' : null;
}

/** What is meant from within a field too: undo, redo and letters are the field's own. */
function isMeantInField(meaning: ShellKey, event: KeyboardEvent): boolean {
  return meaning === 'find' || meaning === 'find-in-plan' || event.key === 'F1';
}

/** Keys that mean the same on every page; in a dialog nothing is taken. */
function onKeyDown(event: KeyboardEvent): void {
  if (isBare(event) && event.key.length === 1 && !isTypingPlace(event.target)) typeAhead(event.key);
  const meaning = meaningOf(event);
  if (meaning === null || event.defaultPrevented || useStore.getState().ui.dialog !== null) return;
  if (isTypingPlace(event.target) && !isMeantInField(meaning, event)) return;
  event.preventDefault();
  if (meaning === 'keys') openDialog({ kind: 'keys' });
  else if (meaning === 'find') openFind('all');
  else if (meaning === 'find-in-plan') openFind('plan');
  else if (meaning === 'back') backToToday();
  else void takeStep(meaning);
}

export function useShellKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
