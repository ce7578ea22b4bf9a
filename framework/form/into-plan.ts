/** What a mentor said without Rung, as the acts that put it into the plan: the individual's own, and the mentor's. */
import { canonicalJson } from '../canonical-json';
import type { CheckIn, CheckInRow, Returned } from '../check-in';
import type { Crypto } from '../crypto';
import type { Plan } from '../plan';
import type { Request } from '../request';
import { isAnswered, type AnswerRow, type Answers } from './returned';

export interface Taking {
  readonly answers: Answers;
  readonly from: Returned['from'];
  /** Id of the mentor as a person of this plan. */
  readonly mentor: string;
}

/** The same words said by the same person on the same day are the same answers, however they came. */
export function answersHash({ name, ...said }: Answers, crypto: Crypto): string {
  const rows = said.rows.filter(isAnswered);
  return crypto.sha256(canonicalJson({ ...said, name: name.trim(), rows }));
}

/** Where these very answers are in the plan already. */
export function takenBefore(plan: Plan, hash: string): CheckIn | null {
  return [...plan.checkIns.values()].find(({ returned }) => returned?.answers === hash) ?? null;
}

/** The newest check-in that is still covered and with nobody else: the answers are meant for it. */
export function checkInFor(plan: Plan, mentor: string): CheckIn | null {
  const waiting = [...plan.checkIns.values()].filter(
    (one) => one.shown === null && one.closed === null && (one.mentor === '' || one.mentor === mentor),
  );
  return waiting.at(-1) ?? null;
}

/** What the individual says first: which check-in it is, and what it is about. Nothing where it is right as it is. */
export function ownAct(plan: Plan, { answers, mentor }: Taking): readonly Request[] {
  const asked = answers.rows.filter(isAnswered).map(({ indicator }) => indicator);
  const checkIn = checkInFor(plan, mentor);
  if (checkIn === null) {
    const { name: mentorName, date } = answers;
    return [{ type: 'checkin.open', mentorName, date, where: 'away', indicators: asked }];
  }
  const chosen = checkIn.rows.map(({ indicator }) => indicator);
  const added = asked.filter((indicator) => !chosen.includes(indicator));
  if (added.length === 0) return [];
  return [{ type: 'checkin.choose', checkIn: checkIn.id, indicators: [...chosen, ...added] }];
}

function isAsBefore({ rating, comment }: AnswerRow, { mentor }: CheckInRow): boolean {
  return rating === (mentor?.rating ?? null) && comment === (mentor?.comment ?? '');
}

function rateOf(row: AnswerRow, { id, rows }: CheckIn): readonly Request[] {
  const before = rows.find(({ indicator }) => indicator === row.indicator);
  if (before === undefined || isAsBefore(row, before)) return [];
  return [{ type: 'checkin.rate', checkIn: id, ...row }];
}

/** Under what was said before, once. */
function notesOf({ notes }: Answers, { id, notes: before }: CheckIn): readonly Request[] {
  if (notes === '' || before.includes(notes)) return [];
  return [{ type: 'checkin.edit', checkIn: id, notes: before === '' ? notes : `${before}\n\n${notes}` }];
}

/**
 * What the mentor says then, act by act: each rating is a line of its own, so that a copy with a part of the plan can
 * leave out one without the others. Begun again after a break, it goes on where it broke off.
 * @param checkIn as it stands after `ownAct`
 */
export function mentorsActs(
  checkIn: CheckIn,
  { answers, from }: Taking,
  hash: string,
): readonly (readonly Request[])[] {
  const said = [...answers.rows.flatMap((row) => rateOf(row, checkIn)), ...notesOf(answers, checkIn)];
  return [...said, { type: 'checkin.rated', checkIn: checkIn.id, from, answers: hash } as const].map(
    (request) => [request],
  );
}
