import { clockTime } from '../ui/clock-time';
import type { Page } from '../store/state';
import { counted } from './numbers';

/** Words of the frame around every page. */
export const shellWords = {
  plan: 'My plan',
  samplePlan: 'Sample plan',
  navigation: 'Pages',
  pages: {
    plan: 'Plan',
    evidence: 'Evidence',
    due: 'Due',
    'check-ins': 'Check-ins',
    history: 'History',
    settings: 'Settings',
    profile: 'Profile',
    help: 'Help',
    plans: 'Plans',
    people: 'People',
  } satisfies Record<Page, string>,
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (what: string) => `Undo: ${what}`,
  redoWhat: (what: string) => `Redo: ${what}`,
  nothingTo: { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' },
  took: {
    undo: (what: string) => `Took back: ${what}.`,
    redo: (what: string) => `Brought back: ${what}.`,
  },
  keys: 'Keys',
  hasNews: 'New',
  find: 'Find',
  findTip: 'Find anything in your plan, or do anything',
  saved: 'Saved on this computer',
  savedAt: (at: string) => `Saved on this computer, ${clockTime(new Date(at))}`,
  skipToPage: 'Skip to the page',
  close: 'Close',
  starting: 'Opening your plan',
  failed: 'Rung could not start',
  broken: 'This page has failed',
  brokenText: 'Your plan is safe on the disk. Open the page again; if it fails again, restart Rung.',
  openAgain: 'Open the page again',
} as const;

/** The bars above the page. */
export const barWords = {
  label: 'About this plan',
  sample: 'This is a sample plan. Change what you like in it.',
  startMyOwn: 'Start my own',
  removeSample: 'Remove the sample',
  whoseTitle: 'Is this your plan?',
  whoseText: (name: string) =>
    name === ''
      ? 'This computer does not know whose plan this is.'
      : `This is the plan of ${name}, and this computer does not know them yet.`,
  mine: 'Yes, it is mine',
  notMine: 'No, I review it',
  restore: (day: string) => `Go back to ${day}`,
  reload: 'Read it again',
  backUp: 'Back up now',
  readOnly: 'Read only.',
  archived: 'Archived.',
  bringBack: 'Bring it back',
  apart: (count: number) =>
    count === 1
      ? '1 thing was changed on two devices at once.'
      : `${counted(count, 'thing')} were changed on two devices at once.`,
  choose: 'Choose what stays',
} as const;

/** The question before an act of an earlier day is undone or redone. */
export const stepWords = {
  title: { undo: 'Undo something from an earlier day?', redo: 'Redo something from an earlier day?' },
  text: (what: string, day: string) => `On ${day}: ${what}.`,
  yes: { undo: 'Undo it', redo: 'Redo it' },
  no: 'Keep it as it is',
} as const;
