/** Journals into a plan: one order for everybody, then erasures, then undo and redo, then the changes. */
import { applyActs, type Ignored } from './acts';
import { readChange, type Change } from './change';
import type { Crypto } from './crypto';
import { isOnlyTheIndividuals, theirs } from './permission';
import { dayOf } from './day';
import type { RawChange, SealedLine } from './line';
import { emptyPlan, type Plan } from './plan';
import { ownErasures, remainders, sharedRemainders } from './remainders';
import { outOfRound } from './rounds';
import { locksIn, withLock } from './sign-off/locks';
import { verifySignature } from './sign-off/verify';
import { counts, type StandingJournal } from './standing';
import { takenBack } from './taken-back';

/** One line as it counts: what it changes after erasures, and whether it was taken back. */
export interface Entry {
  readonly id: string;
  readonly journal: string;
  /** Id of the person whose journal it is. */
  readonly person: string;
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
  /** Every line that counts in fold order, taken-back ones too. */
  readonly entries: readonly Entry[];
  /** Changes without effect, since their writer may not make them. */
  readonly ignored: readonly Ignored<Entry>[];
}

export interface OrderedLine extends SealedLine {
  readonly journal: string;
  /** Id of the person whose journal it is. */
  readonly person: string;
}

/** The order of the fold: (clock, journal, seq); the id settles two branches of one journal. */
function inOrder(one: OrderedLine, other: OrderedLine): number {
  if (one.line.clock !== other.line.clock) return one.line.clock - other.line.clock;
  if (one.journal !== other.journal) return one.journal < other.journal ? -1 : 1;
  return one.line.seq - other.line.seq || (one.id < other.id ? -1 : 1);
}

/** A signature that does not hold is as good as none. */
function isGenuine(change: Change, crypto: Crypto | undefined): boolean {
  return change.type !== 'checkin.sign' || (crypto !== undefined && verifySignature(change, crypto));
}

/** The changes of a line as this version reads them. */
export function readable(raw: readonly RawChange[], crypto: Crypto | undefined): readonly Change[] {
  const changes: Change[] = [];
  for (const one of raw) {
    const change = readChange(one);
    if (change !== null && isGenuine(change, crypto)) changes.push(change);
  }
  return changes;
}

/** All lines that count in fold order: the individual's, and those of others who write in the plan. */
export function orderedLines(journals: readonly StandingJournal[]): readonly OrderedLine[] {
  return journals
    .filter((journal) => counts(journal.standing))
    .flatMap((journal) =>
      journal.lines.map((sealed) => ({ ...sealed, journal: journal.id, person: journal.begin.person })),
    )
    .sort(inOrder);
}

type Ignore = (ignored: Ignored<Entry>) => void;

/** Lines without the changes that have no effect wherever they stand, so that nobody who reads single lines takes them for true. */
function without(
  lines: readonly Entry[],
  reasonFor: (line: Entry, change: Change) => string | null,
  ignore: Ignore,
): readonly Entry[] {
  return lines.map((entry) => {
    // Nearly every line: nothing is made anew for it.
    if (entry.changes.every((change) => reasonFor(entry, change) === null)) return entry;
    const reasons = entry.changes.map((change) => reasonFor(entry, change));
    entry.changes.forEach((change, at) => {
      const reason = reasons[at];
      if (typeof reason === 'string') ignore({ act: entry, change, reason });
    });
    return { ...entry, changes: entry.changes.filter((_, at) => reasons[at] === null) };
  });
}

/** Without what its writer may never write, and what was not there when both ratings were shown. */
function permitted(
  lines: readonly Entry[],
  individual: string,
  { journals, ignore }: { readonly journals: readonly StandingJournal[]; readonly ignore: Ignore },
): readonly Entry[] {
  const isAnothers = ({ person }: Entry) => person !== individual;
  const allowed = without(
    lines,
    (line, change) => (isAnothers(line) && isOnlyTheIndividuals(change) ? theirs : null),
    ignore,
  );
  const reasonFor = outOfRound(allowed, individual, journals);
  return reasonFor === null ? allowed : without(allowed, reasonFor, ignore);
}

