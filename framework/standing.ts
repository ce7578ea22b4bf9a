/** Which journals count, and why: decided by keys, never by what a change says. */
import type { Branches } from './branches';
import { canonicalJson } from './canonical-json';
import { readChange } from './change';
import type { JournalBegin } from './changes/writers';
import type { Crypto } from './crypto';

/**
 * - `first`: its line 0 is the plan's id
 * - `vouched`: a journal of the same person that counts has signed its key
 * - `admitted`: a journal of the same person that counts has let it in
 * - `word`: the person named it as theirs where no other device was at hand
 * - `waiting`: claims to be of a person that is known in the plan, but nothing shows it
 * - `refused`: the individual said that it is not theirs, or not of the person it names
 * - `other`: another person's, and counts as such
 */
export type Standing = 'first' | 'vouched' | 'admitted' | 'word' | 'waiting' | 'refused' | 'other';

export interface StandingJournal extends Branches {
  readonly standing: Standing;
}

/** What a voucher signs: the id (as of a line) of who the new journal is to be. */
export function voucherId(
  begin: Omit<JournalBegin, 'voucher' | 'word' | 'type' | 'deviceName'>,
  crypto: Crypto,
): string {
  const { plan, person, device, key } = begin;
  return crypto.sha256(canonicalJson({ plan, person, device, key }));
}

/** Whether changes of a journal with this standing are the individual's. */
function isIndividuals(standing: Standing): boolean {
  return standing === 'first' || standing === 'vouched' || standing === 'admitted' || standing === 'word';
}

/** Whether its changes have an effect at all, as far as its writer may make them. */
export function counts(standing: Standing): boolean {
  return standing === 'other' || isIndividuals(standing);
}

function named(journal: Branches, type: 'device.admit' | 'device.refuse'): readonly string[] {
  return journal.lines.flatMap(({ line }) =>
    (line.changes ?? []).flatMap((raw) => {
      const change = raw.type === type ? readChange(raw) : null;
      return change !== null && 'journal' in change && typeof change.journal === 'string'
        ? [change.journal]
        : [];
    }),
  );
}

/** Those of another person all count alike. */
function followed(leader: Standing, standing: Standing): Standing {
  return leader === 'other' ? 'other' : standing;
}

/** The public keys that a journal's writer has called their own. */
function keysIn(journal: Branches): readonly string[] {
  return journal.lines.flatMap(({ line }) =>
    (line.changes ?? []).flatMap((raw) => {
      const change = raw.type === 'person.set' ? readChange(raw) : null;
      return change?.type === 'person.set' && change.key !== undefined ? [change.key] : [];
    }),
  );
}

/**
 * Which journal of each other person counts by itself: the one that the individual's own lines know first, since nobody
 * can come before it by a clock of their own making; else the one that began first.
 */
function firstOfOthers(journals: readonly Branches[], knowing: readonly Branches[]): readonly Branches[] {
  const known = new Map<string, number>();
  for (const { line } of knowing.flatMap(({ lines }) => lines)) {
    for (const id of Object.keys(line.seen)) {
      known.set(id, Math.min(known.get(id) ?? Number.POSITIVE_INFINITY, line.clock));
    }
  }
  const rank = (journal: Branches) => known.get(journal.id) ?? Number.POSITIVE_INFINITY;
  const began = (journal: Branches) => journal.lines[0]?.line.clock ?? 0;
  const first = new Map<string, Branches>();
  for (const journal of journals) {
    const before = first.get(journal.begin.person);
    const isEarlier =
      before === undefined ||
      rank(journal) < rank(before) ||
      (rank(journal) === rank(before) && began(journal) < began(before));
    if (isEarlier) first.set(journal.begin.person, journal);
  }
  return [...first.values()];
}

class Admission {
  readonly #standings = new Map<string, Standing>();
  readonly #byId: ReadonlyMap<string, Branches>;
  readonly #crypto: Crypto;

