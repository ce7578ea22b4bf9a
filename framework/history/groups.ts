/** Changes of one field by one writer within ten minutes read as one. */
import type { Entry } from '../fold';

const tenMinutes = 600_000;

/** Names the one field that a line is about; null where it is about more, or is more than a new value. */
export function fieldOf({ changes }: Pick<Entry, 'changes'>): string | null {
  const [change, ...others] = changes;
  if (change === undefined || others.length > 0) return null;
  switch (change.type) {
    case 'rating.set':
    case 'note.set':
      return `${change.type} ${change.indicator}`;
    case 'target.set':
      return 'indicator' in change
        ? `${change.type} ${change.indicator}`
        : `${change.type} ${change.skill} ${String(change.level)}`;
    case 'plan.rename':
      return change.type;
    case 'profile.set':
      return `${change.type} ${Object.keys(change).sort().join()}`;
    case 'evidence.edit':
      // Each file is one that was there: two replacements are two facts.
      if (change.file !== undefined) return null;
      return `${change.type} ${change.evidence} ${Object.keys(change).sort().join()}`;
    case 'action.edit':
      return `${change.type} ${change.action} ${Object.keys(change).sort().join()}`;
    default:
      return null;
  }
}

/** A clock that was set back makes no group either. */
function isNear(entry: Entry, [begun]: readonly Entry[]): boolean {
  if (begun?.day !== entry.day) return false;
  const since = Date.parse(entry.at) - Date.parse(begun.at);
  return since >= 0 && since <= tenMinutes;
}

/**
 * The lines that read as one, in fold order within each; the groups stand where their newest line stands. Lines that were
 * taken back never share a group with lines that stand, so a row is either.
 * @param entries lines in fold order
 */
export function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Set<Entry[]>();
  const open = new Map<string, Entry[]>();
  for (const entry of entries) {
    const field = fieldOf(entry);
    const key = `${entry.journal} ${entry.isUndone ? 'undone' : 'stands'} ${field ?? ''}`;
    const group = field === null ? undefined : open.get(key);
    if (group !== undefined && isNear(entry, group)) {
      group.push(entry);
      groups.delete(group);
      groups.add(group);
    } else {
      const fresh = [entry];
      groups.add(fresh);
      if (field !== null) open.set(key, fresh);
    }
  }
  return [...groups];
}
