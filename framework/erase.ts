/** Erase for good: which lines lose their text, what of them stays, and which files go. */
import { readChange, type Change } from './change';
import type { TextErase } from './changes/history';
import { remainders } from './fold';
import type { RawChange, SealedLine } from './line';

/** What is to be erased: every version that ever was of one note, one piece of evidence or one action. */
export type EraseTarget =
  | { readonly what: 'note'; readonly indicator: string }
  | { readonly what: 'evidence'; readonly evidence: string }
  | { readonly what: 'action'; readonly action: string };

function isAbout(target: EraseTarget, change: RawChange): boolean {
  switch (target.what) {
    case 'note':
      return change.type === 'note.set' && change.indicator === target.indicator;
    case 'evidence':
      return change.type.startsWith('evidence.') && change.evidence === target.evidence;
    case 'action':
      return change.type.startsWith('action.') && change.action === target.action;
  }
}

function hashesIn(changes: readonly RawChange[]): readonly string[] {
  return changes.flatMap(({ file }) => {
    const isFile =
      typeof file === 'object' && file !== null && 'sha256' in file && typeof file.sha256 === 'string';
    return isFile ? [String(file.sha256)] : [];
  });
}

/** An older erasure may say again, in `keep`, what is now to be erased: then that is taken out of it as well. */
function without(target: EraseTarget, change: RawChange): readonly RawChange[] {
  if (isAbout(target, change)) return [];
  const older = change.type === 'text.erase' ? readChange(change) : null;
  if (older?.type !== 'text.erase') return [change];
  if (!older.lines.some(({ keep }) => keep.some((kept) => isAbout(target, kept)))) return [change];
  const lines = older.lines.map(({ line, keep }) => ({
    line,
    keep: keep.filter((kept) => !isAbout(target, kept)),
  }));
  return [{ ...older, lines }];
}

/**
 * The change that records an erasure. Whoever carries it out appends it first, then empties the lines it names in every
 * copy of a journal, then deletes the files it names; doing that again for an old copy is harmless.
 * @param ordered every line of the individual, in fold order
 * @returns null where there is nothing of it in the plan
 */
export function erasure(ordered: readonly SealedLine[], target: EraseTarget): TextErase | null {
  const kept = remainders(ordered);
  const lines: { line: string; keep: RawChange[] }[] = [];
  const gone: string[] = [];
  const staying: string[] = [];
  for (const { id, line } of ordered) {
    const before = kept.get(id) ?? line.changes ?? [];
    const after = before.flatMap((change) => without(target, change));
    const isTouched = JSON.stringify(after) !== JSON.stringify(before);
    if (isTouched) lines.push({ line: id, keep: [...after] });
    gone.push(...hashesIn(before.filter((change) => isAbout(target, change))));
    staying.push(...hashesIn(after));
  }
  if (lines.length === 0) return null;
  const stays = new Set(staying);
  const files = [...new Set(gone)].filter((hash) => !stays.has(hash));
  return { type: 'text.erase', what: target.what, lines, files };
}

/** Ids of the lines that were erased, for emptying them wherever they stand. */
export function erasedLines(changes: Iterable<Change>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const change of changes) {
    if (change.type === 'text.erase') for (const { line } of change.lines) ids.add(line);
  }
  return ids;
}
