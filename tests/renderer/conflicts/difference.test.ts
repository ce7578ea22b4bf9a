import { expect, it } from 'vitest';
import { aroundDifference } from '../../../renderer/features/conflicts/difference';
import { fc } from '../../helpers/laws';

it('leaves texts that are short as they are', () => {
  expect(aroundDifference(['one', 'other'])).toEqual(['one', 'other']);
});

it('shows long ones from a little before the first letter that differs', () => {
  const same = 'word '.repeat(200);
  const [one = '', other = ''] = aroundDifference([`${same}here ${same}`, `${same}there ${same}`]);
  expect(one).toMatch(/^….*word here word.*…$/);
  expect(other).toMatch(/^….*word there word.*…$/);
  expect(one.length).toBeLessThan(400);
});

it('never cuts a character in two', () => {
  const text = fc
    .array(fc.constantFrom('🪜', 'a', 'Größe '), { maxLength: 400 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 3 }), (texts) => {
      for (const shown of aroundDifference(texts)) expect(shown).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
