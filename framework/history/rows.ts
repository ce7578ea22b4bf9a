/** The history as rows: every line of the individual, newest first, as short as a list needs it. */
import type { Change } from '../change';
import type { Entry } from '../fold';
import type { Rating, StoredFile } from '../plan';
import { settledIn } from '../settled';
import { isUndoable } from '../undo';
import { beginning, briefly } from './briefly';
import { groupsOf } from './groups';
import type { Tried } from './ignored';
import { togetherOf, type Together } from './together';

export const historyKinds = [
  'ratings',
  'evidence',
  'targets',
  'actions',
  'notes',
  'profile',
  'plan',
  'ignored',
] as const;

/**
 * What a row is about: for the filter. `plan` is what keeps the plan itself: its beginning, devices, erasures. `ignored`:
 * something in it has no effect.
 */
export type HistoryKind = (typeof historyKinds)[number];

export interface HistoryRow {
  /** Ids of its lines, oldest first: one, or those that read as one. */
  readonly acts: readonly string[];
  /** Id of the person who wrote them. */
  readonly person: string;
  /** ISO 8601, UTC: the newest of them. */
  readonly at: string;
  /** Minutes east of UTC on the writer's clock. */
  readonly zone: number;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly day: string;
  /** `act` did what `changes` says; `undo` took it back, `redo` brought it back. */
  readonly does: 'act' | 'undo' | 'redo';
  /** The first few. None where they were erased for good, or are of a newer version. */
  readonly changes: readonly Change[];
  /** How many more there are. */
  readonly more: number;
  /** Where it did the same to many pieces of evidence. */
  readonly together: Together | null;
  /** Where it is one rating: what it was before. */
  readonly was: Rating | null;
  /** What the evidence and actions named by `changes` were called then, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** What the files of the evidence named by `changes` were called before, by its id. */
  readonly files: Readonly<Record<string, string>>;
  readonly kinds: readonly HistoryKind[];
  /** Ids. */
  readonly indicators: readonly string[];
  readonly standing: 'stands' | 'undone' | 'erased';
  /** Whether `change.undo` of the same person may name its lines. */
  readonly canUndo: boolean;
  /** Where it stands taken back: the lines that `change.redo` names to bring it back, in that order. */
  readonly undos: readonly string[];
  /** Why it has no effect, or part of it: what completes a sentence. Null where all of it does what it says. */
  readonly noEffect: { readonly of: 'all' | 'part'; readonly reason: string } | null;
  /** Since the mark that was asked about. */
  readonly isNew: boolean;
}

/** The number of the last line that was seen, by journal. */
export type Heads = Readonly<Record<string, number>>;

const mostChanges = 4;

function kindOf(change: Change): HistoryKind {
  const [subject] = change.type.split('.', 1);
  if (subject === 'rating' || change.type === 'level.claim') return 'ratings';
  if (subject === 'evidence') return 'evidence';
  if (subject === 'target') return 'targets';
  if (subject === 'action') return 'actions';
  if (subject === 'note') return 'notes';
  return subject === 'profile' ? 'profile' : 'plan';
}

interface Item {
  readonly name: string;
  /** Name of its file; empty where it is none. */
  readonly file: string;
  readonly indicators: readonly string[];
  readonly tags: readonly string[];
}

function idOf(change: Change): string | null {
  if ('evidence' in change) return change.evidence;
  return 'action' in change ? change.action : null;
}

/** What a change says of an item, where it says it. */
interface Naming {
  readonly name: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly file?: StoredFile | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What was known before a line: names as they were then, ratings as they stood. */
class Known {
  readonly items = new Map<string, Item>();
  readonly ratings = new Map<string, Rating>();

  take({ changes, isUndone }: Entry): void {
    for (const change of changes) {
      if (change.type === 'evidence.add') this.#name(change.evidence, { ...change, name: change.title });
      else if (change.type === 'action.add') this.#name(change.action, { ...change, name: change.text });
      else if (isUndone) continue;
      else if (change.type === 'evidence.edit')
        this.#name(change.evidence, { ...change, name: change.title });
      else if (change.type === 'action.edit') this.#name(change.action, { ...change, name: change.text });
      else if (change.type === 'rating.set') this.#rate(change.indicator, change.rating);
    }
  }

  #name(id: string, { name, indicators, file, tags }: Naming): void {
    const before = this.items.get(id);
    this.items.set(id, {
      file: file?.name ?? before?.file ?? '',
      name: name === undefined ? (before?.name ?? '') : beginning(name),
      indicators: indicators ?? before?.indicators ?? [],
      tags: tags ?? before?.tags ?? [],
    });
  }

  #rate(indicator: string, rating: Rating | null): void {
    if (rating === null) this.ratings.delete(indicator);
    else this.ratings.set(indicator, rating);
  }
}

/** What can only be said of a line in its place. */
interface Told {
  readonly does: HistoryRow['does'];
  /** Its own changes, or those of the line that it takes back or brings back. */
  readonly changes: readonly Change[];
  readonly names: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly indicators: readonly string[];
  readonly together: Together | null;
  readonly was: Rating | null;
}

