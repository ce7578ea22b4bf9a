import { expect, it } from 'vitest';
import { sinceLines } from '../../../framework/report/since-lines';
import { formatDay } from '../../../renderer/ui/day-text';
import type { Since } from '../../../framework/since';
import { sinceNames } from '../../../framework/since-names';
import { framework } from '../../helpers/test-writer';

const id = (number: string) => `infrastructure-support/${number}`;
const level = { claimed: 2, evidenced: 1, confirmed: null };

const nothing: Since = {
  from: { day: '2026-09-12', checkIn: null },
  isCovered: false,
  ratings: { up: [], down: [], first: [], cleared: [] },
  levels: [{ skill: framework.id, before: level, after: level }],
  evidence: { added: [], removed: [] },
  targets: [],
  actions: { toDo: 0, done: [], dropped: [], added: [] },
};

const words = (since: Partial<Since>) =>
  sinceLines({ ...nothing, ...since }, sinceNames(framework), formatDay).map(({ text, details }) => [
    text,
    ...details,
  ]);

const action = (text: string, outcome = '') => ({ id: '', text, indicators: [], date: null, outcome });
const piece = { id: '', title: 'Runbook', kind: 'note', date: '2026-10-01', indicators: [] } as const;

it('says what is otherwise in the words of the picture', () => {
  const up = ['3.1', '3.2'].map((number) => ({ indicator: id(number), from: 'partly', to: 'met' }) as const);
  const moved = {
    kind: 'indicator',
    indicator: id('3.3'),
    from: '2026-11-23',
    to: '2026-12-14',
    days: 21,
  } as const;
  expect(
    words({
      ratings: { ...nothing.ratings, up },
      evidence: { added: [piece, piece, piece, piece, piece], removed: [] },
      targets: [moved],
      actions: { toDo: 2, done: [action('Run it', 'Alone.')], dropped: [], added: [] },
    }),
  ).toEqual([
    ['2 ratings went up, none went down', '3.1: partly became met', '3.2: partly became met'],
    ['5 pieces of evidence added', ...Array<string>(5).fill('Runbook')],
    ['1 target date moved', expect.stringMatching(/^3\.3: .*23.* became .*14/)],
    ['1 of 2 actions done', 'Run it: Alone.'],
  ]);
});

it('says nothing where nothing is otherwise, and of ratings nothing while they are covered', () => {
  expect(words({})).toEqual([['Nothing is otherwise than then.']]);
  expect(words({ isCovered: true })).toEqual([['Ratings are covered until both are shown.']]);
  expect(words({ isCovered: true, evidence: { added: [piece], removed: [] } })).toHaveLength(2);
});

it('has words for all the rest', () => {
  const down = [{ indicator: id('1.1'), from: 'met', to: 'partly' }] as const;
  const first = [{ indicator: 'gone/9.9', from: null, to: 'met' }] as const;
  const cleared = [{ indicator: id('1.2'), from: 'met', to: null }] as const;
  const levelTarget = { kind: 'level', skill: framework.id, level: 3 } as const;
  expect(
    words({
      levels: [
        { skill: framework.id, before: level, after: { claimed: null, evidenced: null, confirmed: 1 } },
      ],
      ratings: { up: [], down, first, cleared },
      evidence: { added: [], removed: [piece] },
      targets: [
        { ...levelTarget, from: null, to: '2027-03-31', days: null },
        { ...levelTarget, from: '2027-03-31', to: null, days: null },
      ],
      actions: { toDo: 1, done: [], dropped: [action('Old')], added: [action('مراجعة')] },
    }).map(([text]) => text),
  ).toEqual([
    '3 levels changed',
    '1 rating went down, none went up',
    '1 indicator rated for the first time',
    '1 rating taken away',
    '1 piece of evidence removed',
    '1 target date set',
    '1 target date taken away',
    'None of 1 action done',
    '1 action dropped',
    '1 action added',
  ]);
});
