/** Keys that act on the chosen indicator while its card or its inspector has the keyboard. */
import type { KeyboardEvent } from 'react';
import type { Rating } from '../../../framework/plan';
import { ratedLevels } from '../../../framework/levels';
import { openDialog, openInspector, openLevel, startAction, wishFocus } from '../../store/navigate';
import { screenNow } from '../../store/on-screen';
import { rate } from '../../store/ratings';
import { canWrite, useStore } from '../../store/store';
import { isTypingPlace } from '../../ui/take-in';

const ratings: Readonly<Record<string, Rating | null>> = {
  '1': 'not-yet',
  '2': 'partly',
  '3': 'met',
  '0': null,
};

/** @param by 1 for the level above, -1 for the one below */
function stepLevel(by: 1 | -1): void {
  const screen = screenNow();
  if (screen === null) return;
  const ranks = ratedLevels(screen.skill).map((level) => level.rank);
  const now = ranks.indexOf(screen.board.level.rank);
  const rank = screen.board.kind === 'top' && by === -1 ? ranks[now] : ranks[now + by];
  if (rank === undefined) return;
  openLevel(rank);
  wishFocus('card');
}

function actOn(indicator: string, key: string): boolean {
  const rating = ratings[key];
  if (rating !== undefined) void rate(indicator, rating);
  else if (key === 'e') openDialog({ kind: 'evidence-add', indicators: [indicator] });
  else if (key === 'd') openInspector('target');
  else if (key === 'a') startAction(indicator);
  else if (key === 'n') openInspector('note');
  else return false;
  return true;
}

const levelKeys: Readonly<Record<string, 1 | -1>> = { '[': -1, PageDown: -1, ']': 1, PageUp: 1 };

/** Whether the key meant something here; then nobody else is to act on it. */
export function onIndicatorKey(event: KeyboardEvent, indicator: string | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTypingPlace(event.target)) return false;
  const by = levelKeys[event.key];
  const { open, ui } = useStore.getState();
  // A dialog that is being loaded has not got the keyboard yet, but what is typed is meant for it.
  if (ui.dialog !== null) return false;
  let isDone = false;
  if (by !== undefined) {
    stepLevel(by);
    isDone = true;
  } else if (indicator !== null && open !== null && canWrite(open)) {
    isDone = actOn(indicator, event.key.toLowerCase());
  }
  if (isDone) {
    event.preventDefault();
    event.stopPropagation();
  }
  return isDone;
}
