import * as v from 'valibot';
import { expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import { emptyPlan, type Plan } from '../../framework/plan';
import { recordAct } from '../../framework/record';
import { readRequests } from '../../framework/request';
import { showPlan } from '../../framework/show';
import { tagKey, tagsInUse, tagsSchema, tidyTag, withoutTag, withTag } from '../../framework/tags';
import { fc } from '../helpers/laws';
import { framework } from '../helpers/test-writer';

const typed = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));

function planAfter(...acts: readonly (readonly unknown[])[]): Plan {
  let count = 0;
  return acts.reduce<Plan>((plan, json) => {
    const { changes } = recordAct(readRequests(json), {
      plan,
      framework,
      steps: { undo: null, redo: null },
      canUndo: () => false,
      canRedo: () => false,
      today: '2026-11-23',
      newId: () => (count += 1).toString(16).padStart(16, '0'),
      files: new Map(),
      removedApart: () => null,
    });
    return applyActs(plan, [{ changes, day: '2026-11-23' }]);
  }, emptyPlan);
}

const add = (more: object = {}) => ({ type: 'evidence.add', kind: 'note', text: 'x', ...more });

it('are kept as they read: trimmed, on one line, in one spelling of each character', () => {
  const tags = ['  on   call\n', 'Gro\u0308\u00dfe'];
  expect(v.parse(tagsSchema, tags)).toEqual(['on call', 'Gr\u00f6\u00dfe']);
  fc.assert(
    fc.property(typed, (text) => {
      const tidy = tidyTag(text);
      expect(tidyTag(tidy)).toBe(tidy);
      expect(tagKey(tidy)).toBe(tagKey(tidyTag(tidy.toLowerCase())));
    }),
  );
});

it.each([
  ['twice but for case', ['Linux', 'LINUX'], /"tags" has a tag twice/],
  ['an empty one', [' \n'], /holds an empty tag/],
  ['one that is too long', ['x'.repeat(41)], /longer than 40 characters/],
  ['too many', Array.from({ length: 21 }, (_, index) => String(index)), /more than 20 tags/],
  ['no list', 'Linux', /must be a list of tags/],
])('refuses %s', (_name, tags, message) => {
  expect(() => readRequests([add({ tags })])).toThrow(message);
});

it('are added, edited, taken away, and say nothing where there are none', () => {
  const id = '0000000000000001';
  const edit = (tags: readonly string[]) => [{ type: 'evidence.edit', evidence: id, tags }];
  const tagsOf = (plan: Plan) => plan.evidence.get(id)?.tags;
  expect(tagsOf(planAfter([add()]))).toEqual([]);
  expect(tagsOf(planAfter([add({ tags: ['on call'] })]))).toEqual(['on call']);
  expect(tagsOf(planAfter([add({ tags: ['on call'] })], edit(['Linux', 'x'])))).toEqual(['Linux', 'x']);
  const renamed = planAfter([add({ tags: ['x'] })], [{ type: 'evidence.edit', evidence: id, title: 'T' }]);
  expect(tagsOf(renamed)).toEqual(['x']);
  expect(showPlan(planAfter([add({ tags: ['x'] })], edit([])), framework)).not.toContain('"tags"');
  expect(showPlan(planAfter([add({ tags: ['x'] })]), framework)).toContain('"tags": [\n        "x"\n');
});

it('of many pieces stand once each, however they are written', () => {
  const pieces = [{ tags: ['linux', 'On call'] }, { tags: ['Linux'] }, { tags: [] }];
  expect(tagsInUse(pieces)).toEqual([
    { key: 'linux', tag: 'linux', count: 2 },
    { key: 'on call', tag: 'On call', count: 1 },
  ]);
});

it('adding one and taking it away again leaves the others as they were', () => {
  const tags = fc.uniqueArray(typed, { selector: tagKey, maxLength: 6 });
  fc.assert(
    fc.property(tags, typed, (before, one) => {
      const after = withTag(before, one);
      expect(after.some((tag) => tagKey(tag) === tagKey(one))).toBe(true);
      expect(withTag(after, one.toLowerCase())).toBe(withTag(after, one));
      expect(withoutTag(after, one)).toEqual(before.filter((tag) => tagKey(tag) !== tagKey(one)));
    }),
    { examples: [[['Linux'], 'linux']] },
  );
});
