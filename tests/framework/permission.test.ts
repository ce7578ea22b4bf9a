/** Who may do what, as one table: before anything, while ratings are covered, once they are shown, when it is closed. */
import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import type { Change } from '../../framework/change';
import { draftOf } from '../../framework/draft';
import { refusalOf, theirs } from '../../framework/permission';
import { emptyPlan, type Plan } from '../../framework/plan';

const individual = 'a'.repeat(32);
const mentor = 'b'.repeat(32);
const other = 'c'.repeat(32);
const checkIn = '0'.repeat(16);
const of = { checkIn };
const [one, two] = ['x/1.1', 'x/1.2'];

const open: Change = {
  type: 'checkin.open',
  ...of,
  mentorName: '',
  date: null,
  where: 'away',
  indicators: [one],
  self: [[one, 'met']],
};
const rate: Change = { type: 'checkin.rate', ...of, indicator: one, rating: 'partly' };
const rated: Change = { type: 'checkin.rated', ...of };
const show: Change = { type: 'checkin.show', ...of };
const agree: Change = { type: 'checkin.agree', ...of, indicator: one, rating: 'met' };
const comment: Change = {
  type: 'checkin.comment',
  ...of,
  comment: '1'.repeat(16),
  indicator: one,
  text: 'x',
};
const edit: Change = { type: 'checkin.edit', ...of, notes: 'x' };
const choose: Change = { type: 'checkin.choose', ...of, indicators: [one, two] };
const close: Change = { type: 'checkin.close', ...of, how: 'unsigned' };
const cancel: Change = { type: 'checkin.cancel', ...of };
const proof: Change = { type: 'proof.set', indicator: one, text: 'x' };
const changes = { open, choose, rate, rated, show, agree, comment, edit, close, cancel, proof };
const people = { individual, mentor, other };

function after(...acts: readonly (readonly [string, Change])[]): Plan {
  const start = { ...emptyPlan, id: 'f'.repeat(64), person: individual };
  return applyActs(
    start,
    acts.map(([person, change]) => ({ person, changes: [change], day: '2026-01-05' })),
  );
}

/** Who may make which of the changes now. */
function allowed(plan: Plan): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      Object.entries(people)
        .filter(([, person]) => refusalOf(draftOf(plan), change, person) === null)
        .map(([who]) => who),
    ]),
  );
}

const nobody: readonly string[] = [];
const everybody = ['individual', 'mentor', 'other'];
const both = ['individual', 'mentor'];

describe('in a check-in', () => {
  it('that is not there the individual alone may do something: open it', () => {
    expect(allowed(after())).toEqual({
      open: ['individual'],
      choose: nobody,
      rate: nobody,
      rated: nobody,
      show: nobody,
      agree: nobody,
      comment: nobody,
      edit: nobody,
      close: nobody,
      cancel: nobody,
      proof: everybody,
    });
  });

  it('that was opened whoever else comes first rates', () => {
    expect(allowed(after([individual, open]))).toEqual({
      open: nobody,
      choose: everybody,
      rate: ['mentor', 'other'],
      rated: ['mentor', 'other'],
      show: nobody,
      agree: nobody,
      comment: nobody,
      edit: everybody,
      close: nobody,
      cancel: ['individual'],
      proof: everybody,
    });
  });

  it('in which somebody rated it is with them, and either may show both', () => {
    expect(allowed(after([individual, open], [mentor, rate], [mentor, rated]))).toEqual({
      open: nobody,
      choose: both,
      rate: ['mentor'],
      rated: ['mentor'],
      show: both,
      agree: nobody,
      comment: nobody,
      edit: both,
      close: nobody,
      cancel: ['individual'],
      proof: everybody,
    });
  });

  it('whose ratings were shown neither changes them, and both agree', () => {
    expect(allowed(after([individual, open], [mentor, rate], [mentor, rated], [individual, show]))).toEqual({
      open: nobody,
      choose: nobody,
      rate: nobody,
      rated: nobody,
      show: nobody,
      agree: both,
      comment: both,
      edit: both,
      close: both,
      cancel: nobody,
      proof: everybody,
    });
  });

  it('that is closed nobody does anything', () => {
    const plan = after([individual, open], [mentor, rated], [mentor, show], [mentor, close]);
    const { proof: _, ...rest } = allowed(plan);
    expect(Object.values(rest).flat()).toEqual([]);
  });
});

describe('actions', () => {
  const action = '2'.repeat(16);
  const about = { action, text: 'x', indicators: [], date: null };
  const add = (more: object = {}): Change => ({ type: 'action.add', ...about, private: false, ...more });
  const acts = {
    add: add(),
    hide: { type: 'action.edit', action, private: true },
    edit: { type: 'action.edit', action, text: 'y' },
    done: { type: 'action.done', action, outcome: '' },
  } satisfies Record<string, Change>;
  const may = (plan: Plan) =>
    Object.fromEntries(
      Object.entries(acts).map(([name, change]) => [
        name,
        Object.entries(people)
          .filter(([, person]) => refusalOf(draftOf(plan), change, person) === null)
          .map(([who]) => who),
      ]),
    );

  it.each([
    [
      'the individual’s are theirs',
      [[individual, add()]],
      { add: ['individual'], hide: ['individual'], edit: ['individual'], done: ['individual'] },
    ],
    [
      'those of others may be changed by who wrote them, and are never private',
      [[mentor, add()]],
      { add: ['individual'], hide: ['individual'], edit: both, done: both },
    ],
    [
      'those that are left to the mentor may be ended by them',
      [
        [individual, open],
        [mentor, edit],
        [individual, add({ owner: 'mentor', checkIn })],
      ],
      { add: ['individual'], hide: ['individual'], edit: ['individual'], done: both },
    ],
  ] as const)('%s', (_, lines, expected) => {
    expect(may(after(...lines))).toEqual(expected);
  });
});

it('what is the individual’s is refused to everybody else with one sentence', () => {
  const own: readonly Change[] = [
    { type: 'rating.set', indicator: one, rating: 'met' },
    { type: 'note.set', indicator: one, text: 'x', private: true },
    { type: 'target.set', indicator: one, date: null },
    { type: 'profile.set', name: 'x' },
    { type: 'plan.rename', title: 'x' },
    { type: 'plan.archive', archived: true },
    { type: 'plan.start', framework: 'f'.repeat(64), frameworkId: 'x' },
    { type: 'evidence.remove', evidence: '3'.repeat(16) },
    { type: 'level.claim', skill: 'x', level: 1 },
    open,
  ];
  const draft = draftOf(after());
  expect(own.map((change) => refusalOf(draft, change, mentor))).toEqual(own.map(() => theirs));
  expect(own.map((change) => refusalOf(draft, change, individual))).toEqual(own.map(() => null));
});
