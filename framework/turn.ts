/** Whose turn it is in a check-in, and since when: told from what was recorded, so that both sides say the same. */
import type { CheckIn, CheckInRow, Signature } from './check-in';
import type { Plan } from './plan';

/** `either`: whoever of the two has it in front of them. */
export type Whose = 'individual' | 'mentor' | 'either';

/**
 * What is waited for.
 * - `rate`: the mentor has not rated yet
 * - `show`: both have rated, and both ratings are still covered
 * - `agree`: both are shown, and something is not agreed yet
 * - `sign`: all is agreed, and a signature is missing, or no longer stands under what it says now
 */
export type Awaited = 'rate' | 'show' | 'agree' | 'sign';

export interface Turn {
  /** Id of the check-in. */
  readonly checkIn: string;
  readonly whose: Whose;
  readonly what: Awaited;
  /** The writer's day on which it became their turn, `YYYY-MM-DD`. */
  readonly since: string;
}

function latest(...days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest));
}

function agreedDays(rows: readonly CheckInRow[]): readonly string[] {
  return rows.flatMap(({ agreed }) => (agreed === null ? [] : [agreed.day]));
}

function oldestFirst(one: Signature, other: Signature): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.by < other.by ? -1 : 1;
}

type Step = Omit<Turn, 'checkIn'>;

/** With two signatures it would be closed if both stood under the same words: then the older one is to be made anew. */
function signing({ signatures }: CheckIn, individual: string, since: string): Step {
  const [older, newer] = [...signatures].sort(oldestFirst);
  if (older === undefined) return { whose: 'either', what: 'sign', since };
  const isTheirs = older.by === individual;
  if (newer !== undefined) {
    return { whose: isTheirs ? 'individual' : 'mentor', what: 'sign', since: newer.day };
  }
  return { whose: isTheirs ? 'mentor' : 'individual', what: 'sign', since: older.day };
}

function stepOf(checkIn: CheckIn, individual: string): Step {
  const { shown, rated, rows, opened } = checkIn;
  if (rated === null) return { whose: 'mentor', what: 'rate', since: opened };
  if (shown === null) return { whose: 'either', what: 'show', since: rated };
  const isAgreed = rows.every(({ agreed }) => agreed !== null);
  if (!isAgreed) return { whose: 'either', what: 'agree', since: shown.day };
  return signing(checkIn, individual, latest(shown.day, ...agreedDays(rows)));
}

/**
 * Whose turn it is.
 * @param individual id of the person whose plan it is
 * @returns null where it is closed, and nothing more is to come
 */
export function turnOf(checkIn: CheckIn, individual: string): Turn | null {
  return checkIn.closed === null ? { checkIn: checkIn.id, ...stepOf(checkIn, individual) } : null;
}

/** The newest check-in that goes on, of those that person has a part in; null where there is none. */
export function openCheckIn(plan: Pick<Plan, 'person' | 'checkIns'>, person: string): CheckIn | null {
  const isTheirs = ({ mentor }: CheckIn) => person === plan.person || mentor === '' || mentor === person;
  const going = [...plan.checkIns.values()].filter((one) => one.closed === null && isTheirs(one));
  return going.at(-1) ?? null;
}

/** Whether that person is the one who is waited for. */
export function isTurnOf(turn: Pick<Turn, 'whose'>, plan: Pick<Plan, 'person'>, person: string): boolean {
  if (turn.whose === 'either') return true;
  return (turn.whose === 'individual') === (person === plan.person);
}
