/** Undo and redo of acts that were chosen by name, in the history. */
import { shellWords } from '../strings/shell';
import { act } from './act';
import { closeDialog, openDialog } from './navigate';
import type { Direction, NamedSteps } from './state';
import { setUi, useStore } from './store';

/** Takes them without asking, one after the other, and says what they were. */
export async function takeNamedNow(direction: Direction, { ids, what }: NamedSteps): Promise<void> {
  closeDialog();
  for (const id of ids) {
    const applied = await act(
      direction === 'undo' ? { type: 'change.undo', act: id } : { type: 'change.redo', undo: id },
    );
    if (applied === null) return;
  }
  setUi({ told: shellWords.took[direction](what) });
}

/** An act of an earlier day is named in a dialog first; one of today is taken back or brought back at once. */
export function takeNamed(direction: Direction, named: NamedSteps): void {
  if (named.day === useStore.getState().today) void takeNamedNow(direction, named);
  else openDialog({ kind: 'earlier-act', direction, named });
}
