/**
 * What was there when both ratings were shown. A line says by itself what its writer knew (`seen`), and nobody can make an
 * older line know a newer one: so whatever stands before the showing by its clock, and is not among what the showing knew,
 * was slipped in or came too late. It is kept, has no effect on what is compared, and is named.
 */
import { applyActs } from './acts';
import type { Change } from './change';
import { Knowledge } from './conflicts/knowledge';
import { emptyPlan } from './plan';
import { frozen } from './settled';
import type { StandingJournal } from './standing';
import { takenBack } from './taken-back';

interface Line {
  readonly id: string;
  readonly person: string;
  readonly changes: readonly Change[];
}

const tooLate = 'it was not there when both ratings were shown';
const notTheirs = 'that check-in is with somebody else';

function checkInOf(change: Change): string | null {
  return 'checkIn' in change && change.type.startsWith('checkin.') ? (change.checkIn ?? null) : null;
}

/** One check-in: every line about it, in fold order. */
interface Round {
  readonly lines: readonly Line[];
  readonly shows: readonly Line[];
}

function says(line: Line, type: Change['type'], checkIn: string): boolean {
  return line.changes.some((change) => change.type === type && checkInOf(change) === checkIn);
}

function roundsIn(lines: readonly Line[]): ReadonlyMap<string, Round> {
  const about = new Map<string, Line[]>();
  for (const line of lines) {
    const ids = new Set(line.changes.map(checkInOf).filter((id) => id !== null));
    for (const id of ids) {
      const before = about.get(id);
      if (before === undefined) about.set(id, [line]);
      else before.push(line);
    }
  }
  return new Map(
    [...about].map(([id, of]) => [
      id,
      { lines: of, shows: of.filter((line) => says(line, 'checkin.show', id)) },
    ]),
  );
}

/** What counts of a check-in that was shown. */
interface Shown {
  /** The line that showed both ratings. */
  readonly show: string;
  /** Id of the other person in it. */
  readonly mentor: string;
}

function takesBack({ changes }: Line): boolean {
  return changes.some(({ type }) => type === 'change.undo' || type === 'change.redo');
}

class Rounds {
  readonly #lines: readonly Line[];
  readonly #individual: string;
  readonly #knowledge: Knowledge;

  constructor(lines: readonly Line[], individual: string, knowledge: Knowledge) {
    this.#lines = lines;
    this.#individual = individual;
    this.#knowledge = knowledge;
  }

  shown(checkIn: string, { lines, shows }: Round): Shown | null {
    // Of several others it is with the one whose lines the individual knew first.
    const others = lines.filter(({ person }) => person !== this.#individual);
    const isOne = others.every(({ person }) => person === others[0]?.person);
    const mentor = (isOne ? others[0] : this.#firstKnown(others))?.person;
    if (mentor === undefined) return null;
    const isInIt = ({ person }: Line) => person === mentor || person === this.#individual;
    const of = new Set(lines);
    const theirs = this.#lines.filter((line) => isInIt(line) && (of.has(line) || takesBack(line)));
    const made = shows.filter((show) => isInIt(show) && this.#isShownBy(show, checkIn, theirs));
    const show = this.#firstKnown(made);
    return show === null ? null : { show: show.id, mentor };
  }

  /** Whether it showed anything, by what its writer knew: the rest of the rules is asked as of any other line. */
  #isShownBy(show: Line, checkIn: string, theirs: readonly Line[]): boolean {
    const known = theirs.filter(({ id }) => this.#knowledge.reaches(show.id, id));
    const { undone } = takenBack(known);
    const acts = known
      .filter(({ id }) => !undone.has(id))
      .map(({ person, changes }) => ({
        person,
        day: '',
        changes: changes.filter((change) => checkInOf(change) === checkIn),
      }));
    const { checkIns } = applyActs({ ...emptyPlan, person: this.#individual }, acts);
    return (checkIns.get(checkIn)?.shown ?? null) !== null;
  }

  /**
   * Of some lines the one that the individual's own lines were the first to know: an order that nobody else can slip
   * anything into. What they do not know comes after, in fold order.
   */
  #firstKnown(some: readonly Line[]): Line | null {
    const [first = null] = some;
    if (some.length < 2) return first;
    for (const { id, person } of this.#lines) {
      if (person !== this.#individual) continue;
      const known = some.find((one) => this.#knowledge.reaches(id, one.id));
      if (known !== undefined) return known;
    }
    return first;
  }
}

/** Whether a change is part of what the showing froze, and of which check-in. */
function frozenBy(change: Change, acts: ReadonlyMap<string, Line>): readonly string[] {
  if (change.type === 'checkin.show' || frozen.has(change.type)) {
    const id = checkInOf(change);
    return id === null ? [] : [id];
  }
  const undo = change.type === 'change.redo' ? acts.get(change.undo) : undefined;
  const undone = undo?.changes.find((one) => one.type === 'change.undo');
  const act =
    change.type === 'change.undo' ? change.act : undone?.type === 'change.undo' ? undone.act : undefined;
  const of = act === undefined ? undefined : acts.get(act);
  return (of?.changes ?? []).filter(({ type }) => frozen.has(type)).flatMap((one) => checkInOf(one) ?? []);
}

/**
 * @param lines all that count, in fold order
 * @param individual id of the person whose plan it is
 * @param journals all that are at hand
 * @returns completes a sentence where a change has no effect for that reason; null where it is not for this to say
 */
export function outOfRound(
  lines: readonly Line[],
  individual: string,
  journals: readonly StandingJournal[],
): ((line: Line, change: Change) => string | null) | null {
  const rounds = [...roundsIn(lines)].filter(([, { shows }]) => shows.length > 0);
  if (rounds.length === 0) return null;
  const knowledge = new Knowledge(journals);
  const all = new Rounds(lines, individual, knowledge);
  const shown = new Map<string, Shown>();
  for (const [checkIn, round] of rounds) {
    const one = all.shown(checkIn, round);
    if (one !== null) shown.set(checkIn, one);
  }
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const acts = new Map(lines.map((line) => [line.id, line]));
  const isBefore = (line: Line, show: string) => (places.get(line.id) ?? 0) < (places.get(show) ?? 0);
  return (line, change) => {
    // What both have signed is told by their signatures alone (sign-off/locks.ts), whoever wrote in the round before them.
    if (change.type === 'checkin.sign') return null;
    const mentor = shown.get(checkInOf(change) ?? '')?.mentor;
    if (mentor !== undefined && line.person !== individual && line.person !== mentor) return notTheirs;
    const isLate = frozenBy(change, acts).some((checkIn) => {
      const show = shown.get(checkIn)?.show;
      return show !== undefined && isBefore(line, show) && !knowledge.reaches(show, line.id);
    });
    return isLate ? tooLate : null;
  };
}
