/** Whose turn it is in a check-in, what is waited for and since when: the same words wherever a check-in stands. */
import type { Awaited } from '../../framework/turn';
import { formatDay } from '../ui/day-text';
import { outOf } from './numbers';

/** From where the reader sits. */
export interface TurnSaid {
  readonly whose: 'yours' | 'either' | 'theirs';
  readonly what: Awaited;
  /** The day on which it became their turn, `YYYY-MM-DD`. */
  readonly since: string;
  /** Who is waited for, by name, where that is not the reader. */
  readonly waited: string;
  /** Of how many indicators how many are not agreed yet; left out where that is not known. */
  readonly left?: { readonly count: number; readonly of: number };
}

const acts = { rate: 'rate', show: 'show both ratings', agree: 'agree', sign: 'sign' } as const;

function left({ what, left: some }: TurnSaid): string {
  return what === 'agree' && some !== undefined ? `, ${outOf(some.count, some.of)} left` : '';
}

function said(turn: TurnSaid): string {
  const act = acts[turn.what];
  if (turn.whose === 'yours') return `Your turn to ${act}`;
  return turn.whose === 'either'
    ? `Either of you can ${act}${left(turn)}`
    : `Waiting for ${turn.waited} to ${act}${left(turn)}`;
}

export const turnWords = {
  said,
  since: (day: string) => `since ${formatDay(day, 'day-month')}`,
  either: (one: string, other: string) => `${one} or ${other}`,
  theirMentor: 'their mentor',
  label: 'Whose turn it is',
  checkIn: (date: string | null) =>
    date === null ? 'Check-in:' : `Check-in, ${formatDay(date, 'day-month')}:`,
  go: 'Go to it',
  send: (name: string) => `Send it to ${name}…`,
  again: 'Make it anew…',
  needs: {
    rate: (name: string) => `${name} needs your plan as a file to rate in.`,
    show: (name: string) => `${name} sees what was done here once you send the file.`,
    agree: (name: string) => `${name} sees what was done here once you send the file.`,
    sign: (name: string) => `${name} signs in the file that you send.`,
  } satisfies Record<Awaited, (name: string) => string>,
  ended: (name: string) => `${name} does not know it yet: send the file.`,
  isOver: 'It is over',
} as const;
