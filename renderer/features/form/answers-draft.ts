/** What is on the screen of a review form: what was read, or what is being typed. */
import type { FormRead } from '../../../framework/contract/form-calls';
import { checkInFor } from '../../../framework/form/into-plan';
import { isAnswered, type AnswerRow, type Answers } from '../../../framework/form/returned';
import { labelOf, placesOf } from '../../../framework/framework';
import type { OpenPlan } from '../../store/state';

export interface DraftRow extends AnswerRow {
  /** "3.2" */
  readonly label: string;
  readonly text: string;
}

export interface AnswersDraft extends Omit<Answers, 'rows'> {
  readonly rows: readonly DraftRow[];
}

/** Those of the check-in that waits, or all there are. */
function asked({ plan, framework }: OpenPlan): readonly AnswerRow[] {
  const waiting = checkInFor(plan, '');
  const ids = waiting?.rows.map(({ indicator }) => indicator) ?? [...placesOf(framework).keys()];
  return ids.map((indicator) => ({ indicator, rating: null, comment: '' }));
}

/** @param read null where the review is on paper */
export function firstDraft(open: OpenPlan, read: FormRead | null, today: string): AnswersDraft {
  const places = placesOf(open.framework);
  const isRead = read?.kind === 'answers';
  const rows = (isRead ? read.answers.rows.filter(isAnswered) : asked(open)).map((row): DraftRow => {
    const place = places.get(row.indicator);
    return {
      ...row,
      label: place === undefined ? '' : labelOf(open.framework, place),
      text: place?.indicator.text ?? row.indicator,
    };
  });
  const name = isRead ? read.answers.name : '';
  return {
    name: name === '' ? open.plan.profile.mentor : name,
    date: isRead ? read.answers.date : today,
    notes: isRead ? read.answers.notes : '',
    rows,
  };
}

export function answersOf({ rows, name, ...said }: AnswersDraft): Answers {
  return {
    ...said,
    name: name.trim(),
    notes: said.notes.trim(),
    rows: rows.map(({ indicator, rating, comment }) => ({ indicator, rating, comment: comment.trim() })),
  };
}
