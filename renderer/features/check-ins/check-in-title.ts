import type { CheckIn } from '../../../framework/check-in';
import { checkInsWords } from '../../strings/check-ins';

export function titleOf({ date, opened }: Pick<CheckIn, 'date' | 'opened'>): string {
  return date === null ? checkInsWords.undated(opened) : checkInsWords.of(date);
}
