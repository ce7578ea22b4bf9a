/** Bringing in what somebody else wrote: by adding lines, never by taking one away or altering it. */
import { joinCopies } from './branches';
import type { Crypto } from './crypto';
import { erasedLines } from './erase';
import { foldPlan, type Entry } from './fold';
import type { Journal } from './journal';
import { emptied, type SealedLine } from './line';
import { standingsOf, type StandingJournal } from './standing';

/** A journal file that is to be written: in the place of one that it begins with, or as a new one. */
export interface MergedFile {
  /** The file it takes the place of, as `Journal.file` names it; null: a new one. */
  readonly file: string | null;
  readonly journal: string;
  readonly lines: readonly SealedLine[];
}

export interface Merge {
  readonly writes: readonly MergedFile[];
  /**
   * Journals that claim to be of a person who is known here, but of whom no journal that counts speaks. They are left
   * out until the person says that they are theirs.
   */
  readonly waiting: readonly StandingJournal[];
  /** Ids of journals that were taken in at the person's word. */
  readonly accepted: readonly string[];
  /** Lines that were not there before. */
  readonly entries: readonly Entry[];
}

export interface MergeParts {
  /** The plan's id. */
  readonly plan: string;
  /** Every whole copy in the plan's folder; none where there is no plan yet. */
  readonly local: readonly Journal[];
  readonly incoming: readonly Journal[];
  /** Ids of journals of which the person says that they are of whom they name. */
  readonly accepted: ReadonlySet<string>;
  readonly crypto: Crypto;
}

interface Admitted {
  readonly standing: readonly StandingJournal[];
  readonly waiting: readonly StandingJournal[];
}

/** A journal that is not here yet and stands by nothing but its own word. */
function isDoubtful({ id, standing }: StandingJournal, { local, accepted }: MergeParts): boolean {
  if (accepted.has(id) || local.length === 0 || local.some((journal) => journal.id === id)) return false;
  return standing === 'waiting' || standing === 'refused' || standing === 'word';
}

/** Leaving one out may leave those in doubt that only it spoke for. */
function admit(parts: MergeParts): Admitted {
  const waiting = new Map<string, StandingJournal>();
  for (;;) {
    const counted = [...parts.local, ...parts.incoming.filter(({ id }) => !waiting.has(id))];
    const standing = standingsOf(parts.plan, joinCopies(counted), parts.crypto);
    const doubtful = standing.filter((journal) => isDoubtful(journal, parts));
    if (doubtful.length === 0) return { standing, waiting: [...waiting.values()] };
    for (const journal of doubtful) waiting.set(journal.id, journal);
  }
}

/** As it will stand once the person's word is recorded. */
function taken(journal: StandingJournal, { plan, local, accepted }: MergeParts): StandingJournal {
  if (journal.standing !== 'waiting' || !accepted.has(journal.id)) return journal;
  const individual = local.find(({ id }) => id === plan)?.begin?.person;
  return { ...journal, standing: journal.begin.person === individual ? 'admitted' : 'other' };
}

function begins(one: readonly SealedLine[], other: readonly SealedLine[]): boolean {
  return one.length <= other.length && one.every(({ id }, index) => other[index]?.id === id);
}

/** Of two forms of a line the one that has its text, unless that was erased for good. */
function fuller(one: SealedLine | undefined, other: SealedLine, erased: ReadonlySet<string>): SealedLine {
  if (one !== undefined && (one.line.changes !== undefined || other.line.changes === undefined)) return one;
  if (erased.has(other.id)) return one ?? emptied(other);
  return other;
}

function isSame(one: readonly SealedLine[], other: readonly SealedLine[]): boolean {
  return one.length === other.length && one.every(({ line }, index) => line === other[index]?.line);
}

/** What a file holds, or would: several files of one journal may come, the one after the other. */
interface Copy extends Pick<MergedFile, 'file' | 'lines'> {
  readonly journal: string;
  /** A copy that is not whole is somebody's to mend, so what comes goes beside it. */
  readonly isSound: boolean;
}

function copyOf({ id, file, lines, trouble, rest }: Journal): Copy {
  return { journal: id, file, lines, isSound: trouble === null && rest === 0 };
}

/** @returns the same copies where nothing is new; else with the one that has more now */
function withLines(copies: readonly Copy[], came: Journal, erased: ReadonlySet<string>): readonly Copy[] {
  const own = copies.filter(({ journal }) => journal === came.id);
  const longest = own.sort((one, other) => other.lines.length - one.lines.length);
  const here = longest.find(({ lines }) => begins(came.lines, lines) || begins(lines, came.lines));
  const before = here?.lines ?? [];
  const base = before.length >= came.lines.length ? before : came.lines;
  const lines = base.map((sealed, index) => {
    const arrived = came.lines[index];
    return arrived === undefined ? sealed : fuller(before[index], arrived, erased);
  });
  if (isSame(lines, before)) return copies;
  if (here?.isSound === true) return copies.map((copy) => (copy === here ? { ...copy, lines } : copy));
  return [...copies, { file: null, journal: came.id, lines, isSound: true }];
}

/**
 * What is to be written so that the plan has all that came. Doing it twice writes nothing the second time; in which order
 * files come makes no difference to the plan.
 */
export function planMerge(parts: MergeParts): Merge {
  const { plan, local, incoming, crypto } = parts;
  const { standing, waiting } = admit(parts);
  const left = new Set(waiting.map(({ id }) => id));
  const { entries } = foldPlan(
    plan,
    standing.map((journal) => taken(journal, parts)),
    { crypto },
  );
  const erased = erasedLines(entries.flatMap(({ changes }) => changes));
  const here = new Set(local.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const copies = local.map(copyOf);
  const now = incoming
    .filter(({ id }) => !left.has(id))
    .reduce<readonly Copy[]>((all, journal) => withLines(all, journal, erased), copies);
  const untouched = new Set(copies);
  const known = new Set(local.map(({ id }) => id));
  return {
    writes: now
      .filter((copy) => !untouched.has(copy))
      .map(({ file, journal, lines }) => ({ file, journal, lines })),
    waiting,
    accepted: standing.filter(({ id }) => parts.accepted.has(id) && !known.has(id)).map(({ id }) => id),
    entries: entries.filter(({ id }) => !here.has(id)),
  };
}
