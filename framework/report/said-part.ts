/** What was said about an indicator in the last check-in about it in which both ratings were shown. */
import { namesIn } from '../check-in-names';
import type { CheckIn, CheckInRow } from '../check-in';
import type { Plan, Rating } from '../plan';
import { wordsOrNull } from './words';

export interface ReportComment {
  /** By name. */
  readonly by: string;
  readonly text: string;
}

export interface ReportSaid {
  readonly mentor: Rating | null;
  readonly agreed: Rating | null;
  /** "Mentor one step lower"; null where both say the same, or one says nothing. */
  readonly difference: string | null;
  /** The mentor's words first, then the thread. */
  readonly comments: readonly ReportComment[];
}

const steps: Readonly<Record<Rating, number>> = { 'not-yet': 1, partly: 2, met: 3 };

/** How far the mentor's rating is from the person's own, in words. */
function differenceWords({ self, mentor }: CheckInRow): string | null {
  const theirs = mentor?.rating ?? null;
  if (self === null || theirs === null || self === theirs) return null;
  const far = Math.abs(steps[self] - steps[theirs]);
  return `mentor ${far === 1 ? 'one step' : 'two steps'} ${steps[theirs] > steps[self] ? 'higher' : 'lower'}`;
}

/** What was said on one indicator in one check-in: the mentor's words first, then the thread. */
export function commentsOn(plan: Plan, checkIn: CheckIn, row: CheckInRow): readonly ReportComment[] {
  const names = namesIn(plan, checkIn);
  const own = wordsOrNull(row.mentor?.comment);
  const thread = checkIn.comments.filter(({ indicator }) => indicator === row.indicator);
  return [
    ...(own === null ? [] : [{ by: names.mentor, text: own }]),
    ...thread.map(({ by, text }) => ({
      by: by === plan.person ? names.individual : names.mentor,
      text: text.trim(),
    })),
  ];
}

function saidIn(plan: Plan, checkIn: CheckIn, row: CheckInRow): ReportSaid {
  return {
    mentor: row.mentor?.rating ?? null,
    agreed: row.agreed?.rating ?? null,
    difference: differenceWords(row),
    comments: commentsOn(plan, checkIn, row),
  };
}

/** By indicator id. */
export function saidPart(plan: Plan): ReadonlyMap<string, ReportSaid> {
  const said = new Map<string, ReportSaid>();
  for (const checkIn of plan.checkIns.values()) {
    if (checkIn.shown === null) continue;
    for (const row of checkIn.rows) said.set(row.indicator, saidIn(plan, checkIn, row));
  }
  return said;
}
