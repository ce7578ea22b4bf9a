/** Where each check-in is on its way, and whose turn it is. */
import { confirming } from '../../framework/agreement';
import type { CheckIn } from '../../framework/check-in';
import type { Plan } from '../../framework/plan';
import { turnOf, type Awaited } from '../../framework/turn';
import { checkInsNavWords } from '../strings/check-ins-nav';
import type { OpenPlan } from './state';
import { canTakePart } from './store';

/** The way of a check-in; `over` where it is closed. */
export type Step = Awaited | 'over';

export interface Standing {
  readonly step: Step;
  /** From where the reader sits. */
  readonly turn: 'yours' | 'theirs' | 'either' | 'nobody';
  /** The day on which it came to this. */
  readonly since: string;
}

/** Rows on which nothing was agreed yet. */
export function leftToAgree({ rows }: CheckIn): number {
  return rows.filter(({ agreed }) => agreed === null).length;
}

type Reader = Pick<OpenPlan, 'role' | 'plan' | 'writer'>;

/** Whether the person at this window is one of the two. */
function hasPart({ role, writer }: Reader, { mentor }: CheckIn): boolean {
  return role === 'individual' || mentor === '' || mentor === writer;
}

/** @param reader in whose name the window writes */
export function standingOf(checkIn: CheckIn, reader: Reader): Standing {
  const turn = turnOf(checkIn, reader.plan.person);
  if (turn === null) return { step: 'over', turn: 'nobody', since: checkIn.closed?.day ?? checkIn.opened };
  const { what: step, whose, since } = turn;
  if (!hasPart(reader, checkIn)) return { step, turn: 'theirs', since };
  if (whose === 'either') return { step, turn: 'either', since };
  const isTheirs = (whose === 'individual') === (reader.role === 'individual');
  return { step, turn: isTheirs ? 'yours' : 'theirs', since };
}

/** Newest first: by the day of the meeting, else by the day on which it was opened. */
export function inOrder(plan: Pick<Plan, 'checkIns'>): readonly CheckIn[] {
  const dayOf = ({ date, opened }: CheckIn) => date ?? opened;
  return [...plan.checkIns.values()]
    .reverse()
    .sort((one, other) => (dayOf(one) === dayOf(other) ? 0 : dayOf(one) > dayOf(other) ? -1 : 1));
}

/** What stands beside the name of the page: that one is today, that one waits for the reader, else how many go on. */
export function checkInsWord(open: OpenPlan, today: string): string {
  const underWay = [...open.plan.checkIns.values()].filter(({ closed }) => closed === null);
  if (underWay.some(({ date }) => date === today)) return checkInsNavWords.today;
  const isWaiting = !open.isUnknownPerson && underWay.some((one) => standingOf(one, open).turn === 'yours');
  if (isWaiting) return checkInsNavWords.yours;
  return underWay.length === 0 ? '' : String(underWay.length);
}

/** Whether the person at this window may change something in it. */
export function canWriteIn(open: OpenPlan, checkIn: CheckIn): boolean {
  return checkIn.closed === null && canTakePart(open) && hasPart(open, checkIn);
}

/** Whether there is a file to send to the other one: not where both sit at one computer, nor while it is the reader's turn. */
export function canSend(open: OpenPlan, checkIn: CheckIn): boolean {
  if (checkIn.where === 'here' || open.seat !== null) return false;
  if (!canTakePart(open) || !hasPart(open, checkIn)) return false;
  const { turn } = standingOf(checkIn, open);
  if (turn !== 'nobody') return turn !== 'yours';
  return !isEndedByOther(open, checkIn);
}

/** Whoever signed last is the one who knows that it is over. */
function isEndedByOther({ role, plan }: OpenPlan, { closed, signatures }: CheckIn): boolean {
  if (closed?.how !== 'signed') return false;
  const last = [...signatures].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
  return (last?.by === plan.person) !== (role === 'individual');
}

function mentorIn({ people, profile }: Plan, { mentor, mentorName }: CheckIn): string {
  const names = [people.get(mentor)?.name, mentorName, profile.mentor].map((name) => name?.trim() ?? '');
  return names.find((name) => name !== '') ?? '';
}

/** Who agreed last, by name; empty where nobody said it, or where that is the reader. */
export function agreedWith({ plan, role, writer }: OpenPlan): {
  readonly name: string;
  readonly isReader: boolean;
} {
  const last = confirming(plan).at(-1);
  const isReader = role === 'other' && last?.mentor === writer;
  return { name: last === undefined ? '' : mentorIn(plan, last), isReader };
}

/** The one that is still open, which a file is most likely for. */
export function newestCheckIn({ checkIns }: Pick<Plan, 'checkIns'>): string | null {
  return [...checkIns.values()].filter(({ closed }) => closed === null).at(-1)?.id ?? null;
}
