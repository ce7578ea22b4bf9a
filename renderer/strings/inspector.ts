/** Words of the inspector: everything about one indicator. */
import { clockTime } from '../ui/clock-time';
import { formatDay } from '../ui/day-text';
import { localDay } from '../ui/local-day';
import { fileSize, listed } from './numbers';

export const inspectorWords = {
  label: 'The chosen indicator',
  place: (number: string, level: string) => `${number}, ${level}`,
  close: 'Back to the plan',
  nothing: 'Choose an indicator, and everything about it stands here.',
  guidance: 'What this means',
};

export const ratingFieldWords = {
  theirs: 'Where they say they are',
  agreed: 'Agreed',
  agreedOn: (rating: string, day: string) => `${rating}, signed by both on ${formatDay(day, 'long')}`,
  onPaper: (rating: string, day: string) =>
    `${rating}, signed on paper on ${formatDay(day, 'long')}, which Rung cannot check`,
  title: 'Where are you with this?',
  clear: 'Clear',
};

export const targetFieldWords = {
  title: 'Target date',
  fromLevel: (day: string) => `From the level: ${formatDay(day, 'long')}`,
};

export const evidenceWords = {
  title: 'Evidence',
  empty: 'What proves this will stand here: files, links, your own words.',
  drop: 'Drop files here, paste, or',
  dropKey: 'E',
  dropNow: 'Drop it for',
  kinds: { link: 'LINK', note: 'NOTE', file: 'FILE' },
  meta: (day: string, size: number | null) =>
    size === null ? formatDay(day, 'short') : `${formatDay(day, 'short')}, ${fileSize(size)}`,
  alsoFor: (numbers: readonly string[]) => `also for ${listed(numbers)}`,
  private: 'private',
  missing: 'The file is missing from the plan’s folder',
  menu: (title: string) => `More for “${title}”`,
  open: 'Open',
  show: 'Show in folder',
  rename: 'Rename',
  edit: 'Edit…',
  remove: 'Remove',
  erase: 'Erase for good…',
  titleOf: 'Title',
  removed: (title: string) => `Removed “${title}”.`,
  /** The same file under two pieces of evidence is kept once; perhaps the person meant the first. */
  twice: (name: string, title: string) => `${name} is in the plan already, as “${title}”.`,
  added: 'Evidence added. Type another title, or press Enter to keep this one.',
  screenshot: (now: Date) => `Screenshot, ${formatDay(localDay(now), 'short')} ${clockTime(now)}`,
};

export const actionWords = {
  title: 'What you will do',
  empty: 'What you will do for this, and by when, will stand here.',
  add: 'Add an action',
  addKey: 'A',
  what: 'What you will do',
  when: 'By when',
  private: 'Private, in no document',
  save: 'Add',
  keep: 'Save',
  cancel: 'Cancel',
  by: (day: string) => `by ${formatDay(day, 'short')}`,
  from: (writer: string) => `written down by ${writer}`,
  done: (day: string) => `done ${formatDay(day, 'short')}`,
  dropped: (day: string) => `dropped ${formatDay(day, 'short')}`,
  isPrivate: 'private',
  markDone: (text: string) => `Done: ${text}`,
  outcome: 'What came of it?',
  outcomeHint: 'In your own words, or leave it empty.',
  reason: 'Why?',
  setDone: 'Done',
  setDropped: 'Drop it',
  menu: (text: string) => `More for “${text}”`,
  edit: 'Edit',
  drop: 'Drop…',
  reopen: 'Open again',
  erase: 'Erase for good…',
  dropUndo: (text: string) => `Dropped “${text}”.`,
};

export const noteWords = {
  title: 'Your note',
  theirs: 'Their note',
  empty: 'Your own words on this.',
  switch: 'Who sees the note',
  private: 'Private',
  shared: 'In documents',
  menu: 'More for your note',
  erase: 'Erase for good…',
  unsaved: 'Taken up where you stopped typing. It is in the plan once you leave the field.',
};

export const eraseWords = {
  title: { note: 'Erase this note for good?', action: 'Erase this action for good?' },
  text: 'Its text is taken out of the plan’s folder and its backups, older versions too. This cannot be undone. Copies outside the folder are not touched.',
  yes: 'Erase for good',
  no: 'Keep it',
};