  constructor(journals: readonly Branches[], crypto: Crypto) {
    this.#byId = new Map(journals.map((journal) => [journal.id, journal]));
    this.#crypto = crypto;
  }

  /** Lets a journal count, and then whatever it lets in. */
  admit(journal: Branches, standing: Standing): void {
    if (this.#standings.has(journal.id)) return;
    this.#standings.set(journal.id, standing);
    for (const id of named(journal, 'device.admit')) {
      const next = this.#byId.get(id);
      if (next?.begin.person === journal.begin.person) this.admit(next, followed(standing, 'admitted'));
    }
    for (const next of this.#byId.values()) {
      if (this.#isVouchedBy(next, journal)) this.admit(next, followed(standing, 'vouched'));
    }
  }

  /** What the individual says of a journal of somebody else counts, whatever that one's own journals say. */
  admitOthers(individual: string): void {
    for (const journal of this.#ofIndividual(individual)) {
      for (const id of named(journal, 'device.admit')) {
        const other = this.#byId.get(id);
        if (other !== undefined && other.begin.person !== individual) this.admit(other, 'other');
      }
    }
  }

  refuseOthers(individual: string): void {
    for (const journal of this.#ofIndividual(individual)) {
      for (const id of named(journal, 'device.refuse')) {
        const other = this.#byId.get(id);
        if (other !== undefined && other.begin.person !== individual) this.#standings.set(id, 'refused');
      }
    }
  }

  #ofIndividual(individual: string): readonly Branches[] {
    return [...this.#byId.values()].filter(({ id, begin }) => {
      const standing = this.#standings.get(id);
      return begin.person === individual && standing !== undefined && isIndividuals(standing);
    });
  }

  refuse(): void {
    const trusted = [...this.#standings].filter(([, standing]) => standing !== 'refused').map(([id]) => id);
    const refused = trusted.flatMap((id) => {
      const journal = this.#byId.get(id);
      return journal === undefined ? [] : named(journal, 'device.refuse');
    });
    for (const id of refused) {
      if (this.#standings.get(id) !== 'first' && this.#byId.has(id)) this.#standings.set(id, 'refused');
    }
  }

  standingOf(id: string): Standing | undefined {
    return this.#standings.get(id);
  }

  #isVouchedBy(next: Branches, journal: Branches): boolean {
    const { voucher, person } = next.begin;
    if (voucher?.journal !== journal.id || person !== journal.begin.person) return false;
    const signed = voucherId(next.begin, this.#crypto);
    // A person's own key, which they took along to a new computer, vouches as well as a journal's.
    return [journal.begin.key, ...keysIn(journal)].some((key) =>
      this.#crypto.verify(key, signed, voucher.sig),
    );
  }
}

/**
 * @param plan the plan's id: the id of the individual's first line
 * @returns every journal with its standing, in the order of ids; the same for the same journals, whoever reads them
 */
export function standingsOf(
  plan: string,
  journals: readonly Branches[],
  crypto: Crypto,
): readonly StandingJournal[] {
  const first = journals.find((journal) => journal.id === plan);
  const admission = new Admission(journals, crypto);
  if (first !== undefined) {
    admission.admit(first, 'first');
    admission.refuse();
    for (const journal of journals) {
      const isByWord = journal.begin.word === true && journal.begin.person === first.begin.person;
      if (isByWord) admission.admit(journal, 'word');
    }
    const { person } = first.begin;
    const others = journals.filter(({ begin }) => begin.person !== person);
    if (others.length > 0) {
      const theirs = journals.filter(({ id, begin }) => {
        const standing = admission.standingOf(id);
        return begin.person === person && standing !== undefined && isIndividuals(standing);
      });
      for (const journal of firstOfOthers(others, theirs)) admission.admit(journal, 'other');
      admission.admitOthers(person);
      admission.refuseOthers(person);
    }
  }
  return journals.map((journal) => ({
    ...journal,
    standing: admission.standingOf(journal.id) ?? 'waiting',
  }));
}
