/** Who knew what: whether one line can be reached from another through what each line follows and has seen. */
import type { Branches } from '../branches';
import type { SealedLine } from '../line';

/** The place of a line: in which chain, how far along, and how far along in each other chain its writer knew. */
interface Position {
  readonly chain: number;
  readonly index: number;
  /** By chain; shared with the line before where nothing new was seen. No entry: nothing of that chain. */
  readonly known: readonly (number | undefined)[];
}

function inTime(one: SealedLine, other: SealedLine): number {
  return one.line.clock - other.line.clock || one.line.seq - other.line.seq;
}

/**
 * A chain is a journal, or a branch of one that was rolled back and written on. Each line costs what it has newly seen,
 * so that many lines of few journals cost hardly more than reading them once.
 */
export class Knowledge {
  readonly #positions = new Map<string, Position>();
  /** The last line of each chain so far. */
  readonly #tails: Position[] = [];

  /** @param journals all that are at hand, other people's too: what one knew may have come by way of another */
  constructor(journals: readonly Pick<Branches, 'lines'>[]) {
    // No line is older by its clock than what it follows and has seen, so each is met after those.
    for (const sealed of journals.flatMap(({ lines }) => lines).sort(inTime)) this.#take(sealed);
  }

  /** Whether whoever wrote `later` knew `earlier`. Both are ids of lines; every line knows itself. */
  reaches(later: string, earlier: string): boolean {
    const from = this.#positions.get(later);
    const to = this.#positions.get(earlier);
    if (from === undefined || to === undefined) return later === earlier;
    return this.#reach(from, to.chain) >= to.index;
  }

  #reach(from: Position, chain: number): number {
    return from.chain === chain ? from.index : (from.known[chain] ?? -1);
  }

  #take({ id, line }: SealedLine): void {
    const before = line.prev === null ? undefined : this.#positions.get(line.prev);
    const seen = Object.entries(line.seen)
      .map(([first, last]) => this.#seen(first, last))
      .filter((position) => position !== undefined);
    const isNext = before !== undefined && this.#tails[before.chain] === before;
    const chain = isNext ? before.chain : this.#tails.length;
    const index = isNext ? before.index + 1 : 0;
    const others = isNext || before === undefined ? seen : [before, ...seen];
    const known = this.#together(before?.known ?? [], others);
    const position = { chain, index, known };
    this.#tails[chain] = position;
    this.#positions.set(id, position);
  }

  /** A line that is not at hand (yet) follows all that is at hand of its chain. */
  #seen(first: string, last: string): Position | undefined {
    const known = this.#positions.get(last);
    if (known !== undefined) return known;
    const begun = this.#positions.get(first);
    return begun === undefined ? undefined : this.#tails[begun.chain];
  }

  #together(known: Position['known'], others: readonly Position[]): Position['known'] {
    if (others.length === 0) return known;
    return this.#tails.map((_, chain) => {
      const all = others.map((one) => this.#reach(one, chain));
      const most = Math.max(known[chain] ?? -1, ...all);
      return most === -1 ? undefined : most;
    });
  }
}

/**
 * The last line of each branch of a journal, by the first line of that branch; of the journal's own id where there is but
 * one. Whoever writes next names all of them as seen, so that what was said in any branch counts as known.
 */
export function tipsOf(
  journal: Pick<Branches, 'lines' | 'isForked'>,
): readonly (readonly [string, string])[] {
  const first = journal.lines[0];
  const last = journal.lines.at(-1);
  if (first === undefined || last === undefined) return [];
  if (!journal.isForked) return [[first.id, last.id]];
  /** By the last line so far of each branch: its first. */
  const firsts = new Map<string, string>();
  for (const { id, line } of [...journal.lines].sort(inTime)) {
    const before = line.prev === null ? undefined : firsts.get(line.prev);
    if (line.prev !== null && before !== undefined) firsts.delete(line.prev);
    firsts.set(id, before ?? id);
  }
  return [...firsts].map(([tip, begun]) => [begun, tip]);
}
