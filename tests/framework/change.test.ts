import { describe, expect, it } from 'vitest';
import { applyChange } from '../../framework/acts';
import { readChange, type Change } from '../../framework/change';
import { emptyPlan } from '../../framework/plan';
import { showPlan, withoutPrivate } from '../../framework/show';
import { framework } from '../helpers/test-writer';

const indicator = 'infrastructure-support/1.1';

describe('reading a recorded change', () => {
  it('passes over fields that a newer version added', () => {
    expect(readChange({ type: 'rating.set', indicator, rating: 'met', since: 'later' })).toEqual({
      type: 'rating.set',
      indicator,
      rating: 'met',
    });
  });

  it('gives null for what it does not know or cannot read', () => {
    const unknown = [null, 3, {}, { type: 'toString' }, { type: 'rating.set', indicator, rating: 'good' }];
    expect(unknown.map((json) => readChange(json))).toEqual([null, null, null, null, null]);
  });
});

describe('applying a change', () => {
  const evidence = '0'.repeat(16);
  it('leaves the plan it came from as it was', () => {
    const before = JSON.stringify([...emptyPlan.ratings]);
    const after = applyChange(emptyPlan, { type: 'rating.set', indicator, rating: 'met' }, '2026-01-01');
    expect(after.ratings.get(indicator)).toEqual({ rating: 'met', day: '2026-01-01' });
    expect(JSON.stringify([...emptyPlan.ratings])).toBe(before);
    expect(after.notes).toBe(emptyPlan.notes);
  });

  it.each<Change>([
    { type: 'evidence.edit', evidence, title: 'New' },
    { type: 'evidence.remove', evidence },
    { type: 'action.edit', action: evidence, text: 'New' },
    { type: 'action.done', action: evidence, outcome: '' },
    { type: 'rating.set', indicator, rating: null },
    { type: 'note.set', indicator, text: '', private: true },
  ])('has no effect where there is nothing to change: $type', (change) => {
    expect(applyChange(emptyPlan, change, '2026-01-01')).toEqual(emptyPlan);
  });
});

describe('showing a plan', () => {
  const action = '1'.repeat(16);
  const plan = [
    { type: 'note.set', indicator, text: 'Mine alone', private: true },
    { type: 'action.add', action, text: 'Do it', indicators: [indicator], date: null, private: true },
    { type: 'profile.set', name: 'Name Surname' },
  ].reduce((current, json) => {
    const change = readChange(json);
    return change === null ? expect.fail() : applyChange(current, change, '2026-01-01');
  }, emptyPlan);

  it('is JSON with sorted members', () => {
    const text = showPlan(plan, framework);
    const shown: unknown = JSON.parse(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(Object.keys(shown ?? {})).toEqual(Object.keys(shown ?? {}).sort());
    expect(shown).toMatchObject({
      profile: { name: 'Name Surname', role: '', mentor: '' },
      notes: { [indicator]: { text: 'Mine alone', private: true } },
      levels: [{ skill: framework.id, claimed: null, evidenced: null, confirmed: null, next: 1 }],
    });
  });

  it('leaves private things out when asked', () => {
    const text = showPlan(withoutPrivate(plan), framework);
    expect(text).not.toContain('Mine alone');
    expect(text).not.toContain('Do it');
  });
});
