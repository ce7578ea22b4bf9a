/** What becomes of evidence whose adding was taken back: others may have gone on with it meanwhile. */
import type { Change } from '../change';
import type { Entry } from '../fold';

type Added = Extract<Change, { readonly type: 'evidence.add' }>;

function addedIn({ changes }: Entry): readonly Added[] {
  return changes.filter((change) => change.type === 'evidence.add');
}

/** What was added only by acts that were taken back. */
export interface WithoutFooting {
  /** By the line that was taken back. */
  readonly added: ReadonlyMap<string, readonly Added[]>;
  /** What each piece was called, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

const nothing: WithoutFooting = { added: new Map(), titles: new Map() };

/** @param entries all lines in fold order */
export function withoutFooting(entries: readonly Entry[]): WithoutFooting {
  const undone = entries.filter((entry) => entry.isUndone && addedIn(entry).length > 0);
  if (undone.length === 0) return nothing;
  const standing = new Set(
    entries.flatMap((entry) => (entry.isUndone ? [] : addedIn(entry).map(({ evidence }) => evidence))),
  );
  const gone = undone.map((entry) => {
    return [entry.id, addedIn(entry).filter(({ evidence }) => !standing.has(evidence))] as const;
  });
  const titles = gone.flatMap(([, added]) => added.map(({ evidence, title }) => [evidence, title] as const));
  return { added: new Map(gone), titles: new Map(titles) };
}

/** What a line removes by taking back that it was added. */
export function removedBy({ changes }: Entry, { added }: WithoutFooting): readonly Change[] {
  return changes.flatMap((change) =>
    change.type === 'change.undo'
      ? (added.get(change.act) ?? []).map(({ evidence }) => ({ type: 'evidence.remove' as const, evidence }))
      : [],
  );
}
