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
 * - `waiting`: claims to be the individual's, but nothing shows it
 * - `refused`: the individual said that it is not theirs
 * - `other`: another person's
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
export function isIndividuals(standing: Standing): boolean {
  return standing === 'first' || standing === 'vouched' || standing === 'admitted' || standing === 'word';
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
      if (next?.begin.person === journal.begin.person) this.admit(next, 'admitted');
    }
    for (const next of this.#byId.values()) {
      if (this.#isVouchedBy(next, journal)) this.admit(next, 'vouched');
    }
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
    return this.#crypto.verify(journal.begin.key, voucherId(next.begin, this.#crypto), voucher.sig);
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
  }
  return journals.map((journal) => {
    const isOther = journal.begin.person !== first?.begin.person;
    return { ...journal, standing: admission.standingOf(journal.id) ?? (isOther ? 'other' : 'waiting') };
  });
}
