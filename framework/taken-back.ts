/** Which lines stand taken back. */
import type { Change } from './change';
import { Settled } from './settled';

interface Step {
  readonly id: string;
  /** Id of the person whose journal it is. */
  readonly person: string;
  readonly changes: readonly Change[];
}

/** By id. */
export function byId<Of extends Step>(entries: readonly Of[]): ReadonlyMap<string, Of> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

interface TakenBack {
  /** The lines that stand taken back after all undos and redos, in their order. */
  readonly undone: ReadonlySet<string>;
  /** The undos and redos that had no effect. */
  readonly idle: ReadonlySet<string>;
}

/**
 * @param entries those that take back or bring back, show or sign, at least
 * @param acts what may be taken back, where `entries` is not all of it
 */
export function takenBack(
  entries: readonly Step[],
  acts: ReadonlyMap<string, Step> = byId(entries),
): TakenBack {
  const undone = new Set<string>();
  const idle = new Set<string>();
  const actOfUndo = new Map<string, string>();
  const settled = new Settled();
  // Each person takes back their own, and never what both have seen or what they have signed.
  const isOpen = (act: Step | undefined, person: string) => act?.person === person && !settled.has(act);
  for (const entry of entries) {
    settled.take(entry);
    for (const change of entry.changes) {
      if (change.type === 'change.undo' && isOpen(acts.get(change.act), entry.person)) {
        actOfUndo.set(entry.id, change.act);
        undone.add(change.act);
      } else if (change.type === 'change.redo') {
        const act = actOfUndo.get(change.undo) ?? '';
        if (isOpen(acts.get(act), entry.person)) undone.delete(act);
        else idle.add(entry.id);
      } else if (change.type === 'change.undo') idle.add(entry.id);
    }
  }
  return { undone, idle };
}
