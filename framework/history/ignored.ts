/** Changes that their writer may not make, put back into the lines they stand in, so that the history can tell of them. */
import type { Ignored } from '../acts';
import type { Change } from '../change';
import type { Entry } from '../fold';

/** Lines with everything that was tried in them, and why some of it has no effect: what completes a sentence. */
export interface Tried {
  readonly entries: readonly Entry[];
  readonly reasons: ReadonlyMap<Change, string>;
}

/**
 * @param entries in fold order, as whoever reads them may see them
 * @param ignored the changes without effect that they may see
 */
export function withIgnored(entries: readonly Entry[], ignored: readonly Ignored<Entry>[]): Tried {
  const reasons = new Map(ignored.map(({ change, reason }) => [change, reason]));
  const byLine = new Map<string, Change[]>();
  for (const { act, change } of ignored) {
    const others = byLine.get(act.id);
    if (others === undefined) byLine.set(act.id, [change]);
    else others.push(change);
  }
  const whole = (entry: Entry): Entry => {
    const left = byLine.get(entry.id)?.filter((change) => !entry.changes.includes(change)) ?? [];
    return left.length === 0 ? entry : { ...entry, changes: [...entry.changes, ...left] };
  };
  return { entries: entries.map(whole), reasons };
}
