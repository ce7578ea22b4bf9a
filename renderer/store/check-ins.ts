/** Where each check-in is on its way, and whose turn it is. */
import { confirming } from '../../framework/agreement';
import type { CheckIn } from '../../framework/check-in';
import type { Plan } from '../../framework/plan';
import { checkInsNavWords } from '../strings/check-ins-nav';
import type { OpenPlan } from './state';
import { canTakePart } from './store';

/** The way of a check-in; `over` where it is closed. */
export type Step = 'rate' | 'show' | 'agree' | 'sign' | 'over';

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

function latest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

/** @param reader in whose name the window writes */
export function standingOf(checkIn: CheckIn, reader: Pick<OpenPlan, 'role' | 'writer'>): Standing {
  const { opened, rated, shown, closed, rows, signatures } = checkIn;
  if (closed !== null) return { step: 'over', turn: 'nobody', since: closed.day };
  if (shown === null && rated === null) {
    return { step: 'rate', turn: reader.role === 'individual' ? 'theirs' : 'yours', since: opened };
  }
  if (shown === null) return { step: 'show', turn: 'either', since: rated ?? opened };
  if (leftToAgree(checkIn) > 0) return { step: 'agree', turn: 'either', since: shown.day };
  const own = signatures.find(({ by }) => by === reader.writer);
  if (own !== undefined) return { step: 'sign', turn: 'theirs', since: own.day };
  const days = rows.map(({ agreed }) => agreed?.day ?? '');
  const turn = signatures.length > 0 ? 'yours' : 'either';
  return { step: 'sign', turn, since: latest([shown.day, ...days, ...signatures.map(({ day }) => day)]) };
}

/** Newest first: by the day of the meeting, else by the day on which it was opened. */
export function inOrder(plan: Pick<Plan, 'checkIns'>): readonly CheckIn[] {
  const dayOf = ({ date, opened }: CheckIn) => date ?? opened;
  return [...plan.checkIns.values()]
    .reverse()
    .sort((one, other) => (dayOf(one) === dayOf(other) ? 0 : dayOf(one) > dayOf(other) ? -1 : 1));
}

/** What stands beside the name of the page: that one is today, else how many are under way; empty for none. */
export function checkInsWord({ checkIns }: Pick<Plan, 'checkIns'>, today: string): string {
  if (checkIns.size === 0) return '';
  const underWay = [...checkIns.values()].filter(({ closed }) => closed === null);
  if (underWay.some(({ date }) => date === today)) return checkInsNavWords.today;
  return underWay.length === 0 ? '' : String(underWay.length);
}

/** Whether the person at this window may change something in it. */
export function canWriteIn(open: OpenPlan, { closed, mentor }: CheckIn): boolean {
  if (closed !== null || !canTakePart(open)) return false;
  return open.role === 'individual' || mentor === '' || mentor === open.writer;
}

/** The names of both, each empty where nobody said it. */
export interface Names {
  readonly individual: string;
  readonly mentor: string;
}

export function namesOf({ people, profile }: Plan, { mentor, mentorName }: CheckIn): Names {
  const named = [people.get(mentor)?.name, mentorName, profile.mentor].map((name) => name?.trim() ?? '');
  return {
    individual: profile.name.trim(),
    mentor: named.find((name) => name !== '') ?? '',
  };
}

/** Who agreed last, by name; empty where nobody said it, or where that is the reader. */
export function agreedWith({ plan, role, writer }: OpenPlan): {
  readonly name: string;
  readonly isReader: boolean;
} {
  const last = confirming(plan).at(-1);
  const isReader = role === 'other' && last?.mentor === writer;
  return { name: last === undefined ? '' : namesOf(plan, last).mentor, isReader };
}

/** The one that is still open, which a file is most likely for. */
export function newestCheckIn({ checkIns }: Pick<Plan, 'checkIns'>): string | null {
  return [...checkIns.values()].filter(({ closed }) => closed === null).at(-1)?.id ?? null;
}
