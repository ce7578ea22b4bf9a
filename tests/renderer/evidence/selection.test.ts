import { expect, test } from 'vitest';
import {
  allOf,
  extended,
  nothingSelected,
  toggled,
  withinShown,
  type Selection,
} from '../../../renderer/features/evidence/selection';
import { fc } from '../../helpers/laws';

const shown = ['a', 'b', 'c', 'd', 'e', 'f'];
const one = fc.constantFrom(...shown);
const step = fc.oneof(
  one.map((id) => (before: Selection) => toggled(before, id)),
  fc.tuple(one, one).map(
    ([to, from]) =>
      (before: Selection) =>
        extended(before, shown, { to, from }),
  ),
  fc.constant(() => allOf(shown)),
);
const anySelection = fc
  .array(step, { maxLength: 8 })
  .map((steps) => steps.reduce((before, next) => next(before), nothingSelected));

test('taking one more and one less again is as before', () => {
  fc.assert(
    fc.property(anySelection, one, (before, id) => {
      expect(toggled(toggled(before, id), id).ids).toEqual(before.ids);
      expect(toggled(before, id).ids.has(id)).toBe(!before.ids.has(id));
    }),
  );
});

test('Shift takes all between, and going back with it takes them out again', () => {
  fc.assert(
    fc.property(anySelection, one, one, one, (before, start, far, near) => {
      const begun = toggled(toggled(before, start), start);
      const there = extended(begun, shown, { to: far, from: start });
      const back = extended(there, shown, { to: near, from: start });
      expect(back.ids).toEqual(extended(begun, shown, { to: near, from: start }).ids);
      const [first = 0, last = 0] = [shown.indexOf(start), shown.indexOf(near)].sort();
      expect(back.ids).toEqual(new Set([...begun.ids, ...shown.slice(first, last + 1)]));
    }),
  );
});

test('what is not shown is not selected, and where all is shown nothing changes', () => {
  fc.assert(
    fc.property(anySelection, fc.subarray(shown), (selection, left) => {
      expect(withinShown(selection, shown)).toBe(selection);
      const kept = withinShown(selection, left).ids;
      expect([...kept].sort()).toEqual(left.filter((id) => selection.ids.has(id)));
    }),
  );
});
