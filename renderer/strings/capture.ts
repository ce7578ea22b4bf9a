/** Words of capturing a thought, and of sorting what was captured. */
import { grouped } from './numbers';

export const captureWords = {
  title: 'What have you done?',
  field: 'One line, or an address',
  hint: 'Enter keeps it as evidence of today. Shift+Enter keeps it and takes the next. Which indicator it is for can wait.',
  keep: 'Keep it',
  kept: (left: number) => `Kept. To sort: ${grouped(left)}.`,
} as const;

export const sortWords = {
  toSort: (count: number) => `To sort: ${grouped(count)}`,
  title: (count: number) => (count === 0 ? 'All sorted' : `To sort: ${grouped(count)}`),
  done: 'Every piece of evidence stands for an indicator.',
  later: (count: number) =>
    count === 1 ? 'One is left for another time.' : `${grouped(count)} are left for another time.`,
  piece: 'This piece',
  keys: 'Type the number of an indicator, for example 3.2, to choose it or leave it out.',
  typed: (text: string) => `Typed: ${text}`,
  sort: 'Next one',
  sortNone: 'Choose an indicator first, or skip it.',
  skip: 'Skip',
  edit: 'Edit…',
  remove: 'Remove',
  close: 'Close',
} as const;
