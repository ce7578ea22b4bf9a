/** A plan with one check-in behind it and one under way, as acts of both. */
import { applyActs, type Act } from '../../framework/acts';
import type { Change } from '../../framework/change';
import type { CheckIn } from '../../framework/check-in';
import { emptyPlan, type Plan } from '../../framework/plan';
import { at, itemId } from './report-plans';

export const individual = '1'.repeat(32);
export const mentor = '2'.repeat(32);
const before = itemId(101);
export const now = itemId(102);

const theirs = (day: string, ...changes: readonly Change[]): Act => ({ changes, day, person: individual });
const mentors = (day: string, ...changes: readonly Change[]): Act => ({ changes, day, person: mentor });

const rating = (number: string, value: 'not-yet' | 'partly' | 'met'): Change => ({
  type: 'rating.set',
  indicator: at(number),
  rating: value,
});

export const rate = (checkIn: string, number: string, value: 'not-yet' | 'partly' | 'met'): Change => ({
  type: 'checkin.rate',
  checkIn,
  indicator: at(number),
  rating: value,
});

export const open = (
  checkIn: string,
  date: string,
  self: readonly (readonly [string, 'not-yet' | 'partly' | 'met'])[],
) =>
  ({
    type: 'checkin.open',
    checkIn,
    mentorName: 'Mentor',
    date,
    where: 'away',
    indicators: ['3.1', '3.2', '3.3', '2.3'].map(at),
    self: self.map(([number, value]): [string, typeof value] => [at(number), value]),
  }) satisfies Change;

export const agree = (checkIn: string, number: string, value: 'not-yet' | 'partly' | 'met'): Change => ({
  type: 'checkin.agree',
  checkIn,
  indicator: at(number),
  rating: value,
});

export const action = (
  number: number,
  fields: Partial<Extract<Change, { type: 'action.add' }>> = {},
): Change => ({
  type: 'action.add',
  action: itemId(number),
  text: `Action ${String(number)}`,
  indicators: [],
  date: null,
  private: false,
  ...fields,
});

export const note = (
  number: number,
  title: string,
  fields: { private?: boolean; date?: string } = {},
): Change => ({
  type: 'evidence.add',
  evidence: itemId(number),
  kind: 'note',
  title,
  date: fields.date ?? '2026-11-01',
  indicators: [at('3.1')],
  text: title,
  note: '',
  private: fields.private ?? false,
});

export const firstActs: readonly Act[] = [
  theirs(
    '2026-08-01',
    { type: 'profile.set', name: 'Name Surname', role: 'Support engineer', mentor: '' },
    ...['3.1', '3.2'].map((number) => rating(number, 'not-yet')),
    note(1, 'Of before'),
  ),
  theirs(
    '2026-08-10',
    open(before, '2026-08-12', [
      ['3.1', 'not-yet'],
      ['3.2', 'not-yet'],
      ['2.3', 'partly'],
    ]),
  ),
  mentors('2026-08-11', { type: 'person.set', name: 'Name Mentor' }),
  mentors('2026-08-11', rate(before, '3.1', 'not-yet'), rate(before, '3.2', 'partly')),
  mentors(
    '2026-08-11',
    { type: 'checkin.rated', checkIn: before },
    { type: 'checkin.show', checkIn: before },
  ),
  theirs('2026-08-12', agree(before, '3.1', 'not-yet'), agree(before, '3.2', 'partly')),
  theirs('2026-08-12', { type: 'checkin.close', checkIn: before, how: 'unsigned' }),
];

export const sinceActs: readonly Act[] = [
  theirs(
    '2026-10-01',
    rating('3.1', 'met'),
    rating('2.3', 'met'),
    rating('4.1', 'partly'),
    { type: 'target.set', indicator: at('3.3'), date: '2026-10-31' },
    { type: 'target.set', skill: 'infrastructure-support', level: 3, date: '2027-01-31' },
    note(2, 'New', { date: '2026-10-20' }),
    note(3, 'Newer', { date: '2026-11-02' }),
    note(4, 'Private', { private: true }),
    action(11, { date: '2026-12-01' }),
    action(12, { date: '2026-11-01' }),
    action(13, { private: true, date: '2026-11-01' }),
  ),
  mentors('2026-10-02', action(14, { owner: 'mentor', checkIn: before, date: '2026-11-05' })),
  theirs(
    '2026-11-20',
    open(now, '2026-11-23', [
      ['3.1', 'met'],
      ['3.2', 'not-yet'],
      ['2.3', 'met'],
    ]),
  ),
];

export const shownActs: readonly Act[] = [
  mentors('2026-11-21', rate(now, '3.1', 'partly'), rate(now, '3.2', 'met'), rate(now, '2.3', 'met')),
  mentors('2026-11-21', { type: 'checkin.rated', checkIn: now }, { type: 'checkin.show', checkIn: now }),
];

export const today = '2026-11-23';

export function planAfter(...acts: readonly (readonly Act[])[]): Plan {
  return applyActs({ ...emptyPlan, id: 'f'.repeat(64), person: individual }, acts.flat());
}

export function checkInOf(plan: Plan, id = now): CheckIn {
  const checkIn = plan.checkIns.get(id);
  if (checkIn === undefined) throw new Error(`There is no check-in ${id}.`);
  return checkIn;
}

export { theirs as actOfTheirs, mentors as actOfMentor };
