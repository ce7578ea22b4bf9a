/** What a document leaves out beside what a shared file can, so that a plan embedded in it says no more than its pages. */
import type { Change } from '../change';
import type { CheckIn } from '../check-in';
import { readPayload } from '../sign-off/payload';

/** True: it stays out. */
export interface Withheld {
  /** Anybody's ratings, with check-ins and all else that follows from them. */
  readonly ratings: boolean;
  /** What was said about single indicators in check-ins. A check-in in which somebody said something stays out whole. */
  readonly comments: boolean;
  /** What was said in check-ins as a whole; as above. */
  readonly records: boolean;
  /** The person's notes on indicators. */
  readonly notes: boolean;
  readonly actions: boolean;
  /** Ids of pieces, or every piece. */
  readonly evidence: 'all' | readonly string[];
}

export const nothingWithheld: Withheld = {
  ratings: false,
  comments: false,
  records: false,
  notes: false,
  actions: false,
  evidence: [],
};

export function isEvidenceWithheld({ evidence }: Withheld, id: string): boolean {
  return evidence === 'all' || evidence.includes(id);
}

/** Whether a change is about something that stays out, whatever its text. */
export function isWithheld(change: Change, withheld: Withheld): boolean {
  switch (change.type) {
    case 'rating.set':
    case 'level.claim':
      return withheld.ratings;
    case 'note.set':
      return withheld.notes;
    case 'action.add':
    case 'action.edit':
    case 'action.done':
    case 'action.drop':
    case 'action.reopen':
      return withheld.actions;
    case 'evidence.add':
    case 'evidence.edit':
    case 'evidence.remove':
      return isEvidenceWithheld(withheld, change.evidence);
    default:
      return false;
  }
}

/** A check-in that was signed cannot lose a word, so one that says what is withheld stays out. */
export function saysWithheld({ rows, comments, notes, signatures }: CheckIn, withheld: Withheld): boolean {
  const isTalkedOf = comments.length > 0 || rows.some(({ mentor }) => (mentor?.comment ?? '') !== '');
  if (withheld.ratings || (withheld.comments && isTalkedOf) || (withheld.records && notes !== ''))
    return true;
  return signatures.some(({ payload }) => {
    const said = readPayload(payload);
    if (said === null) return false;
    return (
      (withheld.comments && said.ratings.some(({ comment }) => comment !== '')) ||
      (withheld.records && said.notes !== '') ||
      (withheld.actions && said.actions.length > 0)
    );
  });
}
