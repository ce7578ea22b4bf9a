/** Words of selecting many pieces of evidence, and of what is done with all of them at once. */
import { counted, grouped } from './numbers';
import { mostTags } from '../../framework/tags';

const pieces = (count: number) => counted(count, 'piece of evidence', 'pieces of evidence');

export const selectWords = {
  one: (title: string) => `Select “${title}”`,
  count: (count: number) => (count === 0 ? 'Nothing selected' : `${grouped(count)} selected`),
  bar: 'What is selected',
  put: 'Put under…',
  tag: 'Tag…',
  sharing: 'Sharing',
  makePrivate: 'Make private',
  makeShared: 'Make shared',
  remove: 'Remove',
  clear: 'Select nothing',
  saving: (count: number) => `Saving ${pieces(count)}`,
  removed: (count: number) => `Removed ${pieces(count)}.`,
} as const;

export const putWords = {
  title: (count: number) => `Put ${pieces(count)} under`,
  how: 'What becomes of what they support now',
  add: 'Add to it',
  replace: 'Replace it',
  choose: 'Choose at least one indicator.',
  nothingLeft: 'They will support no indicator.',
  save: 'Put under',
} as const;

export const tagManyWords = {
  title: (count: number) => `Tag ${pieces(count)}`,
  tags: 'Tags on them',
  some: (count: number, of: number) => `on ${grouped(count)} of ${grouped(of)}`,
  none: 'None of them has a tag yet.',
  noRoom: (count: number) =>
    `${count === 1 ? 'One of them' : `${grouped(count)} of them`} would have more than ${String(mostTags)} tags. Take some away.`,
  save: 'Save',
} as const;
