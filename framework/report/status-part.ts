/** What a document is worth: whether somebody else has looked at what it says. */
import { lastShown } from '../choose';
import type { CheckIn } from '../check-in';
import type { Plan } from '../plan';
import { longDate } from './words';

export interface ReportStatus {
  /** "Agreed, not yet signed": under the day of the document. */
  readonly words: string;
  /** The day of the last check-in in which both ratings were shown; null where there was none. */
  readonly reviewed: string | null;
  /** The day they meet next, as far as it is known and still to come. */
  readonly next: string | null;
}

function isAgreed({ rows }: CheckIn): boolean {
  return rows.length > 0 && rows.every(({ agreed }) => agreed !== null);
}

function statusWords(last: CheckIn | null): string {
  if (last === null) return 'Draft';
  const { closed, signatures } = last;
  if (closed?.how === 'signed') return `Signed by both, ${longDate(closed.day)}`;
  if (closed?.how === 'paper') return `Signed on paper, ${longDate(closed.day)}`;
  if (closed !== null) return 'Agreed, not signed';
  if (!isAgreed(last)) return 'Draft, being agreed';
  return signatures.length > 0 ? 'Agreed, signed by one' : 'Agreed, not yet signed';
}

/** @param day the reader's, `YYYY-MM-DD` */
export function statusPart({ checkIns }: Pick<Plan, 'checkIns'>, day: string): ReportStatus {
  const last = lastShown({ checkIns });
  const all = [...checkIns.values()];
  const days = all.flatMap(({ closed, date, nextDate }) => [closed === null ? date : null, nextDate]);
  const toCome = days.filter((one): one is string => one !== null && one >= day).sort();
  return {
    words: statusWords(last),
    reviewed: last === null ? null : (last.date ?? last.shown?.day ?? null),
    next: toCome[0] ?? null,
  };
}
