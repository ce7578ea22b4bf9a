/** What came out of a check-in, for both who were there: what was agreed, what was said, who does what, when next. */
import { namesIn, type CheckInNames } from '../check-in-names';
import type { CheckIn, CheckInRow } from '../check-in';
import { compareDays } from '../day';
import type { Framework } from '../framework';
import { placesOf } from '../framework';
import type { ActionStatus, Plan, Rating } from '../plan';
import { labelsOf } from './labels';
import { wordsOrNull } from './words';

/** One indicator: what each said, and what was agreed. Null: not assessed, or nothing agreed yet. */
export interface SummaryRow {
  /** "3.1" */
  readonly label: string;
  readonly text: string;
  readonly self: Rating | null;
  readonly mentor: Rating | null;
  readonly agreed: Rating | null;
  /** The mentor's words on it. */
  readonly comment: string | null;
}

export interface SummaryAction {
  readonly text: string;
  /** By name. */
  readonly owner: string;
  readonly date: string | null;
  readonly status: ActionStatus;
  /** "3.1", in the framework's order. */
  readonly labels: readonly string[];
}

/** Days are `YYYY-MM-DD`. */
export interface CheckInSummary {
  readonly names: CheckInNames;
  /** The day of the meeting; where nobody said one, the day on which it was opened. */
  readonly day: string;
  readonly closed: CheckIn['closed'];
  /** Empty while both ratings are covered. */
  readonly rows: readonly SummaryRow[];
  readonly notes: string | null;
  /** Those written down in it, earliest first, undated last; none that is private. */
  readonly actions: readonly SummaryAction[];
  readonly nextDate: string | null;
  /** How the mentor's ratings came, where they have no Rung; null where they wrote them themselves. */
  readonly returned: 'form' | 'paper' | null;
}

export interface SummaryInput {
  /** As whoever reads the summary may see it (cover.ts). */
  readonly plan: Plan;
  readonly framework: Framework;
  readonly checkIn: CheckIn;
}

/** Later than any day. */
const undated = '9999-12-31';

function rowsOf({ framework, checkIn }: SummaryInput): readonly SummaryRow[] {
  if (checkIn.shown === null) return [];
  const labels = labelsOf(framework);
  const rows = new Map(checkIn.rows.map((row): [string, CheckInRow] => [row.indicator, row]));
  return [...placesOf(framework)].flatMap(([id, { indicator }]): readonly SummaryRow[] => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return [
      {
        label: labels.get(id)?.label ?? '',
        text: indicator.text,
        self: row.self,
        mentor: row.mentor?.rating ?? null,
        agreed: row.agreed?.rating ?? null,
        comment: wordsOrNull(row.mentor?.comment),
      },
    ];
  });
}

function actionsOf({ plan, framework, checkIn }: SummaryInput): readonly SummaryAction[] {
  const labels = labelsOf(framework);
  const names = namesIn(plan, checkIn);
  return [...plan.actions.values()]
    .filter((action) => action.checkIn === checkIn.id && !action.private)
    .sort((one, other) => compareDays(one.date ?? undated, other.date ?? undated))
    .map(({ text, owner, date, status, indicators }) => {
      const wanted = new Set(indicators);
      return {
        text: text.trim(),
        owner: owner === 'mentor' ? names.mentor : names.individual,
        date,
        status,
        labels: [...labels].filter(([id]) => wanted.has(id)).map(([, { label }]) => label),
      };
    });
}

export function summaryOfCheckIn(input: SummaryInput): CheckInSummary {
  const { plan, checkIn } = input;
  return {
    names: namesIn(plan, checkIn),
    day: checkIn.date ?? checkIn.opened,
    closed: checkIn.closed,
    rows: rowsOf(input),
    notes: wordsOrNull(checkIn.notes),
    actions: actionsOf(input),
    nextDate: checkIn.nextDate,
    returned: checkIn.returned?.from ?? null,
  };
}
