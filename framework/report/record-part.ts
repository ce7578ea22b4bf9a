/** The records of check-ins: what came out of each, and what was said on single indicators where nothing else tells it. */
import type { CheckIn, CheckInRow } from '../check-in';
import type { Framework } from '../framework';
import type { Plan } from '../plan';
import { summaryOfCheckIn, type CheckInSummary } from './check-in-summary';
import { labelsOf } from './labels';
import { commentsOn, type ReportComment } from './said-part';

/** What was said on one indicator. */
export interface ReportRemark {
  /** "3.1" */
  readonly label: string;
  /** Never empty. */
  readonly comments: readonly ReportComment[];
}

export interface ReportRecord extends CheckInSummary {
  /** In the framework's order. What was said last about an indicator stands with it, where the document has its level. */
  readonly remarks: readonly ReportRemark[];
}

/** By indicator id: the check-in whose words stand with it. */
function newestOf(shown: readonly CheckIn[]): ReadonlyMap<string, CheckIn> {
  return new Map(
    shown.flatMap((checkIn) => checkIn.rows.map(({ indicator }) => [indicator, checkIn] as const)),
  );
}

/** Newest first. @param last where what was said last about an indicator stands: with its level, where the document has it */
export function recordPart(
  plan: Plan,
  framework: Framework,
  last: 'with-levels' | 'here',
): readonly ReportRecord[] {
  const shown = [...plan.checkIns.values()].filter((checkIn) => checkIn.shown !== null);
  const labels = labelsOf(framework);
  const newest = newestOf(shown);
  const remarksIn = (checkIn: CheckIn) => {
    const rows = new Map(checkIn.rows.map((row): [string, CheckInRow] => [row.indicator, row]));
    return [...labels].flatMap(([id, { label }]): readonly ReportRemark[] => {
      const row = rows.get(id);
      if (row === undefined || (last === 'with-levels' && newest.get(id) === checkIn)) return [];
      const comments = commentsOn(plan, checkIn, row);
      return comments.length === 0 ? [] : [{ label, comments }];
    });
  };
  return shown
    .map((checkIn) => ({
      ...summaryOfCheckIn({ plan, framework, checkIn }),
      remarks: remarksIn(checkIn),
    }))
    .reverse();
}
