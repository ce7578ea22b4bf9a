/** Both ratings side by side: what differs most comes first, what is alike stands for itself. */
import { checkInBefore, distanceOf } from '../../../framework/agenda';
import type { CheckIn, CheckInRow, Comment } from '../../../framework/check-in';
import { isCovered } from '../../../framework/cover';
import { daysBetween } from '../../../framework/day';
import { placesOf } from '../../../framework/framework';
import type { Evidence, Plan, Rating } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { readerOf } from '../../store/meeting';
import { rowName, type RowName } from '../../check-in/row-name';
import type { OpenPlan } from '../../store/state';
import { evidenceByIndicator } from './rate-model';

export interface CompareRow extends RowName {
  readonly id: string;
  readonly self: Rating | null;
  readonly mentor: Rating | null;
  /** What the mentor said with their rating. */
  readonly said: string;
  readonly agreed: Rating | null;
  /** 0: alike. */
  readonly gap: number;
  /** What the individual says now, where that is another than what is compared; null: not assessed. */
  readonly changed: { readonly to: Rating | null } | null;
  readonly comments: readonly Comment[];
  readonly evidence: readonly Evidence[];
  /** By how many days the target date was moved since the last check-in; negative: to an earlier one. 0: not at all. */
  readonly moved: number;
}

export interface Comparison {
  /** The largest difference first. */
  readonly apart: readonly CompareRow[];
  readonly alike: readonly CompareRow[];
}

type Targets = Plan['targets'];

function movedBy(indicator: string, before: Targets | null, now: Targets): number {
  const [from, to] = [before?.get(indicator), now.get(indicator)];
  return from === undefined || to === undefined ? 0 : daysBetween(from, to);
}

function changedOf(row: CheckInRow, checkIn: CheckIn, open: OpenPlan): CompareRow['changed'] {
  if (checkIn.closed !== null || isCovered(open.plan, readerOf(open))) return null;
  const to = open.plan.ratings.get(row.indicator)?.rating ?? null;
  return to === row.self ? null : { to };
}

function commentsByIndicator({ comments }: CheckIn): ReadonlyMap<string, readonly Comment[]> {
  const by = new Map<string, Comment[]>();
  for (const comment of comments) {
    const others = by.get(comment.indicator);
    if (others === undefined) by.set(comment.indicator, [comment]);
    else others.push(comment);
  }
  return by;
}

/** @param before target dates as they were at the last check-in; null where there was none, or nobody knows yet */
export function compareRows(open: OpenPlan, checkIn: CheckIn, before: Targets | null): Comparison {
  const places = placesOf(open.framework);
  const evidence = evidenceByIndicator(open.plan);
  const comments = commentsByIndicator(checkIn);
  const rows = checkIn.rows.map((row): CompareRow => {
    const { indicator: id, self, mentor, agreed } = row;
    return {
      id,
      ...rowName(open.framework, places.get(id), id),
      self,
      mentor: mentor?.rating ?? null,
      said: mentor?.comment ?? '',
      agreed: agreed?.rating ?? null,
      gap: distanceOf(row),
      changed: changedOf(row, checkIn, open),
      comments: comments.get(id) ?? [],
      evidence: evidence.get(id) ?? [],
      moved: movedBy(id, before, open.plan.targets),
    };
  });
  return {
    apart: rows.filter(({ gap }) => gap > 0).sort((one, other) => other.gap - one.gap),
    alike: rows.filter(({ gap }) => gap === 0),
  };
}

/** One act that agrees on everything that is alike and not agreed yet. What neither has assessed stays as it is. */
export function agreeAlike({ id: checkIn }: CheckIn, { alike }: Comparison): readonly RequestInput[] {
  return alike.flatMap(({ id: indicator, self, agreed }): readonly RequestInput[] =>
    self === null || agreed !== null ? [] : [{ type: 'checkin.agree', checkIn, indicator, rating: self }],
  );
}

/** The day of the check-in before this one that was shown, by which dates are compared; null where there was none. */
export function dayBefore(plan: Pick<Plan, 'checkIns'>, { id }: CheckIn): string | null {
  return checkInBefore(plan, id)?.shown?.day ?? null;
}
