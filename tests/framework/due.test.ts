import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import type { Change } from '../../framework/change';
import { dueItems, dueOf } from '../../framework/due';
import { levelReport } from '../../framework/level-report';
import { emptyPlan } from '../../framework/plan';
import { framework } from '../helpers/test-writer';

const today = '2026-11-23';
const id = (name: string) => `infrastructure-support/${name}`;
const [skill = expect.fail()] = framework.skills;

function planOfChanges(changes: readonly Change[]) {
  return applyActs(emptyPlan, [{ changes, day: '2026-10-01' }]);
}

const action = {
  type: 'action.add',
  action: '0'.repeat(16),
  text: 'Do it',
  indicators: [],
  date: '2026-11-24',
  private: false,
} as const;

describe('what is due', () => {
  it('is late from the day after, soon for 30 days, then later', () => {
    const dates = ['2026-11-22', '2026-11-23', '2026-12-23', '2026-12-24'];
    expect(dates.map((date) => dueOf(date, today))).toEqual(['late', 'soon', 'soon', 'later']);
  });

  it('lists indicators, levels and open actions that are still to come true, earliest first', () => {
    const plan = planOfChanges([
      { type: 'target.set', skill: skill.id, level: 1, date: '2026-11-01' },
      { type: 'target.set', skill: skill.id, level: 2, date: '2027-03-31' },
      { type: 'target.set', indicator: id('1.1'), date: '2026-01-01' },
      { type: 'target.set', indicator: id('2.1'), date: '2026-12-01' },
      { type: 'rating.set', indicator: id('1.1'), rating: 'met' },
      { type: 'rating.set', indicator: id('1.2'), rating: 'met' },
      action,
      { ...action, action: '1'.repeat(16) },
      { type: 'action.done', action: '1'.repeat(16), outcome: '' },
    ]);
    expect(dueItems(framework, plan, today)).toEqual([
      { kind: 'level', skill: skill.id, level: 1, date: '2026-11-01', due: 'late' },
      { kind: 'action', action: '0'.repeat(16), date: '2026-11-24', due: 'soon' },
      { kind: 'indicator', indicator: id('2.1'), date: '2026-12-01', due: 'soon' },
      { kind: 'level', skill: skill.id, level: 2, date: '2027-03-31', due: 'later' },
    ]);
    const reached = applyActs(plan, [
      { changes: [{ type: 'rating.set', indicator: id('1.3'), rating: 'met' }], day: today },
    ]);
    expect(dueItems(framework, reached, today).map(({ kind }) => kind)).toEqual([
      'action',
      'indicator',
      'level',
    ]);
  });
});

describe('the level report', () => {
  it('says null where there is none, and the indicator’s own date before its level’s', () => {
    const plan = planOfChanges([
      { type: 'target.set', skill: skill.id, level: 1, date: '2026-12-31' },
      { type: 'target.set', indicator: id('1.2'), date: '2026-11-01' },
      { type: 'rating.set', indicator: id('1.1'), rating: 'met' },
      { type: 'rating.set', indicator: id('1.2'), rating: 'partly' },
    ]);
    const report = levelReport(skill, plan, today);
    expect(report).toMatchObject({
      skill: 'infrastructure-support',
      claimed: null,
      evidenced: null,
      confirmed: null,
    });
    expect(report.next).toMatchObject({ rank: 1, name: 'Follow' });
    expect(report.next?.indicators.map(({ text: _text, ...rest }) => rest)).toEqual([
      { id: id('1.1'), rating: 'met', evidence: 0, target: '2026-12-31', due: null },
      { id: id('1.2'), rating: 'partly', evidence: 0, target: '2026-11-01', due: 'late' },
      { id: id('1.3'), rating: null, evidence: 0, target: '2026-12-31', due: 'later' },
    ]);
  });

  it('has no next level at the top', () => {
    const ids = skill.levels.flatMap((level) => level.indicators.map((indicator) => indicator.id));
    const plan = planOfChanges(ids.map((indicator) => ({ type: 'rating.set', indicator, rating: 'met' })));
    expect(levelReport(skill, plan, today)).toEqual({
      skill: skill.id,
      claimed: 5,
      evidenced: null,
      confirmed: null,
      next: null,
    });
  });
});
