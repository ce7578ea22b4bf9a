import { expect, it } from 'vitest';
import { applyChange } from '../../framework/acts';
import { emptyPlan, nameOfPlan } from '../../framework/plan';
import { readRequests } from '../../framework/request';
import { showPlan } from '../../framework/show';
import { framework } from '../helpers/test-writer';

const named = applyChange(emptyPlan, { type: 'profile.set', name: ' Name Surname ' }, '2026-01-05');

it('goes by the person’s name until it is called something', () => {
  expect(nameOfPlan(named)).toBe('Name Surname');
  const called = applyChange(named, { type: 'plan.rename', title: '2026' }, '2026-01-05');
  expect(nameOfPlan(called)).toBe('2026');
  expect(nameOfPlan(applyChange(called, { type: 'plan.rename', title: '  ' }, '2026-01-06'))).toBe(
    'Name Surname',
  );
});

it('is shown only where something was said', () => {
  expect(showPlan(named, framework)).not.toMatch(/"title"|"archived"/);
  const called = applyChange(named, { type: 'plan.rename', title: '2026' }, '2026-01-05');
  const away = applyChange(called, { type: 'plan.archive', archived: true }, '2026-01-05');
  expect(JSON.parse(showPlan(away, framework))).toMatchObject({ title: '2026', archived: true });
});

it('refuses a name that is no line of text', () => {
  expect(() => readRequests([{ type: 'plan.rename', title: 'x'.repeat(501) }])).toThrow('longer than 500');
  expect(() => readRequests([{ type: 'plan.rename' }])).toThrow('"title" is missing');
  expect(() => readRequests([{ type: 'plan.archive', archived: 'yes' }])).toThrow('must be true or false');
});
