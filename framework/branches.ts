/** Several files of one journal, put together: copies by a sync tool, and branches after a roll-back. */
import type { Journal } from './journal';
import type { SealedLine } from './line';
import type { JournalBegin } from './changes/writers';

/** All that is known of one journal, over all the files that hold any of it. */
export interface Branches {
  readonly id: string;
  readonly begin: JournalBegin;
  /** Every line once, by number; where branches part, two lines have the same number. */
  readonly lines: readonly SealedLine[];
  /** Whether two files part: neither begins the other. */
  readonly isForked: boolean;
  readonly files: readonly string[];
}

/** Of two forms of one line, the one that still has its text. Which erased texts count is decided when folding. */
function fuller(one: SealedLine | undefined, other: SealedLine): SealedLine {
  return one?.line.changes === undefined ? other : one;
}

function combine(id: string, begin: JournalBegin, copies: readonly Journal[]): Branches {
  const byId = new Map<string, SealedLine>();
  for (const copy of copies) {
    for (const sealed of copy.lines) byId.set(sealed.id, fuller(byId.get(sealed.id), sealed));
  }
  const lines = [...byId.values()].sort(
    (one, other) => one.line.seq - other.line.seq || (one.id < other.id ? -1 : 1),
  );
  const isForked = lines.some((sealed, index) => sealed.line.seq !== index);
  return { id, begin, lines, isForked, files: copies.map((copy) => copy.file).sort() };
}

/** Groups journal files by what they are, whatever a sync tool calls them. In the order of journal ids. */
export function joinCopies(journals: readonly Journal[]): readonly Branches[] {
  const groups = new Map<string, Journal[]>();
  for (const journal of journals) {
    const group = groups.get(journal.id);
    if (group === undefined) groups.set(journal.id, [journal]);
    else group.push(journal);
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, copies]) => {
      const begin = copies.find((copy) => copy.begin !== null)?.begin;
      return begin === undefined || begin === null ? [] : [combine(id, begin, copies)];
    });
}