function marked(entries: readonly Entry[], undone: ReadonlySet<string>): readonly Entry[] {
  return entries.map((entry) => {
    const isUndone = undone.has(entry.id);
    return entry.isUndone === isUndone ? entry : { ...entry, isUndone };
  });
}

/** Which lines count: those of that day or before, each by its own writer's calendar. */
export interface FoldOptions {
  /** `YYYY-MM-DD`; the same answer for every reader, whatever their own day is. */
  readonly asOf?: string | undefined;
  /** Checks signatures of check-ins; without it none counts. */
  readonly crypto?: Crypto | undefined;
}

/**
 * The plan that the journals are. The order in which they were read does not matter. Only the individual's journals can
 * change the individual's fields, whatever others write.
 * @param id the plan's id
 */
export function foldPlan(
  id: string,
  journals: readonly StandingJournal[],
  options: FoldOptions = {},
): Folded {
  const ordered = orderedLines(journals);
  const kept = remainders(ordered);
  const { asOf, crypto } = options;
  const person = journals.find((journal) => journal.id === id)?.begin.person ?? '';
  const stated = sharedRemainders(ordered, person);
  const known = { individual: person, lines: new Map(ordered.map((sealed) => [sealed.id, sealed])) };
  const all = ordered.map((sealed) => ({
    id: sealed.id,
    journal: sealed.journal,
    person: sealed.person,
    seq: sealed.line.seq,
    clock: sealed.line.clock,
    at: sealed.line.at,
    zone: sealed.line.zone,
    day: dayOf(sealed.line.at, sealed.line.zone),
    changes: ownErasures(
      readable(kept.get(sealed.id) ?? sealed.line.changes ?? stated.get(sealed.id) ?? [], crypto),
      sealed.person,
      known,
    ),
    isUndone: false,
  }));
  const isThen = ({ day }: Pick<Entry, 'day'>) => asOf === undefined || day <= asOf;
  const ignored: Ignored<Entry>[] = [];
  const ignore = (one: Ignored<Entry>) => {
    if (isThen(one.act)) ignored.push(one);
  };
  // What was there when both ratings were shown is told by all lines, whatever day is looked at.
  const counted = permitted(all, person, { journals, ignore }).filter(isThen);
  const { undone } = takenBack(counted);
  const entries = marked(counted, undone);
  return { plan: planOfEntries({ id, person }, entries, ignore), entries, ignored };
}

type Whose = Pick<Plan, 'id' | 'person'>;

function standing(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => !entry.isUndone);
}

function planOfEntries({ id, person }: Whose, entries: readonly Entry[], ignore?: Ignore): Plan {
  let plan: Plan = { ...emptyPlan, id, person };
  let from = 0;
  for (const lock of locksIn(entries, plan)) {
    const to = entries.findIndex((entry) => entry.id === lock.act) + 1;
    plan = withLock(applyActs(plan, standing(entries.slice(from, to)), ignore), lock);
    from = to;
  }
  return applyActs(plan, standing(entries.slice(from)), ignore);
}

/**
 * The plan as of the end of a day: what `foldPlan` gives for it, out of entries that were folded before. An act that was
 * taken back only later stands in it.
 * @param entries all lines that count in fold order
 * @param day `YYYY-MM-DD`, each line by its writer's own calendar
 */
export function planAsOf(whose: Whose, entries: readonly Entry[], day: string): Plan {
  return planOfLines(
    whose,
    entries.filter((entry) => entry.day <= day),
  );
}

/** What some of the lines add up to, as if there were no others. @param entries in fold order */
export function planOfLines(whose: Whose, entries: readonly Entry[]): Plan {
  const { undone } = takenBack(entries);
  return planOfEntries(whose, marked(entries, undone));
}
