/** Words about the files of evidence: what takes their place, what was there before, what is missing, many at once. */
import type { FilesProgress, Skipped } from '../../framework/contract/views';
import { counted, fileSize, listed, grouped } from './numbers';

const pieces = (count: number) => counted(count, 'piece of evidence', 'pieces of evidence');
const files = (count: number) => counted(count, 'file');

export const evidenceFileWords = {
  file: 'The file',
  replace: 'Replace by a newer file…',
  replaceHint: 'Or drop one here. The older one is kept.',
  takesPlace: 'This takes its place when you save:',
  keepFile: 'Keep the file as it is',
  earlier: 'Earlier files',
  until: (day: string) => `until ${day}`,
  open: 'Open',
  openOne: (name: string, day: string) => `Open ${name}, the file until ${day}`,
  noFolder: 'One piece of evidence has one file. Choose the file, not its folder.',

  missing: 'The file is missing from the plan’s folder. It still counts as evidence.',
  find: 'Find it…',
  findHint: 'Choose the file where it is now, or drop it here.',
  search: 'Search a folder…',
  other: (chosen: string, attached: string) =>
    chosen === attached
      ? `“${chosen}” is another file than the one that was attached: it has the same name and other content.`
      : `“${chosen}” is another file than the one that was attached.`,
  takeNewer: 'Take it as a newer version',
  none: (searched: number) =>
    `It is not in that folder: ${counted(searched, 'file was', 'files were')} looked at.`,
  found: 'The file is in the plan’s folder again.',
  foundOthers: (count: number) =>
    `The file is in the plan’s folder again, and ${counted(count, 'other missing file')} with it.`,
} as const;

export const previewWords = {
  loading: 'Being opened …',
  of: (title: string) => `${title}, preview`,
  page: (page: number, pages: number) => `Page ${grouped(page)} of ${grouped(pages)}`,
  morePages: (pages: number) => `The first 3 of ${grouped(pages)} pages. Open the file to read on.`,
  isCut: 'This is the beginning. Open the file to read on.',
  none: {
    kind: 'There is no preview of this kind of file. Open it to look at it.',
    'too-large': 'The file is too large for a preview. Open it to look at it.',
    empty: 'The file is empty.',
    missing: 'There is no preview as long as the file is missing.',
  },
  broken: 'This picture cannot be shown: the file is damaged, or of a kind that is not known.',
  pdf: {
    damaged: 'This PDF cannot be shown: the file is damaged.',
    locked: 'This PDF is protected by a password, so there is no preview.',
    slow: 'This PDF takes too long to draw. Open it to look at it.',
  },
} as const;

function amount({ of, bytes, ofBytes, files: done }: FilesProgress): string {
  const counts = of === null ? files(done) : `${grouped(done)} of ${files(of)}`;
  return listed([counts, ofBytes === null ? fileSize(bytes) : `${fileSize(bytes)} of ${fileSize(ofBytes)}`]);
}

export const filesProgressWords = {
  at: (progress: FilesProgress) =>
    `${{ looking: 'Looking', reading: 'Reading', copying: 'Copying', ended: 'Done' }[progress.step]}: ${amount(progress)}`,
} as const;

const reasons: Readonly<Record<Skipped['why'], string>> = {
  hidden: 'hidden',
  link: 'a link to elsewhere',
  empty: 'empty',
  unreadable: 'cannot be read',
  'too-large': 'larger than 2 GB',
  special: 'no ordinary file',
  'too-deep': 'more than 20 folders deep',
  'too-many': 'and what follows it: 20,000 are looked at',
};

export const bringManyWords = {
  title: 'Add many files',
  looking: 'What is there is looked through. Nothing is added yet.',
  summary: (fresh: number, bytes: number) => `${counted(fresh, 'new file')}, ${fileSize(bytes)}`,
  nothing: 'There is no new file in it.',
  eachBecomes:
    'Each becomes a piece of evidence with the file’s name as its title and the day it was last changed.',
  forIndicators: (numbers: readonly string[]) => `They are for ${listed(numbers)}.`,
  toSort: 'They go to “To sort”, where you say what they show.',
  show: 'What is shown',
  fresh: (count: number) => `New (${grouped(count)})`,
  known: (count: number) => `In the plan already (${grouped(count)})`,
  skipped: (count: number) => `Left out (${grouped(count)})`,
  knownAs: (title: string) => `in the plan as “${title}”`,
  sameAs: (name: string) => `the same as ${name}`,
  why: (why: Skipped['why']) => reasons[why],
  list: 'Files',
  add: (count: number) => `Add ${pieces(count)}`,
  adding: 'Adding',
  added: (count: number) => `Added ${pieces(count)}.`,
  folder: 'Folder…',
  first: 'Save or discard this first, then add the folder or the files.',
} as const;
