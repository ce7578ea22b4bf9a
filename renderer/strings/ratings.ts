import type { Mark } from '../../framework/levels';
import type { Rating } from '../../framework/plan';

/** What each mark of the rung means, as the key under the ladder says it. */
export const markWords: Readonly<Record<Mark, string>> = {
  'not-assessed': 'Not assessed',
  'not-yet': 'Not yet',
  partly: 'Partly',
  met: 'Met, you say',
  evidenced: 'With evidence',
  confirmed: 'Agreed with your mentor',
};

export const ratingWords: Readonly<Record<Rating, string>> = {
  'not-yet': 'Not yet',
  partly: 'Partly',
  met: 'Met',
};

/** No rating at all is not the same as *not yet*. */
export function ratingWord(rating: Rating | undefined): string {
  return rating === undefined ? 'Not assessed' : ratingWords[rating];
}
