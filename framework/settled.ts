/** What nobody can take back any more: what both have seen, and what its writer has signed. */
import type { Change } from './change';

type Act = { readonly changes: readonly Change[]; readonly person: string };

/** Showing both ratings, and signing, are for good. */
export function isForGood(change: Change): boolean {
  return change.type === 'checkin.show' || change.type === 'checkin.sign';
}

function checkInOf(change: Change): string | null {
  return 'checkIn' in change && change.type.startsWith('checkin.') ? (change.checkIn ?? null) : null;
}

/** What both ratings are shown of, and which of them. */
export const frozen: ReadonlySet<Change['type']> = new Set<Change['type']>([
  'checkin.open',
  'checkin.choose',
  'checkin.rate',
  'checkin.rated',
]);

/** Takes lines in fold order, and knows of each other line whether it is settled by then. */
export class Settled {
  readonly #shown = new Set<string>();
  /** Check-ins by the person who signed them. */
  readonly #signed = new Set<string>();

  take({ changes, person }: Act): void {
    for (const change of changes) {
      if (change.type === 'checkin.show') this.#shown.add(change.checkIn);
      // Nobody signs what was not shown to them: one that was slipped in before has no effect, and settles nothing.
      else if (change.type === 'checkin.sign' && this.#shown.has(change.checkIn)) {
        this.#signed.add(`${person} ${change.checkIn}`);
      }
    }
  }

  has({ changes, person }: Act): boolean {
    return changes.some((change) => {
      const checkIn = checkInOf(change);
      if (checkIn === null) return false;
      if (isForGood(change) || this.#signed.has(`${person} ${checkIn}`)) return true;
      return frozen.has(change.type) && this.#shown.has(checkIn);
    });
  }
}

/** What is settled at the end of all lines. */
export function settledIn(acts: Iterable<Act>): Settled {
  const settled = new Settled();
  for (const act of acts) settled.take(act);
  return settled;
}
