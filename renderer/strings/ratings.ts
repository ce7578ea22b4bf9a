import type { Agreement } from '../../framework/agreement';
import type { Mark } from '../../framework/levels';
import type { Rating } from '../../framework/plan';
import { formatDay } from '../ui/day-text';

/** What each mark of the rung means, as the key under the ladder says it. */
export const markWords: Readonly<Record<Mark, string>> = {
  covered: 'Covered',
  'not-shared': 'Not shared',
  'not-assessed': 'Not assessed',
  'not-yet': 'Not yet',
  partly: 'Partly',
  met: 'Met, you say',
  evidenced: 'With evidence',
  confirmed: 'Agreed with your mentor',
};

/** The same for who looks at somebody else's plan. */
export const otherMarkWords: Readonly<Record<Mark, string>> = {
  ...markWords,
  met: 'Met, they say',
  confirmed: 'Agreed with their mentor',
};

/** In the place of everything that tells a rating, until both are shown. */
export const coverWords = {
  short: 'Covered',
  title: 'Levels are covered',
  text: 'Covered until both have rated and both are shown',
  due: 'Ratings are covered, so what is already met stands here too.',
} as const;

/** In the place of what was left out of a plan that somebody shared. */
export const notSharedWords = {
  short: 'Not shared',
  stated: (day: string) => `as they said on ${formatDay(day, 'short')}, not everything is shared`,
  note: 'not shared',
} as const;

export const ratingWords: Readonly<Record<Rating, string>> = {
  'not-yet': 'Not yet',
  partly: 'Partly',
  met: 'Met',
};

/** No rating at all is not the same as *not yet*. */
export function ratingWord(rating: Rating | undefined): string {
  return rating === undefined ? 'Not assessed' : ratingWords[rating];
}

/** What both agreed on, and that Rung cannot check it where it was signed on paper. */
export function agreedWord({ rating, how }: Agreement): string {
  const agreed = `Agreed: ${ratingWords[rating].toLowerCase()}`;
  return how === 'paper' ? `${agreed}, on paper` : agreed;
}
