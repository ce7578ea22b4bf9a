/** What was done in one-on-ones, for the history and for undo. Sentences begin with a verb. */
import { assertNever } from '../../framework/assert-never';
import type { Change } from '../../framework/change';
import { formatDay } from '../ui/day-text';
import { counted } from './numbers';
import { ratingWords } from './ratings';

/** The changes that only one-on-ones have. */
export type CheckInAct = Extract<
  Change,
  { readonly type: `checkin.${string}` | 'person.set' | 'proof.set' | 'share.state' }
>;

export function isCheckInAct(change: Change): change is CheckInAct {
  const { type } = change;
  return type.startsWith('checkin.') || ['person.set', 'proof.set', 'share.state'].includes(type);
}

/** Says which indicator is meant: "3.1". */
type Numbered = (indicator: string) => string;

function edited(change: Extract<CheckInAct, { type: 'checkin.edit' }>): string {
  if (change.notes !== undefined) return 'Wrote down what was said in a check-in';
  const { date, nextDate } = change;
  if (date !== undefined) {
    return date === null
      ? 'Took away the date of a check-in'
      : `Set the date of a check-in to ${formatDay(date, 'long')}`;
  }
  if (nextDate === undefined || nextDate === null) return 'Took away the date of the next check-in';
  return `Set the date of the next check-in to ${formatDay(nextDate, 'long')}`;
}

function rated(change: Extract<CheckInAct, { type: 'checkin.rate' }>, where: string): string {
  if (change.rating === undefined) return `Commented on ${where} as a mentor`;
  return change.rating === null
    ? `Cleared the mentor’s rating of ${where}`
    : `Rated ${where} ${ratingWords[change.rating].toLowerCase()} as a mentor`;
}

/** The mentor may have rated without Rung. */
const finished = {
  rung: 'Finished rating as a mentor',
  form: 'Took in a mentor’s ratings from a review form',
  paper: 'Typed in a mentor’s ratings from paper',
} as const;

export function checkInWords(change: CheckInAct, number: Numbered): string {
  switch (change.type) {
    case 'person.set':
      return change.key === undefined ? 'Said their name' : 'Made a signing key';
    case 'proof.set':
      return change.text === ''
        ? `Took away what good looks like for ${number(change.indicator)}`
        : `Wrote what good looks like for ${number(change.indicator)}`;
    case 'share.state':
      return 'Shared a part of the plan';
    case 'checkin.open':
      return `Opened a check-in about ${counted(change.indicators.length, 'indicator')}`;
    case 'checkin.choose':
      return `Chose ${counted(change.indicators.length, 'indicator')} for a check-in`;
    case 'checkin.rate':
      return rated(change, number(change.indicator));
    case 'checkin.rated':
      return finished[change.from ?? 'rung'];
    case 'checkin.show':
      return 'Showed both ratings';
    case 'checkin.agree':
      return change.rating === null
        ? `Took back what was agreed on ${number(change.indicator)}`
        : `Agreed on ${number(change.indicator)}: ${ratingWords[change.rating].toLowerCase()}`;
    case 'checkin.comment':
      return `Commented on ${number(change.indicator)}`;
    case 'checkin.edit':
      return edited(change);
    case 'checkin.sign':
      return 'Signed a check-in';
    case 'checkin.close':
      return change.how === 'paper'
        ? 'Closed a check-in that was signed on paper'
        : 'Closed a check-in without signatures';
    case 'checkin.cancel':
      return 'Gave up a check-in';
    default:
      return assertNever(change);
  }
}
