/** Erase for good: which lines lose their text, what of them stays, and which files go. */
import { readChange, type Change } from './change';
import type { TextErase } from './changes/history';
import { remainders } from './remainders';
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

function hashOf(holder: unknown): readonly string[] {
  const file = typeof holder === 'object' && holder !== null && 'file' in holder ? holder.file : null;
  const isFile =
    typeof file === 'object' && file !== null && 'sha256' in file && typeof file.sha256 === 'string';
  return isFile ? [String(file.sha256)] : [];
}

/** The file that a change speaks of, those of which it says that they were there before, and the scan of a sheet of paper. */
function hashesIn(changes: readonly RawChange[]): readonly string[] {
  return changes.flatMap(({ file, earlier, paper }) => {
    const before: readonly unknown[] = Array.isArray(earlier) ? earlier : [];
    return [{ file }, ...before, paper].flatMap((one) => hashOf(one));
  });
}

/** Whether a change is what is to be erased, or an older erasure that says it again in what it keeps. */
function mentions(target: EraseTarget, change: RawChange): boolean {
  if (isAbout(target, change)) return true;
  const older = change.type === 'text.erase' ? readChange(change) : null;
  if (older?.type !== 'text.erase') return false;
  return older.lines.some(({ keep }) => keep.some((kept) => mentions(target, kept)));
}

/**
 * What stays of a change. An older erasure that would say the text again hands all its lines over to the new one, so that
 * erasures never grow into each other however many there are.
 */
function without(target: EraseTarget, change: RawChange): readonly RawChange[] {
  if (!mentions(target, change)) return [change];
  return isAbout(target, change) ? [] : [{ ...change, lines: [] }];
}

interface Remainder {
  readonly line: string;
  readonly before: readonly RawChange[];
}

/** What now stands in place of every line: those at hand, and those that only an erasure still speaks of. */
function remaindersIn(ordered: readonly SealedLine[]): readonly Remainder[] {
  const kept = remainders(ordered);
  const atHand = new Set(ordered.map(({ id }) => id));
  return [
    ...ordered.map(({ id, line }) => ({ line: id, before: kept.get(id) ?? line.changes ?? [] })),
    ...[...kept].flatMap(([line, before]) => (atHand.has(line) ? [] : [{ line, before }])),
  ];
}

/** Lines of which older erasures that give up their own speak. */
function handedOver(target: EraseTarget, all: readonly Remainder[]): ReadonlySet<string> {
  const touched = all.flatMap(({ before }) => before.filter((change) => mentions(target, change)));
  return erasedLines(touched.map((change) => readChange(change)).filter((change) => change !== null));
}

/**
 * The change that records an erasure. Whoever carries it out appends it first, then empties the lines it names in every
 * copy of a journal, then deletes the files it names; doing that again for an old copy is harmless.
 * @param ordered every line of the individual, in fold order
 * @returns null where there is nothing of it in the plan
 */
export function erasure(ordered: readonly SealedLine[], target: EraseTarget): TextErase | null {
  const all = remaindersIn(ordered);
  const isTouched = ({ before }: Remainder) => before.some((change) => mentions(target, change));
  if (!all.some(isTouched)) return null;
  const taken = handedOver(target, all);
  const lines = all
    .filter((remainder) => taken.has(remainder.line) || isTouched(remainder))
    .map(({ line, before }) => ({ line, keep: before.flatMap((change) => without(target, change)) }));
  const gone = all.flatMap(({ before }) => hashesIn(before.filter((change) => isAbout(target, change))));
  const staying = all.flatMap(({ before }) => hashesIn(before.filter((change) => !isAbout(target, change))));
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
