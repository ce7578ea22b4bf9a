/** Words of the evidence page and its dialogs. */
import type { EvidenceKind } from '../../framework/plan';
import { counted, grouped } from './numbers';

const pieces = (count: number) => counted(count, 'piece of evidence', 'pieces of evidence');

export const evidenceWords = {
  title: 'Evidence',
  add: 'Add evidence',
  count: pieces,
  withoutIndicator: (count: number) => `${grouped(count)} without an indicator`,
  missingFiles: (count: number) => `${counted(count, 'file')} missing`,
  hint: 'Drop files here, or paste a file, a picture, a link or a text.',
  dropNow: 'Drop to add it as evidence',
  emptyTitle: 'What you have done will stand here.',
  emptyText:
    'A report, a ticket, a link to a page, a few words of your own: evidence shows that you meet an indicator. One piece can stand for many of them.',

  list: 'Pieces of evidence',
  badges: { link: 'LINK', note: 'NOTE', file: 'FILE' } satisfies Record<EvidenceKind, string>,
  kinds: { link: 'Link', note: 'Note', file: 'File' } satisfies Record<EvidenceKind, string>,
  private: 'Private',
  missing: 'The file is missing from the plan’s folder',
  find: 'Find it…',
  findOne: (title: string) => `Find the file of “${title}”…`,
  noIndicator: 'No indicator yet',
  supports: 'Supports',
  allOf: (level: number) => `All of level ${String(level)}`,
  goToIndicator: (number: string, level: string, text: string) => `${number}, ${level}: ${text}`,
  goToLevel: (level: number, name: string) => `All of level ${String(level)}, ${name}`,
  edit: 'Edit…',
  details: 'Details…',
  editOne: (title: string) => `Edit “${title}”`,
  menu: (title: string) => `More for “${title}”`,
  open: 'Open',
  openLink: 'Open in the browser',
  show: 'Show in folder',
  remove: 'Remove',
  removeKey: 'Del',
  erase: 'Erase for good…',
} as const;

/** What is shown of the list, and in which order. */
export const evidenceFilterWords = {
  title: 'What is shown',
  place: 'Supports',
  places: { any: 'Any indicator', none: 'No indicator yet' },
  levels: 'Levels',
  indicators: 'Indicators',
  level: (rank: number, name: string) => `Level ${String(rank)}, ${name}`,
  /** An entry of a list has one line. */
  indicator: (number: string, text: string) =>
    `${number} ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
  kind: 'Kind',
  anyKind: 'Any kind',
  year: 'Year',
  anyYear: 'Any year',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first', title: 'By title', size: 'Largest first' },
  shown: (shown: number, count: number) => `${grouped(shown)} of ${pieces(count)}`,
  all: 'Show all',
  nothing: 'Nothing fits. Choose something else, or show all.',
} as const;

export const evidenceFormWords = {
  addTitle: 'Add evidence',
  readTitle: 'Evidence',
  editTitle: { file: 'Edit this file', link: 'Edit this link', note: 'Edit this note' } satisfies Record<
    EvidenceKind,
    string
  >,
  kind: 'What kind of evidence',
  chooseFiles: 'Choose files…',
  filesHint: 'Choose files, drop them here, or paste a picture.',
  chosenFiles: 'Chosen files',
  oneEach: (count: number) => `Each becomes a piece of evidence of its own: ${pieces(count)}.`,
  leaveOut: (name: string) => `Leave out ${name}`,
  noFile: 'Choose at least one file.',
  url: 'Address',
  urlNeeded: 'Write an address, for example https://example.org/report.',
  text: 'Text',
  textHint: 'What you did, in your own words, or what somebody wrote to you.',
  takenUp: 'Taken up where you stopped typing. It is not in the plan yet.',
  textNeeded: 'Write a few words: they are the evidence.',
  title: 'Title',
  titleOfFile: 'Left empty, the title is the file’s name.',
  titleOfLink: 'Left empty, the title is the address.',
  titleOfNote: 'Left empty, the title is the first line.',
  titleNeeded: 'Give it a title.',
  date: 'When it happened',
  indicators: 'Which indicators does it support?',
  note: 'A note on it',
  noteHint: 'What it shows, or where to look in it.',
  private: 'Private',
  privateMeans: 'In no document and no shared file. It still counts as evidence for you.',
  add: 'Add',
  addMany: (count: number) => `Add ${pieces(count)}`,
  save: 'Save',
  saving: 'Saving',
  keys: 'Ctrl+Enter saves from anywhere.',
  discardAsk: 'Nothing is saved yet.',
  discard: 'Discard it',
  goOn: 'Go on writing',
} as const;

export const evidenceEraseWords = {
  title: (title: string) => `Erase “${title}” for good?`,
  text: 'It is taken out of the plan, its folder and its backups, with every earlier version of it. History says only that something was erased, and when. This cannot be undone.',
  fileToo: (name: string) => `The file ${name} goes with it, unless other evidence uses the same file.`,
  earlierToo: (count: number) =>
    count === 1 ? 'So does the earlier file.' : `So do the ${grouped(count)} earlier files.`,
  elsewhere:
    'Copies outside of this folder are not touched: in your sync tool’s history, in documents you have exported.',
  erase: 'Erase for good',
  erasing: 'Erasing',
  keep: 'Keep it',
} as const;
