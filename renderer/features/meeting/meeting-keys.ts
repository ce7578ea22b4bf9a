/** Keys of the hour: through the agenda, and into what is written down. */
import type { KeyboardEvent } from 'react';
import type { Rating } from '../../../framework/plan';
import { useStore } from '../../store/store';
import { isTypingPlace } from '../../ui/take-in';

export interface MeetingActs {
  readonly step: (by: -1 | 1) => void;
  readonly goToEnd: (end: 'first' | 'last') => void;
  readonly talked: () => void;
  readonly agree: (rating: Rating | null) => void;
  readonly write: (what: 'notes' | 'action' | 'next') => void;
  readonly sumUp: () => void;
  /** From a field to the step, from the step out of the hour. */
  readonly back: () => void;
}

const ratings: Readonly<Record<string, Rating | null>> = {
  '0': null,
  '1': 'not-yet',
  '2': 'partly',
  '3': 'met',
};

type Doing = (acts: MeetingActs) => void;

const keys: Readonly<Record<string, Doing>> = {
  ArrowDown: ({ step }) => step(1),
  ArrowRight: ({ step }) => step(1),
  PageDown: ({ step }) => step(1),
  ArrowUp: ({ step }) => step(-1),
  ArrowLeft: ({ step }) => step(-1),
  PageUp: ({ step }) => step(-1),
  Home: ({ goToEnd }) => goToEnd('first'),
  End: ({ goToEnd }) => goToEnd('last'),
  ' ': ({ talked }) => talked(),
  Enter: ({ talked }) => talked(),
  n: ({ write }) => write('notes'),
  a: ({ write }) => write('action'),
  d: ({ write }) => write('next'),
  s: ({ sumUp }) => sumUp(),
};

/** Buttons and choices take some keys themselves. */
function isTaken(target: EventTarget, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if ((key === ' ' || key === 'Enter') && target.closest('button, input, a') !== null) return true;
  return key.startsWith('Arrow') && target.closest('input') !== null;
}

export function onMeetingKey(event: KeyboardEvent, acts: MeetingActs): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // A dialog that is being loaded has not got the keyboard yet, but what is typed is meant for it.
  if (useStore.getState().ui.dialog !== null) return;
  const { key, target } = event;
  if (key === 'Escape') acts.back();
  else if (isTypingPlace(target) || event.shiftKey || isTaken(target, key)) return;
  else {
    const rating = ratings[key];
    const doing = keys[key] ?? keys[key.toLowerCase()];
    if (rating !== undefined) acts.agree(rating);
    else if (doing !== undefined) doing(acts);
    else return;
  }
  event.preventDefault();
}
