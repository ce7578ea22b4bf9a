import { expect, test } from 'vitest';
import { findablesOf } from '../../../framework/find/findable';
import { readFramework } from '../../../framework/framework';
import { emptyPlan, type Action, type Evidence, type Plan } from '../../../framework/plan';

const framework = readFramework({
  id: 'care',
  name: 'Care',
  levels: [
    { rank: 1, name: 'Assist', indicators: [{ id: 'care/1.1', text: 'Helps', guidance: 'On some days' }] },
  ],
});

const evidence: Evidence = {
  id: 'e1',
  title: 'Restore test',
  kind: 'file',
  date: '2026-11-01',
  indicators: ['care/1.1'],
  tags: ['on call', 'Linux'],
  file: { sha256: 'f'.repeat(64), name: 'Restore test.pdf', size: 1 },
  url: '',
  text: '',
  note: 'Second half',
  private: true,
  added: '2026-11-02',
};

const action: Action = {
  id: 'a1',
  text: 'Shadow the on-call',
  indicators: ['care/1.1'],
  date: null,
  status: 'done',
  outcome: 'Took two alerts',
  private: false,
  added: '2026-11-02',
  ended: '2026-11-03',
};

const plan: Plan = {
  ...emptyPlan,
  notes: new Map([
    ['care/1.1', { text: 'Ask for the rotation', private: true }],
    ['care/9.9', { text: 'On something that is gone', private: true }],
  ]),
  evidence: new Map([
    [
      'e0',
      { ...evidence, id: 'e0', title: 'Log', kind: 'note', tags: [], file: null, text: 'Log', note: '' },
    ],
    ['e1', evidence],
  ]),
  actions: new Map([
    ['a1', action],
    ['a2', { ...action, id: 'a2', indicators: ['care/9.9'] }],
  ]),
};

test('everything with a place to go to is found, private or not, the newest evidence first', () => {
  expect(findablesOf(plan, framework)).toEqual([
    {
      key: 'indicator care/1.1',
      kind: 'indicator',
      id: 'care/1.1',
      number: '1.1',
      title: 'Helps',
      texts: ['On some days', 'Assist'],
    },
    {
      key: 'note care/1.1',
      kind: 'note',
      id: 'care/1.1',
      number: '',
      title: '',
      texts: ['Ask for the rotation'],
    },
    {
      key: 'action a1',
      kind: 'action',
      id: 'a1',
      number: '',
      title: 'Shadow the on-call',
      texts: ['Took two alerts'],
    },
    {
      key: 'evidence e1',
      kind: 'evidence',
      id: 'e1',
      number: '',
      title: 'Restore test',
      texts: ['Second half', 'on call, Linux', 'Restore test.pdf'],
    },
    { key: 'evidence e0', kind: 'evidence', id: 'e0', number: '', title: 'Log', texts: [] },
  ]);
});
