/** Journals into a plan: one order for everybody, then erasures, then undo and redo, then the changes. */
import { canonicalJson } from './canonical-json';
import { applyActs, readChange, type Change } from './change';
import { dayOf } from './day';
import type { RawChange, SealedLine } from './line';
import { emptyPlan, type Plan } from './plan';
import { isIndividuals, type StandingJournal } from './standing';

/** One line as it counts: what it changes after erasures, and whether it was taken back. */
export interface Entry {
  readonly id: string;
  readonly journal: string;
  readonly seq: number;
  readonly clock: number;
  readonly at: string;
  /** Minutes east of UTC on the writer's clock. */
  readonly zone: number;
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly changes: readonly Change[];
  readonly isUndone: boolean;
}

/** What the journals add up to. */
export interface Folded {
  readonly plan: Plan;
  /** Every line of the individual in fold order, taken-back ones too. */
  readonly entries: readonly Entry[];
}

interface OrderedLine extends SealedLine {
  readonly journal: string;
}

/** The order of the fold: (clock, journal, seq); the id settles two branches of one journal. */
function inOrder(one: OrderedLine, other: OrderedLine): number {
  if (one.line.clock !== other.line.clock) return one.line.clock - other.line.clock;
  if (one.journal !== other.journal) return one.journal < other.journal ? -1 : 1;
  return one.line.seq - other.line.seq || (one.id < other.id ? -1 : 1);
}

function readable(raw: readonly RawChange[]): readonly Change[] {
  return raw.map((change) => readChange(change)).filter((change) => change !== null);
}

/**
 * Two devices may each have erased something else of one line before they saw each other: what either took out is out.
 * An erasure among what stays is the newest one's, which has said again what the others left.
 */
function leftByBoth(
  newer: readonly RawChange[] | undefined,
  older: readonly RawChange[],
): readonly RawChange[] {
  if (newer === undefined) return older;
  const texts = new Set(older.map((change) => canonicalJson(change)));
  return newer.filter((change) => change.type === 'text.erase' || texts.has(canonicalJson(change)));
}

/**
 * What is left of the lines out of which something was erased, by line id. Newest erasure first: it knew the older ones
 * and says again what is to stay, so a text cannot come back through an older erasure or an older copy of its line.
 */
export function remainders(ordered: readonly SealedLine[]): ReadonlyMap<string, readonly RawChange[]> {
  const kept = new Map<string, readonly RawChange[]>();
  for (const { id, line } of [...ordered].reverse()) {
    for (const raw of kept.get(id) ?? line.changes ?? []) {
      const change = raw.type === 'text.erase' ? readChange(raw) : null;
      if (change?.type !== 'text.erase') continue;
      for (const { line: erased, keep } of change.lines) {
        kept.set(erased, leftByBoth(kept.get(erased), keep));
      }
    }
  }
  return kept;
}

/** The lines that stand taken back after all undos and redos, in their order. */
export function undoneLines(entries: readonly Pick<Entry, 'id' | 'changes'>[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const actOfUndo = new Map<string, string>();
  for (const { id, changes } of entries) {
    for (const change of changes) {
      if (change.type === 'change.undo') {
        actOfUndo.set(id, change.act);
        undone.add(change.act);
      } else if (change.type === 'change.redo') {
        undone.delete(actOfUndo.get(change.undo) ?? '');
      }
    }
  }
  return undone;
}

/** All lines of the individual in fold order. */
export function orderedLines(journals: readonly StandingJournal[]): readonly OrderedLine[] {
  return journals
    .filter((journal) => isIndividuals(journal.standing))
    .flatMap((journal) => journal.lines.map((sealed) => ({ ...sealed, journal: journal.id })))
    .sort(inOrder);
}

/** Which lines count: those of that day or before, each by its own writer's calendar. */
export interface FoldOptions {
  /** `YYYY-MM-DD`; the same answer for every reader, whatever their own day is. */
  readonly asOf?: string | undefined;
}

/**
 * The plan that the journals are. The order in which they were read does not matter. Only the individual's journals can
 * change the individual's fields; lines of others are kept and have no effect here.
 * @param id the plan's id
 */
export function foldPlan(
  id: string,
  journals: readonly StandingJournal[],
  options: FoldOptions = {},
): Folded {
  const ordered = orderedLines(journals);
  const kept = remainders(ordered);
  const all = ordered.map((sealed) => ({
    id: sealed.id,
    journal: sealed.journal,
    seq: sealed.line.seq,
    clock: sealed.line.clock,
    at: sealed.line.at,
    zone: sealed.line.zone,
    day: dayOf(sealed.line.at, sealed.line.zone),
    changes: readable(kept.get(sealed.id) ?? sealed.line.changes ?? []),
  }));
  const { asOf } = options;
  const counted = asOf === undefined ? all : all.filter((entry) => entry.day <= asOf);
  const undone = undoneLines(counted);
  const entries = counted.map((entry) => ({ ...entry, isUndone: undone.has(entry.id) }));
  const person = journals.find((journal) => journal.id === id)?.begin.person ?? '';
  return { plan: planOfEntries({ id, person }, entries), entries };
}

type Whose = Pick<Plan, 'id' | 'person'>;

function planOfEntries({ id, person }: Whose, entries: readonly Entry[]): Plan {
  return applyActs(
    { ...emptyPlan, id, person },
    entries.filter((entry) => !entry.isUndone),
  );
}

/**
 * The plan as of the end of a day: what `foldPlan` gives for it, out of entries that were folded before. An act that was
 * taken back only later stands in it.
 * @param entries all of the individual's lines in fold order
 * @param day `YYYY-MM-DD`, each line by its writer's own calendar
 */
export function planAsOf(whose: Whose, entries: readonly Entry[], day: string): Plan {
  const counted = entries.filter((entry) => entry.day <= day);
  const undone = undoneLines(counted);
  return planOfEntries(
    whose,
    counted.map((entry) => ({ ...entry, isUndone: undone.has(entry.id) })),
  );
}
