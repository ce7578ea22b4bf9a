/** What was agreed in check-ins that count: signed by both, in Rung or on paper (product.md, "confirmed"). */
import type { CheckIn } from './check-in';
import { compareDays } from './day';
import type { Plan, Rating } from './plan';

/** The agreed rating of one indicator, out of the latest check-in that agreed on it. */
export interface Agreement {
  readonly rating: Rating;
  /** `paper`: on a sheet of paper, which Rung cannot check. */
  readonly how: 'signed' | 'paper';
  readonly checkIn: string;
  /** The day on which it was signed. */
  readonly day: string;
}

type ByIndicator = ReadonlyMap<string, Agreement>;

const none: ByIndicator = new Map();
const known = new WeakMap<Plan['checkIns'], ByIndicator>();

/** Whether it counts, and so is for good. */
export function isConfirming({ closed }: CheckIn): boolean {
  return closed !== null && closed.how !== 'unsigned';
}

/** Check-ins that were signed, the oldest signature first. */
export function confirming(plan: Pick<Plan, 'checkIns'>): readonly CheckIn[] {
  return [...plan.checkIns.values()]
    .filter(isConfirming)
    .sort((one, other) => compareDays(one.closed?.day ?? '', other.closed?.day ?? ''));
}

/** By indicator id. */
export function agreedOf({ checkIns }: Pick<Plan, 'checkIns'>): ByIndicator {
  if (checkIns.size === 0) return none;
  const before = known.get(checkIns);
  if (before !== undefined) return before;
  const agreed = new Map<string, Agreement>();
  for (const { id, rows, closed } of confirming({ checkIns })) {
    if (closed === null || closed.how === 'unsigned') continue;
    for (const row of rows) {
      if (row.agreed === null) continue;
      const { how, day } = closed;
      agreed.set(row.indicator, { rating: row.agreed.rating, how, checkIn: id, day });
    }
  }
  known.set(checkIns, agreed);
  return agreed;
}
