/** Words of the page of people and of what a mentor prepares. */
import type { PersonRow } from '../../framework/contract/people-views';
import type { PersonLevels } from '../../framework/people-row';
import { formatDay } from '../ui/day-text';
import { counted, listed, grouped } from './numbers';

/** As many skills as one line has room for. */
const shownSkills = 3;

function rank(level: number | null): string {
  return level === null ? 'below the first level' : String(level);
}

/** Nobody is shown above what they say; that somebody agreed to more is said in words. */
function agreed({ claimed, confirmed, onPaper }: PersonLevels): string {
  if (confirmed === null) return '';
  const paper = onPaper === true ? ', on paper, Rung cannot check this' : '';
  const words = confirmed > (claimed ?? 0) ? 'agreed to more, ' : 'agreed ';
  return `${words}${String(confirmed)}${paper}`;
}

function levelsOfOne(levels: PersonLevels): string {
  const { claimed, evidenced } = levels;
  const first = claimed === null ? 'Working towards the first level' : `They say ${String(claimed)}`;
  const proof =
    claimed === null
      ? ''
      : evidenced === null
        ? 'not with evidence yet'
        : `with evidence ${String(evidenced)}`;
  return [first, proof, agreed(levels)].filter((words) => words !== '').join(' · ');
}

/** "They say 2 · with evidence 2 · agreed 1"; "They say Support 2 and Security 3". */
function says(levels: readonly PersonLevels[]): string {
  const [only, ...others] = levels;
  if (only === undefined) return '';
  if (others.length === 0) return levelsOfOne(only);
  const shown = levels.slice(0, shownSkills).map(({ skill, claimed }) => `${skill} ${rank(claimed)}`);
  const more = levels.length - shown.length;
  return `They say ${listed(more > 0 ? [...shown, `${String(more)} more`] : shown)}`;
}

/** "4 ratings, 2 pieces of evidence and 1 date"; empty where nothing has changed. */
function changes({ ratings, evidence, dates }: NonNullable<PersonRow['since']>): string {
  const parts = [
    ratings === null || ratings === 0 ? '' : counted(ratings, 'rating'),
    evidence === 0 ? '' : `${counted(evidence, 'piece')} of evidence`,
    dates === 0 ? '' : counted(dates, 'date'),
  ].filter((words) => words !== '');
  return parts.length === 0 ? 'nothing' : listed(parts);
}

export const peopleWords = {
  title: 'People',
  intro: 'The people whose plans you look at with them.',
  looking: 'Looking for their plans',
  readAgain: 'Look again',
  reading: 'Reading their plans',
  emptyTitle: 'The people you work with will be here',
  emptyText:
    'When somebody shares their plan with you, open their file. It stays in this list: where they are, whose turn it is and when you meet.',
  openFile: 'Open a file…',
  filter: 'Filter by name, role or skill',
  filtered: (count: number, of: number) => `${grouped(count)} of ${counted(of, 'plan')}.`,
  none: (words: string) => `Nobody here goes by “${words}”.`,
  clear: 'Show all',
  list: 'People',
  sort: 'In order of',
  sorts: { next: 'next check-in', waiting: 'waiting for you', name: 'name' },

  covered: 'Covered until both have rated and both are shown',
  says,
  late: (count: number) => `${counted(count, 'date')} late`,
  isNew: 'New',
  isOpen: 'Open now',
  archived: 'Archived',
  missing: 'Not where it was',
  unreadable: 'Cannot be read',
  missingText:
    'Its folder is not there any more. It may have been moved or renamed, or its disk is not connected.',
  next: (day: string) => `Check-in ${formatDay(day, 'short')}`,
  noNext: 'No check-in planned',
  changed: (since: NonNullable<PersonRow['since']>) =>
    `Since ${formatDay(since.day, 'short')}: ${changes(since)}`,
  more: (name: string) => `More for “${name}”`,
  prepare: 'What you want to say…',
  erase: 'Erase for good…',
  find: 'Find it…',
  findOne: (name: string) => `Find the plan of “${name}”…`,
  forget: 'Forget it',
  forgetOne: (name: string) => `Forget the plan of “${name}”`,
} as const;

/** What a mentor prepares. */
export const prepWords = {
  title: (name: string) => `Before you meet ${name}`,
  field: 'What you want to say',
  hint: 'Only for you. It stays on this computer and is in no file that you send or export.',
  done: 'Done',
} as const;
