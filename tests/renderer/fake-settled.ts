import type { Entry } from '../../framework/fold';

/** The lines with which of them stand taken back, after all undos and redos. */
export function settled(entries: readonly Entry[]): Entry[] {
  const undone = new Set<string>();
  const acts = new Map<string, string>();
  for (const { id, changes } of entries) {
    for (const change of changes) {
      if (change.type === 'change.undo') {
        acts.set(id, change.act);
        undone.add(change.act);
      } else if (change.type === 'change.redo') undone.delete(acts.get(change.undo) ?? '');
    }
  }
  return entries.map((entry) => ({ ...entry, isUndone: undone.has(entry.id) }));
}
