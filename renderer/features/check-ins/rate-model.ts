/** What a mentor has before them while they rate: the indicators, their evidence, and what they said last time. */
import { checkInBefore } from '../../../framework/agenda';
import type { CheckIn, CheckInRow, Proof } from '../../../framework/check-in';
import { compareDays } from '../../../framework/day';
import { placesOf, type Framework } from '../../../framework/framework';
import type { Evidence, Plan, Rating } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { rowName, type RowName } from '../../check-in/row-name';

export interface RateRow extends RowName {
  readonly id: string;
  readonly rating: Rating | null;
  readonly comment: string;
  /** Newest first. */
  readonly evidence: readonly Evidence[];
  readonly proof: Proof | null;
}

/** Evidence by indicator, newest first. */
export function evidenceByIndicator(plan: Plan): ReadonlyMap<string, readonly Evidence[]> {
  const by = new Map<string, Evidence[]>();
  const newestFirst = [...plan.evidence.values()].sort((one, other) => compareDays(other.date, one.date));
  for (const piece of newestFirst) {
    for (const id of piece.indicators) {
      const others = by.get(id);
      if (others === undefined) by.set(id, [piece]);
      else others.push(piece);
    }
  }
  return by;
}

export function rateRows(framework: Framework, plan: Plan, { rows }: CheckIn): readonly RateRow[] {
  const places = placesOf(framework);
  const evidence = evidenceByIndicator(plan);
  return rows.map(({ indicator: id, mentor }) => {
    return {
      id,
      ...rowName(framework, places.get(id), id),
      rating: mentor?.rating ?? null,
      comment: mentor?.comment ?? '',
      evidence: evidence.get(id) ?? [],
      proof: plan.proofs.get(id) ?? null,
    };
  });
}

/** How many have no rating yet. */
export function leftToRate({ rows }: CheckIn): number {
  return rows.filter(({ mentor }) => (mentor?.rating ?? null) === null).length;
}

function isUntouched({ mentor }: CheckInRow): boolean {
  return mentor === null || (mentor.rating === null && mentor.comment === '');
}

/** What was agreed, else what the mentor said, in the last check-in before this one whose ratings were shown. */
export interface LastTime {
  readonly day: string;
  readonly requests: readonly RequestInput[];
}

/** Null where there was none, or nothing untouched has a rating in it. */
export function asLastTime(plan: Pick<Plan, 'checkIns'>, checkIn: CheckIn): LastTime | null {
  const last = checkInBefore(plan, checkIn.id);
  if (last === null) return null;
  const said = new Map(last.rows.map((row) => [row.indicator, row.agreed?.rating ?? row.mentor?.rating]));
  const requests = checkIn.rows.flatMap((row): readonly RequestInput[] => {
    const rating = said.get(row.indicator) ?? null;
    if (rating === null || !isUntouched(row)) return [];
    return [{ type: 'checkin.rate', checkIn: checkIn.id, indicator: row.indicator, rating }];
  });
  return requests.length === 0 ? null : { day: last.date ?? last.opened, requests };
}
