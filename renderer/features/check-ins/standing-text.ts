import { assertNever } from '../../../framework/assert-never';
import type { CheckIn } from '../../../framework/check-in';
import { leftToAgree, standingOf } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { checkInsWords, standingWords } from '../../strings/check-ins';
import { partiesOf } from './parties';

/** "Waiting for Name Mentor to rate, since 14 Dec". */
export function standingText(open: OpenPlan, checkIn: CheckIn): string {
  const { step, turn, since } = standingOf(checkIn, open);
  const { individual, mentor } = partiesOf(open, checkIn);
  const sinceThen = (text: string) => `${text}, ${checkInsWords.since(since)}`;
  switch (step) {
    case 'rate':
      return sinceThen(standingWords.rate(mentor));
    case 'show':
      return sinceThen(standingWords.show(mentor));
    case 'agree':
      return sinceThen(standingWords.agree(leftToAgree(checkIn), checkIn.rows.length));
    case 'sign': {
      const other = open.role === 'individual' ? mentor : individual;
      if (turn === 'theirs') return sinceThen(standingWords.waitsForSignature(other));
      return sinceThen(standingWords.sign[turn === 'yours' ? 'yours' : 'either']);
    }
    case 'over':
      return standingWords.over[checkIn.closed?.how ?? 'unsigned'];
    default:
      return assertNever(step);
  }
}

export function titleOf({ date, opened }: CheckIn): string {
  return date === null ? checkInsWords.undated(opened) : checkInsWords.of(date);
}
