/** Words of the plan page: head, due line, ladder, board. The inspector's are in inspector.ts. */
import { formatDay } from '../ui/day-text';
import { counted, listed, outOf, grouped } from './numbers';

interface Count {
  readonly targets: number;
  readonly actions: number;
}

function things({ targets, actions }: Count): string {
  const parts = [
    ...(targets > 0 ? [counted(targets, 'target')] : []),
    ...(actions > 0 ? [counted(actions, 'action')] : []),
  ];
  return listed(parts);
}

function total({ targets, actions }: Count): number {
  return targets + actions;
}

function are(count: Count): string {
  return total(count) === 1 ? 'is' : 'are';
}

/** A day in words people use: "9 days late", "today", "in 12 days", "by 31 Mar 2027". */
export function dueWords({ days, date }: { readonly days: number; readonly date: string }): string {
  if (days < 0) return `${counted(-days, 'day')} late`;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days <= 30 ? `in ${counted(days, 'day')}` : `by ${formatDay(date, 'short')}`;
}

export const headWords = {
  level: (rank: number, name: string) => `Level ${String(rank)}, ${name}`,
  towards: (rank: number) => `Working towards level ${String(rank)}`,
  skill: 'Skill',
  youSay: 'You say',
  says: (name: string) => (name === '' ? 'They say' : `${name} says`),
  agreedWith: (name: string) => `Agreed with ${name}`,
  agreedToMore: (name: string, rank: number) => `${name} agreed to level ${String(rank)}`,
  yourMentor: 'your mentor',
  theirMentor: 'their mentor',
  you: 'you',
  onPaper: 'on paper, Rung cannot check this',
  withEvidence: 'With evidence',
  evidenceFor: 'evidence for',
  outOf,
  met: (covered: number, of: number) => `${outOf(covered, of)} met`,
  exportPdf: 'Export PDF',
  addEvidence: 'Add evidence',
};

export const dueLineWords = {
  label: 'What is due',
  late: (late: Count) => `${things(late)} ${are(late)} late`,
  /** After the late ones the word "target" is not said again where it is clear. */
  soon: (soon: Count, late: Count) => {
    const isSame = total(late) > 0 && soon.actions === 0 && late.actions === 0;
    const what = isSame ? String(soon.targets) : things(soon);
    return `${what} ${are(soon)} due within 30 days`;
  },
  see: (count: number) => (count === 1 ? 'See it' : count === 2 ? 'See both' : `See all ${grouped(count)}`),
  hide: 'Hide',
  level: (rank: number, name: string) => `Level ${String(rank)}, ${name}`,
};

export const ladderWords = {
  label: 'Levels',
  key: 'Key to the marks',
  here: { individual: 'You are here', other: 'They are here' },
  agreed: { signed: 'agreed', paper: 'agreed on paper' },
  next: 'Next',
  nextBy: (when: string) => `Next, ${when}`,
  level: 'Level',
  evidenceFor: (covered: number, of: number) => `evidence for ${outOf(covered, of)}`,
  withEvidence: 'with evidence',
  /** A far day needs no day of the month. */
  by: ({ days, date }: { readonly days: number; readonly date: string }) =>
    days > 365 ? `by ${formatDay(date, 'month')}` : dueWords({ days, date }),
  byDay: ({ days, date }: { readonly days: number; readonly date: string }) =>
    days < 0 ? dueWords({ days, date }) : `by ${formatDay(date, 'short')}`,
  countOfMark: (count: number, mark: string) => `${grouped(count)} ${mark.toLowerCase()}`,
  noIndicators: 'no indicators',
};

export const boardWords = {
  toReach: (rank: number, name: string) => `To reach Level ${String(rank)}, ${name}`,
  level: (rank: number, name: string) => `Level ${String(rank)}, ${name}`,
  top: (rank: number, name: string) => `Level ${String(rank)}, ${name}, is the highest`,
  topText: 'There is no next level. These indicators have no evidence yet:',
  topDone: 'There is no next level, and every indicator has evidence.',
  left: (left: number, of: number) => (left === 0 ? 'all met' : `${outOf(left, of)} left`),
  withoutEvidence: (count: number) => `${counted(count, 'indicator')} without evidence`,
  indicators: 'Indicators',
  noIndicators: 'This level has no indicators.',
  tools: 'This level',
  targetDate: (rank: number) => `Target date for level ${String(rank)}`,
  setTarget: 'Set a target date',
  target: (day: string) => `Target ${formatDay(day, 'short')}`,
  evidenceForAll: 'Add evidence to all',
  claim: (rank: number) => `I already work at level ${String(rank)}`,
  keep: 'Keep the board here',
  kept: 'The board stays here',
  back: (rank: number) => `Back to level ${String(rank)}`,
  backToNext: (rank: number) => `Back to level ${String(rank)}, the next`,
  backToTop: 'Back to what is left',
  higher: (rank: number, name: string) => `Up to level ${String(rank)}, ${name}`,
  lower: (rank: number, name: string) => `Down to level ${String(rank)}, ${name}`,
  pieces: (count: number) =>
    count === 0 ? 'no evidence yet' : counted(count, 'piece of evidence', 'pieces of evidence'),
  actions: (count: number) => `${counted(count, 'action')} open`,
  /** The year only where it is not this one. */
  metOn: (day: string, today: string) =>
    `met ${formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'day-month' : 'short')}`,
};

export const moveWords = {
  /** After the indicator's number and text. */
  lowered: (to: number | null, from: number) =>
    to === null
      ? `is no longer met, so level ${String(from)} is not reached now.`
      : `is no longer met, so you say level ${String(to)} now, not ${String(from)}.`,
  raised: (rank: number, name: string) => `With that you say level ${String(rank)}, ${name}.`,
  next: (rank: number, name: string) => `Next is level ${String(rank)}, ${name}.`,
  highest: 'It is the highest.',
  undo: 'Undo',
  show: (rank: number) => `Show level ${String(rank)}`,
  showLeft: 'Show what has no evidence',
  close: 'Close',
};
