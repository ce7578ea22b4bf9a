import { describe, expect, it } from 'vitest';
import { planEvents, weeklyEvent } from '../../../framework/formats/plan-calendar';
import { readFramework } from '../../../framework/framework';
import { emptyPlan, levelKey, type Action, type Plan } from '../../../framework/plan';
import shipped from '../../../framework/skills/infrastructure-support.json';

const framework = readFramework(shipped);
const skill = 'infrastructure-support';

function action(id: string, change: Partial<Action>): [string, Action] {
  const usual: Action = {
    id,
    text: 'Write the runbook',
    indicators: [],
    date: '2026-12-01',
    status: 'open',
    outcome: '',
    private: false,
    added: '2026-11-01',
    ended: null,
  };
  return [id, { ...usual, ...change }];
}

const plan: Plan = {
  ...emptyPlan,
  id: 'ab'.repeat(32),
  targets: new Map([
    [`${skill}/1.1`, '2026-12-24'],
    [`${skill}/1.2`, '2026-12-25'],
  ]),
  ratings: new Map([[`${skill}/1.2`, { rating: 'met', day: '2026-11-20' }]]),
  levelTargets: new Map([[levelKey(skill, 2), '2027-06-30']]),
  actions: new Map([
    action('0011223344556677', {}),
    action('1111223344556677', { private: true, text: 'A secret', date: '2026-12-02' }),
    action('2211223344556677', { status: 'done' }),
  ]),
};

const source = { framework, plan, today: '2026-11-23' };

describe('the dates of a plan', () => {
  it('are all-day entries for what is still to come true, earliest first; what is private says no more', () => {
    const events = planEvents(source, null);
    expect(events.map(({ title, text, when }) => [title, text, when])).toEqual([
      ['Write the runbook', 'An action of the plan in Rung.', { kind: 'day', day: '2026-12-01' }],
      ['Rung: a private action', '', { kind: 'day', day: '2026-12-02' }],
      [
        expect.stringMatching(/^1\.1 /),
        'Infrastructure Support: target date in Rung.',
        { kind: 'day', day: '2026-12-24' },
      ],
      ['Level 2, Assist', 'Infrastructure Support: target date in Rung.', { kind: 'day', day: '2027-06-30' }],
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('keep their name for ever, whatever their date or words become', () => {
    const moved = new Map([[`${skill}/1.1`, '2028-01-01']]);
    const later = planEvents({ ...source, plan: { ...plan, targets: moved } }, null);
    const uids = new Set(planEvents(source, null).map(({ uid }) => uid));
    expect(uids.size).toBe(4);
    for (const { uid } of later) {
      expect(uids).toContain(uid);
      expect(uid).toMatch(/^[A-Za-z0-9.-]+@[0-9a-f]{32}\.rung$/);
    }
  });

  it('can be asked for one by one', () => {
    const [only, ...others] = planEvents(source, { kind: 'level', skill, level: 2 });
    expect(others).toEqual([]);
    expect(only?.title).toBe('Level 2, Assist');
    expect(planEvents(source, { kind: 'action', action: 'ffffffffffffffff' })).toEqual([]);
  });
});

describe('the weekly moment', () => {
  it('begins on the next such day, and today is one', () => {
    const first = (weekday: 'MO' | 'FR' | 'SU') => weeklyEvent(source, { weekday, time: '15:00' }).when;
    expect(first('MO')).toMatchObject({ first: '2026-11-23' });
    expect(first('FR')).toMatchObject({ first: '2026-11-27', weekday: 'FR', time: '15:00' });
    expect(first('SU')).toMatchObject({ first: '2026-11-29' });
  });
});
