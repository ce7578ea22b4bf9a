/** Words of the page of plans, its dialogs and the menu at the plan's name. */
import type { PlanRow } from '../../framework/contract/plans-views';
import { localDay } from '../ui/local-day';
import { formatDay } from '../ui/day-text';
import { counted, fileSize, grouped, listed } from './numbers';
import { coverWords } from './ratings';

/** As many skills as one line has room for. */
const shownSkills = 3;

const below = 'below the first level';

/** "You say 2"; "Working towards the first level"; "They say Support 2 and Security 3". */
function says({ isMine, levels }: PlanRow): string {
  const who = isMine ? 'You say' : 'They say';
  if (levels === null) return coverWords.title;
  const [only, ...others] = levels;
  if (only === undefined) return '';
  if (others.length === 0) {
    return only.level === null ? 'Working towards the first level' : `${who} ${String(only.level)}`;
  }
  const shown = levels
    .slice(0, shownSkills)
    .map(({ skill, level }) => `${skill} ${level === null ? below : String(level)}`);
  const more = levels.length - shown.length;
  return `${who} ${listed(more > 0 ? [...shown, `${String(more)} more`] : shown)}`;
}

export const plansWords = {
  title: 'Plans',
  intro: 'Every plan that this computer knows of.',
  newFolder: (path: string) => ['New plans go to ', path, '.'] as const,
  looking: 'Looking for your plans',
  readAgain: 'Look again',
  emptyTitle: 'Your plans will be here',
  emptyText: 'A plan that you make or open stays in this list, newest first.',
  filter: 'Filter by name, role or folder',
  filtered: (count: number, of: number) => `${grouped(count)} of ${counted(of, 'plan')}.`,
  none: (words: string) => `No plan says “${words}”.`,
  clear: 'Show all',
  newPlan: 'New plan…',
  open: 'Open…',
  archived: 'Archived',
  list: 'Your plans',

  isOpen: 'Open now',
  sample: 'Sample',
  someoneElses: 'Somebody else’s',
  missing: 'Not where it was',
  unreadable: 'Cannot be read',
  missingText:
    'Its folder is not there any more. It may have been moved or renamed, or its disk is not connected.',
  says,
  changed: (at: string) => `changed ${formatDay(localDay(new Date(at)), 'short')}`,
  late: (count: number) => `${grouped(count)} late`,
  more: (name: string) => `More for “${name}”`,
  rename: 'Rename…',
  next: 'Start the next period from it…',
  archive: 'Archive',
  bringBack: 'Bring it back',
  erase: 'Erase for good…',
  find: 'Find it…',
  forget: 'Forget it',
  findOne: (name: string) => `Find “${name}”…`,
  forgetOne: (name: string) => `Forget “${name}”`,
} as const;

export const renameWords = {
  title: 'Rename the plan',
  field: 'Name of the plan',
  hint: (person: string) =>
    person === ''
      ? 'For example “2026, second half”.'
      : `For example “2026, second half”. Left empty, it goes by “${person}”.`,
  folder: 'Rename its folder too',
  folderHint: (folder: string) => `It is called “${folder}” now.`,
  yes: 'Rename',
  busy: 'Renaming it',
} as const;

/** Its whole name is further down, where there is room for it. */
function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > 40 ? `${characters.slice(0, 39).join('').trimEnd()}…` : name;
}

export const eraseWords = {
  title: (name: string) => `Erase “${shortened(name)}” for good?`,
  text: 'This cannot be undone.',
  looking: 'Looking at what is in it',
  goes: 'What is deleted',
  goesText: (pieces: number, backups: number) =>
    `Everything in it: ${counted(pieces, 'piece')} of evidence with its files, all ratings, notes and actions, the history, and ${
      backups === 0 ? 'what was set aside' : `the backups of ${counted(backups, 'day')}`
    }.`,
  size: (bytes: number) => `${fileSize(bytes)} in this folder:`,
  stays: 'What is not',
  staysText:
    'Copies that are elsewhere: on other computers, on a stick, in a second backup folder, and documents you have handed on. A tool that copies this folder to other places may delete it there too, or bring it back from there.',
  othersText: (others: readonly string[]) =>
    `These are not the plan’s, so they stay where they are: ${listed(others)}.`,
  field: (name: string) => `To erase it, type its name: ${name}`,
  yes: 'Erase for good',
  no: 'Keep it',
  left: (folder: string, others: readonly string[]) =>
    `The plan is erased. This is not the plan’s, so it is still in ${folder}: ${listed(others)}.`,
} as const;

export const nextWords = {
  title: 'Start the next period',
  text: 'A new plan begins where this one is now. This one stays as it is, and stays in your list.',
  field: 'Name of the new plan',
  needed: 'Give the new plan a name.',
  ratings: 'Ratings that come along',
  all: (count: number) => `All ${grouped(count)}`,
  met: (count: number) => `Only the ${grouped(count)} met`,
  onlyMet: (count: number) => `${counted(count, 'rating')} of met ${count === 1 ? 'comes' : 'come'} along.`,
  noRatings: 'Nothing is rated in this plan, so none comes along.',
  evidence: (count: number) => `Evidence, ${counted(count, 'piece')}`,
  evidenceHint: 'With its files, which are copied.',
  targets: (count: number) => `Target dates that are still to come, ${grouped(count)}`,
  actions: (count: number) => `Open actions, ${grouped(count)}`,
  actionsHint: 'A date that has passed is taken off.',
  notes: (count: number) => `Notes, ${grouped(count)}`,
  notesHint: 'Private ones stay private.',
  left: (ended: number) =>
    ended === 0
      ? 'The history and the check-ins stay behind.'
      : `The history, the check-ins and ${counted(ended, 'action')} that ${ended === 1 ? 'is' : 'are'} done or dropped stay behind.`,
  yes: 'Start it',
  copying: 'Copying the files',
  making: 'Starting it',
} as const;
