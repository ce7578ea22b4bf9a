import { describe, expect, it } from 'vitest';
import { readFramework } from '../../../framework/framework';
import { planOfChanges, evidence, reportOf } from '../../helpers/report-plans';

const indicators = (skill: string, level: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${skill}/${String(level)}.${String(index + 1)}`,
    text: `Does ${skill} ${String(level)}.${String(index + 1)}`,
  }));

const two = readFramework({
  id: 'two',
  name: 'Two skills',
  skills: [
    { id: 'a', name: 'Answering', levels: [{ rank: 1, name: 'First', indicators: indicators('a', 1, 1) }] },
    {
      id: 'b',
      name: 'Building',
      levels: [
        { rank: 0, name: '', indicators: indicators('b', 0, 2) },
        { rank: 1, name: 'Silent', indicators: [] },
        { rank: 2, name: 'Described', description: ' Only words. ', indicators: [] },
        { rank: 3, name: 'Last', indicators: indicators('b', 3, 2) },
      ],
    },
  ],
});

describe('frameworks of other shapes', () => {
  it('names the skill in every reference where there are several', () => {
    const plan = planOfChanges([evidence(1, { indicators: ['b/3.2', 'a/1.1'] })]);
    const report = reportOf(plan, { framework: two });
    expect(report.framework).toBe('Two skills');
    expect(report.evidence[0]?.indicators).toEqual([
      { label: 'Answering 1.1', anchor: 'indicator-1-1.1' },
      { label: 'Building 3.2', anchor: 'indicator-2-3.2' },
    ]);
  });

  it('leaves out a level that has neither indicators nor words, and never makes it the next one', () => {
    const plan = planOfChanges([
      { type: 'rating.set', indicator: 'b/0.1', rating: 'met' },
      { type: 'rating.set', indicator: 'b/0.2', rating: 'met' },
    ]);
    const skill = reportOf(plan, { framework: two }).skills[1];
    expect(skill?.levels.map(({ rank, description }) => [rank, description])).toEqual([
      [0, null],
      [2, 'Only words.'],
      [3, null],
    ]);
    expect(skill?.summary).toEqual([
      { figure: '0', words: 'Own view, not yet with evidence' },
      { figure: '3, Last', words: 'Next level' },
      { figure: '0 of 2', words: 'indicators of Level 3 met' },
    ]);
  });

  it('says nothing about levels where a skill has no indicators at all', () => {
    const bare = readFramework({
      id: 'bare',
      name: 'Bare',
      levels: [{ rank: 1, name: 'One', indicators: [] }],
    });
    const [skill] = reportOf(planOfChanges([]), { framework: bare }).skills;
    expect(skill).toEqual({
      id: 'bare',
      name: 'Bare',
      description: null,
      summary: [],
      levels: [],
      board: null,
    });
  });
});