function tell(changes: readonly Change[], known: Known): Omit<Told, 'does' | 'changes'> {
  const names: Record<string, string> = {};
  const files: Record<string, string> = {};
  const indicators = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const id = idOf(change);
    const item = id === null ? undefined : known.items.get(id);
    if (id !== null && item !== undefined && index < mostChanges) {
      names[id] = item.name;
      if (item.file !== '') files[id] = item.file;
    }
    const own = 'indicator' in change ? [change.indicator] : 'indicators' in change ? change.indicators : [];
    for (const one of [...(own ?? []), ...(item?.indicators ?? [])]) indicators.add(one);
  }
  const [first] = changes;
  const was = first?.type === 'rating.set' ? (known.ratings.get(first.indicator) ?? null) : null;
  const together = togetherOf(changes, (id) => known.items.get(id));
  return { names, files, indicators: [...indicators], together, was };
}

/** Walks the lines once, so that each is told with what was known before it. */
function toldOf({ entries, reasons }: Tried): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const known = new Known();
  const undoOf = new Map<string, string>();
  for (const entry of entries) {
    const [change] = entry.changes;
    if (change?.type === 'change.undo') {
      undoOf.set(entry.id, change.act);
      const act = told.get(change.act);
      told.set(entry.id, { ...(act ?? { changes: [], ...tell([], known) }), does: 'undo' });
    } else if (change?.type === 'change.redo') {
      const act = told.get(undoOf.get(change.undo) ?? '');
      told.set(entry.id, { ...(act ?? { changes: [], ...tell([], known) }), does: 'redo' });
    } else {
      told.set(entry.id, { does: 'act', changes: entry.changes, ...tell(entry.changes, known) });
      known.take({ ...entry, changes: entry.changes.filter((one) => !reasons.has(one)) });
    }
  }
  return told;
}

/** The lines out of which something was erased. */
function erasedLines(entries: readonly Entry[]): ReadonlySet<string> {
  const erasures = entries.flatMap(({ changes }) => changes).filter(({ type }) => type === 'text.erase');
  return new Set(
    erasures.flatMap((change) => (change.type === 'text.erase' ? change.lines.map(({ line }) => line) : [])),
  );
}

/** The newest undo of each line. */
function undosOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ id, changes: [change] }): [string, string][] =>
      change?.type === 'change.undo' ? [[change.act, id]] : [],
    ),
  );
}

function standingOf({ isUndone, id, changes }: Entry, erased: ReadonlySet<string>): HistoryRow['standing'] {
  if (isUndone) return 'undone';
  return changes.length === 0 && erased.has(id) ? 'erased' : 'stands';
}

function noEffectOf(group: readonly Entry[], reasons: Tried['reasons']): HistoryRow['noEffect'] {
  const changes = group.flatMap((entry) => entry.changes);
  const found = changes.flatMap((change) => reasons.get(change) ?? []);
  const [reason] = found;
  if (reason === undefined) return null;
  return { of: found.length === changes.length ? 'all' : 'part', reason };
}

function kindsOf(changes: readonly Change[], noEffect: HistoryRow['noEffect']): readonly HistoryKind[] {
  const kinds = changes.length === 0 ? ['plan' as const] : [...new Set(changes.map(kindOf))];
  return noEffect === null ? kinds : [...kinds, 'ignored'];
}

/** The number of the last line of each journal. */
export function headsOf(entries: readonly Entry[]): Heads {
  const heads: Record<string, number> = {};
  for (const { journal, seq } of entries) heads[journal] = Math.max(heads[journal] ?? 0, seq);
  return heads;
}

/**
 * @param entries all lines in fold order
 * @param seen what was seen before; null where nothing is to be called new
 * @param reasons why changes in them have no effect (`withIgnored`)
 * @returns newest first
 */
export function historyRows(
  entries: readonly Entry[],
  seen: Heads | null,
  reasons: Tried['reasons'] = new Map(),
): readonly HistoryRow[] {
  const told = toldOf({ entries, reasons });
  const erased = erasedLines(entries);
  const undos = undosOf(entries);
  const settled = settledIn(entries);
  const rows = groupsOf(entries).flatMap((group): HistoryRow[] => {
    const newest = group.at(-1);
    const said = newest === undefined ? undefined : told.get(newest.id);
    if (newest === undefined || said === undefined) return [];
    const { does, changes, names, files, indicators, together } = said;
    const noEffect = noEffectOf(group, reasons);
    return [
      {
        acts: group.map(({ id }) => id),
        person: newest.person,
        at: newest.at,
        zone: newest.zone,
        day: newest.day,
        does,
        changes: changes.slice(0, mostChanges).map(briefly),
        more: Math.max(0, changes.length - mostChanges),
        together,
        was: told.get(group[0]?.id ?? '')?.was ?? null,
        names,
        files,
        kinds: kindsOf(changes, noEffect),
        indicators,
        standing: standingOf(newest, erased),
        canUndo: !newest.isUndone && isUndoable(newest) && !settled.has(newest),
        undos: newest.isUndone ? group.flatMap(({ id }) => undos.get(id) ?? []) : [],
        noEffect,
        isNew: seen !== null && newest.seq > (seen[newest.journal] ?? -1),
      },
    ];
  });
  return rows.reverse();
}
