/** What the files of a plan add up to, kept current line by line. */
import { joinCopies } from '../../framework/branches';
import { applyActs, type Ignored } from '../../framework/acts';
import { isPlainChange, type Change } from '../../framework/change';
import { conflictsOf, unsettled, type Conflict } from '../../framework/conflicts/conflicts';
import { maySettle } from '../../framework/conflicts/may-settle';
import { removedApart } from '../../framework/conflicts/removed-apart';
import { dayOf } from '../../framework/day';
import { foldPlan, readable, type Entry } from '../../framework/fold';
import type { Trouble } from '../../framework/journal';
import type { SealedLine } from '../../framework/line';
import type { Evidence, Plan } from '../../framework/plan';
import { counts, standingsOf, type StandingJournal } from '../../framework/standing';
import { isForGood, settledIn } from '../../framework/settled';
import { isUndoable, stepsOf, type Steps } from '../../framework/undo';
import { nodeCrypto } from '../node-crypto';
import { withRightClocks } from './clock-rule';
import type { LoadedFile } from './journal-files';

function isOfPlan(file: LoadedFile, plan: string): boolean {
  const { journal } = file;
  if (journal === null) return false;
  return journal.id === plan || journal.begin === null || journal.begin.plan === plan;
}

function foreign(file: LoadedFile): Trouble {
  return { kind: 'foreign', file: file.name, line: 1, reason: 'it belongs to another plan' };
}

/** The changes of a line as this version reads them. */
export function changesOf(sealed: SealedLine): readonly Change[] {
  return readable(sealed.line.changes ?? [], nodeCrypto);
}

/** A line that was just written, as the fold would make it. */
function entryOf({ id: journal, begin }: StandingJournal, sealed: SealedLine): Entry {
  const { seq, clock, at, zone } = sealed.line;
  const changes = changesOf(sealed);
  const who = { journal, person: begin.person };
  return { id: sealed.id, ...who, seq, clock, at, zone, day: dayOf(at, zone), changes, isUndone: false };
}

/**
 * Reading costs what the plan is large; taking in a line that this process wrote costs what the line is large, since it
 * is the newest of all by its clock. Only undo, erasure and the like fold anew.
 */
export class Ledger {
  readonly id: string;
  /** Every file of journal/, those of other plans too. */
  readonly files: readonly LoadedFile[];
  readonly troubles: readonly Trouble[];
  readonly journals: readonly StandingJournal[];
  readonly #lines: ReadonlyMap<string, SealedLine[]>;
  #entries: Entry[] = [];
  #byId = new Map<string, Entry>();
  #plan: Plan;
  #steps: Steps;
  #conflicts: readonly Conflict[] = [];
  #ignored: readonly Ignored<Entry>[] = [];
  #writer: string | null = null;
  #clock = 0;

  constructor(id: string, files: readonly LoadedFile[]) {
    this.id = id;
    const own = withRightClocks(files.filter((file) => isOfPlan(file, id)));
    const strange = files.filter((file) => file.journal !== null && !isOfPlan(file, id));
    const unread = files.filter((file) => file.journal === null);
    this.files = [...own, ...strange, ...unread];
    this.troubles = [
      ...[...own, ...unread].map((file) => file.trouble).filter((trouble) => trouble !== null),
      ...strange.map(foreign),
    ];
    const standing = standingsOf(
      id,
      joinCopies(own.map(({ journal }) => journal).filter((journal) => journal !== null)),
      nodeCrypto,
    );
    this.#lines = new Map(standing.map((journal) => [journal.id, [...journal.lines]]));
    this.journals = standing.map((journal) => ({ ...journal, lines: this.#linesOf(journal.id) }));
    for (const lines of this.#lines.values()) {
      for (const { line } of lines) this.#clock = Math.max(this.#clock, line.clock);
    }
    [this.#plan, this.#steps] = this.#folded();
  }

  get plan(): Plan {
    return this.#plan;
  }

  /** The individual's lines in order. Grows in place; do not keep it over an act. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** What the one who writes here could take back, or bring back. */
  get steps(): Steps {
    return this.#steps;
  }

  /** What was said differently by devices that did not know of each other, where the one who writes here may choose. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts.filter((conflict) => maySettle(this.#plan, conflict, this.writer));
  }

  /** A piece that was removed on one device and edited on another, as it would be had nobody removed it. */
  removedApart(evidence: string): Evidence | null {
    return removedApart(this.#conflicts, this.#entries, evidence);
  }

  /** Changes that have no effect, since their writer may not make them. */
  get ignored(): readonly Ignored<Entry>[] {
    return this.#ignored;
  }

  /** Id of the person who writes here: the individual, unless said otherwise. */
  get writer(): string {
    return this.#writer ?? this.person;
  }

  writesAs(person: string): void {
    if (person === this.writer) return;
    this.#writer = person;
    this.#steps = stepsOf(this.#entries, person);
  }

  /** The highest clock of any line that is known. */
  get clock(): number {
    return this.#clock;
  }

  entry(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  journal(id: string): StandingJournal | undefined {
    return this.journals.find((journal) => journal.id === id);
  }

  /** The person whose plan it is; empty where the first file cannot be read. */
  get person(): string {
    return this.#plan.person;
  }

  canUndo(act: string): boolean {
    const entry = this.#byId.get(act);
    if (entry?.person !== this.writer || !isUndoable(entry) || entry.isUndone) return false;
    return !settledIn(this.#entries).has(entry);
  }

  canRedo(undo: string): boolean {
    const entry = this.#byId.get(undo);
    const [change] = entry?.person === this.writer ? entry.changes : [];
    const act = change?.type === 'change.undo' ? this.#byId.get(change.act) : undefined;
    return act?.isUndone === true && !settledIn(this.#entries).has(act);
  }

  /** Takes in a line that was written to the end of a known file of a known journal, as the newest of all. */
  add(file: LoadedFile, sealed: SealedLine): void {
    if (file.journal === null) return;
    const { id } = file.journal;
    file.lines.push(sealed);
    this.#linesOf(id).push(sealed);
    this.#clock = Math.max(this.#clock, sealed.line.clock);
    const journal = this.journal(id);
    if (journal === undefined || !counts(journal.standing)) return;
    const entry = entryOf(journal, sealed);
    if (!entry.changes.every(isPlainChange)) {
      [this.#plan, this.#steps] = this.#folded();
      return;
    }
    this.#entries.push(entry);
    this.#byId.set(entry.id, entry);
    this.#plan = applyActs(this.#plan, [entry]);
    this.#conflicts = unsettled(this.#conflicts, entry, this.#plan);
    if (entry.changes.some(isForGood)) this.#steps = stepsOf(this.#entries, this.writer);
    else if (entry.person === this.writer && isUndoable(entry)) {
      this.#steps = { undo: { id: entry.id, day: entry.day, changes: entry.changes }, redo: null };
    }
  }

  #linesOf(id: string): SealedLine[] {
    return this.#lines.get(id) ?? [];
  }

  #folded(): [Plan, Steps] {
    const { plan, entries, ignored } = foldPlan(this.id, this.journals, { crypto: nodeCrypto });
    this.#ignored = ignored;
    this.#entries = [...entries];
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#conflicts = conflictsOf({ journals: this.journals, entries, plan, ignored });
    return [plan, stepsOf(entries, this.#writer ?? plan.person)];
  }
}
