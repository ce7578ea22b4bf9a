/** Words of the history: the page, the chart and its table. What each act was is said in history-acts.ts. */
import type { HistoryKind } from '../../framework/history/rows';
import { formatDay } from '../ui/day-text';
import { counted, grouped } from './numbers';

export const historyWords = {
  title: 'History',
  failed: 'The history could not be read.',
  again: 'Try again',

  asOf: 'Show the plan as of',
  asOfHint: 'The whole plan as it was at the end of that day, to read.',
  asOfShow: 'Show it',
  tooEarly: (day: string) => `Your plan began on ${formatDay(day, 'long')}. Choose that day or a later one.`,
  tooLate: 'That day has not come yet. Choose today or an earlier day.',

  chart: 'Levels over time',
  skill: 'Skill',
  asTable: 'Show as a table',
  flat: 'When you rate indicators, your level over time will stand here as a line.',
  toPlan: 'Go to your plan',
  chartText: (skill: string, from: string, to: string) =>
    `${skill}, from ${formatDay(from, 'long')} to ${formatDay(to, 'long')}.`,
  lineText: {
    claimed: (now: string) => `You say: now ${now}.`,
    evidenced: (now: string) => `With evidence: now ${now}.`,
    met: (met: number, of: number) => `Indicators met: now ${grouped(met)} of ${grouped(of)}.`,
  },
  lines: { claimed: 'You say', evidenced: 'With evidence', met: 'Indicators met' },
  level: (rank: number | null) => (rank === null ? 'none' : String(rank)),
  levelOf: (rank: number | null) => (rank === null ? 'no level yet' : `level ${String(rank)}`),
  below: '–',
  day: 'Day',
  met: (met: number, of: number) => `${grouped(met)} of ${grouped(of)}`,

  acts: 'What was done',
  list: 'What was done, newest first',
  filters: 'Show only',
  kind: 'Kind',
  everyKind: 'Every kind',
  kinds: {
    ratings: 'Ratings',
    evidence: 'Evidence',
    targets: 'Target dates',
    actions: 'Actions',
    notes: 'Notes',
    profile: 'Profile',
    plan: 'The plan itself',
    ignored: 'Without effect',
  } satisfies Record<HistoryKind, string>,
  indicator: 'Indicator',
  everyIndicator: 'Every indicator',
  search: 'Words',
  clear: 'Show everything',
  count: (count: number) => counted(count, 'entry', 'entries'),
  found: (found: number, of: number) => `${String(found)} of ${counted(of, 'entry', 'entries')}`,
  none: 'Nothing matches.',
  newSince: (count: number, day: string, time: string) =>
    `${counted(count, 'entry', 'entries')} new since you were last here on ${formatDay(day, 'long')}, ${time}.`,
  isNew: 'New',
  /** Beside what somebody else wrote. */
  writtenBy: (name: string) => `By ${name}`,
  somebody: 'somebody else',
  isUndone: 'Taken back',
  noEffect: {
    all: (reason: string) => `It has no effect: ${reason}.`,
    part: (reason: string) => `Part of it has no effect: ${reason}.`,
  },
  isWithoutEffect: 'No effect',
  ignored: (count: number) =>
    `${counted(count, 'entry', 'entries')} ${count === 1 ? 'has' : 'have'} no effect: whoever wrote ${count === 1 ? 'it' : 'them'} may not change that. Nothing was changed by it, and nothing is lost.`,
  showIgnored: 'Show only these',
  readAsOne: (count: number) => counted(count, 'change'),
  menu: (what: string) => `More for “${what}”`,
  showThatDay: 'Show the plan as of this day',
  goTo: (number: string) => `Go to ${number}`,
  takeBack: 'Take back',
  bringBack: 'Bring back',
} as const;
