/** Words of the palette: what can be found, and what can be done from it. */
import type { Theme } from '../../framework/contract/views';
import type { EvidenceKind, Rating } from '../../framework/plan';
import { counted } from './numbers';
import { ratingWords } from './ratings';

export const findWords = {
  title: { all: 'Find', plan: 'Find in your plan' },
  placeholder: {
    all: 'A word, a number like 3.2, or what you want to do',
    plan: 'A word, or a number like 3.2',
  },
  close: 'Close',
  results: 'Results',
  groups: {
    recent: 'Where you were last',
    command: 'Commands',
    indicator: 'Indicators',
    note: 'Notes',
    evidence: 'Evidence',
    action: 'Actions',
  },
  /** Beside a group of which only the first are shown. */
  firstOf: (shown: number, of: number) => `the first ${String(shown)} of ${of.toLocaleString('en-GB')}`,
  found: (count: number) => `${counted(count, 'result')}.`,
  nothing: (query: string) => `Nothing in your plan says “${query}”.`,
  nothingAtAll: (query: string) => `Nothing in your plan says “${query}”, and no command is called so.`,
  whatToType:
    'Type a word that stands in an indicator, a note, your evidence or an action. The beginning of it is enough.',
  reading: 'Your plan is still being read; there may be more.',
  on: (number: string, text: string) => `On ${number}, ${text}`,
  badges: { link: 'LINK', note: 'NOTE', file: 'FILE' } satisfies Record<EvidenceKind, string>,
} as const;

/** What the palette can do; `words` are others that people may look for it by. */
export const commandWords = {
  page: {
    plan: { title: 'Go to the plan', words: 'board ladder levels page' },
    evidence: { title: 'Go to the evidence', words: 'files links page' },
    due: { title: 'Go to what is due', words: 'late soon dates targets deadlines page' },
    history: { title: 'Go to the history', words: 'past changes acts earlier as of levels over time page' },
    profile: { title: 'Go to your profile', words: 'name role mentor page' },
    settings: {
      title: 'Go to the settings',
      words: 'preferences options backups devices reminders calendar second place page',
    },
    help: { title: 'Help', words: 'how where is my data folder log what is new version about page' },
  },
  addEvidence: { title: 'Add evidence…', words: 'new attach file link note capture' },
  capture: { title: 'Capture a thought…', words: 'new note quick evidence today' },
  sort: (count: number) => `Sort what was captured: ${String(count)}…`,
  sortWords: 'capture evidence indicator assign',
  addEvidenceTo: (number: string) => `Add evidence for ${number}…`,
  addEvidenceToAll: (rank: number) => `Add evidence to all of level ${String(rank)}…`,
  evidenceWords: 'new attach file link note',
  writeNote: (number: string) => `Write a note on ${number}`,
  noteWords: 'private words comment',
  setTarget: (number: string) => `Set the target date of ${number}`,
  targetWords: 'due deadline when',
  addAction: (number: string) => `Add an action for ${number}`,
  actionWords: 'new task todo',
  rate: (number: string, rating: Rating) => `Rate ${number}: ${ratingWords[rating].toLowerCase()}`,
  clear: (number: string) => `Clear the rating of ${number}`,
  rateWords: 'rating assess',
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  stepWords: 'back revert',
  exportPdf: { title: 'Export PDF…', words: 'print document report save share' },
  openLevel: (rank: number, name: string) => `Open level ${String(rank)}, ${name}`,
  levelWords: 'show board rung',
  openSkill: (name: string) => `Open ${name}`,
  skillWords: 'skill show board',
  claim: (rank: number) => `I already work at level ${String(rank)}`,
  claimWords: 'rate all met',
  keep: (rank: number) => `Keep the board on level ${String(rank)}`,
  letGo: 'Let the board follow the next level',
  keepWords: 'pin stay unpin',
  theme: {
    light: 'Light theme',
    dark: 'Dark theme',
    system: 'Light or dark as the system',
  } satisfies Record<Theme, string>,
  themeWords: 'look colour appearance mode night day',
  newPlan: { title: 'Make a new plan…', words: 'start create' },
  openPlan: { title: 'Open another plan…', words: 'folder switch' },
  openRecent: (name: string) => `Open the plan of ${name}`,
  openSample: 'Open the sample plan',
  recentWords: 'switch other',
  showFolder: { title: 'Open the folder of this plan', words: 'files disk where place backup' },
  move: { title: 'Move this plan…', words: 'folder place' },
  backup: (day: string) => `Go back to the backup of ${day}…`,
  backupWords: 'restore earlier',
  removeSample: { title: 'Remove the sample', words: 'delete discard' },
  keys: { title: 'Show the keys', words: 'keyboard shortcuts help' },
} as const;
