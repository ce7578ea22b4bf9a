/** What undo and redo would take next. */
import type { Change } from './change';
import type { Entry } from './fold';
import { isForGood, settledIn } from './settled';

/** An act that can be taken back, or an undo that can be: enough to name it, ask about it and say what it was. */
export interface Step {
  /** Id of the line that is to be named by `change.undo` (`act`) or `change.redo` (`undo`). */
  readonly id: string;
  /** The writer's own day of the act. */
  readonly day: string;
  /** The changes of the act itself, also for redo. */
  readonly changes: readonly Change[];
}

export interface Steps {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

const housekeeping: ReadonlySet<Change['type']> = new Set([
  'journal.begin',
  'plan.start',
  'device.admit',
  'device.refuse',
  'text.erase',
  'share.state',
]);

/** Whether the line is an act of the person that undo may name: not an undo or redo, and not what makes the plan one. */
export function isUndoable(entry: Pick<Entry, 'changes'>): boolean {
  return (
    entry.changes.length > 0 &&
    !entry.changes.some(
      (change) =>
        housekeeping.has(change.type) ||
        isForGood(change) ||
        change.type === 'change.undo' ||
        change.type === 'change.redo',
    )
  );
}

/**
 * Unnamed, undo takes the newest act that is neither an undo nor undone; redo the newest undo since the last act that
 * has not been redone.
 * @param entries all lines in fold order
 * @param person whose acts they are; left out: of all in it
 */
export function stepsOf(entries: readonly Entry[], person?: string): Steps {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const settled = settledIn(entries);
  let undo: Step | null = null;
  let undos: Step[] = [];
  for (const entry of entries) {
    if (person !== undefined && entry.person !== person) continue;
    const [change] = entry.changes;
    if (change?.type === 'change.undo') {
      const act = byId.get(change.act);
      if (act !== undefined && !settled.has(act))
        undos.push({ id: entry.id, day: act.day, changes: act.changes });
    } else if (change?.type === 'change.redo') {
      undos = undos.filter((step) => step.id !== change.undo);
    } else if (isUndoable(entry)) {
      undos = [];
      if (!entry.isUndone && !settled.has(entry))
        undo = { id: entry.id, day: entry.day, changes: entry.changes };
    }
  }
  return { undo, redo: undos.at(-1) ?? null };
}
