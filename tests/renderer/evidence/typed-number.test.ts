import { expect, test } from 'vitest';
import { numberOf, placesOf, type Framework } from '../../../framework/framework';
import { typeNumber } from '../../../renderer/features/evidence/typed-number';
import { shippedFramework } from '../fake-api';
import { fc } from '../../helpers/laws';

/** One skill whose levels have so many indicators each. */
function frameworkOf(counts: readonly number[]): Framework {
  const levels = counts.map((count, index) => ({
    rank: index + 1,
    name: `Level ${String(index + 1)}`,
    indicators: Array.from({ length: count }, (_, at) => ({
      id: `skill/${String(index + 1)}.${String(at + 1)}`,
      text: `Behaviour ${String(at + 1)}`,
    })),
  }));
  return { ...shippedFramework, skills: [{ id: 'skill', name: 'Skill', levels }] };
}

/** What is chosen in the end by these keys, one after the other. */
function typed(framework: Framework, keys: readonly string[]): readonly string[] {
  let rest = '';
  return keys.flatMap((key) => {
    const now = typeNumber(framework, rest, key);
    ({ rest } = now);
    return now.indicator === null ? [] : [now.indicator];
  });
}

test('typing the number of any indicator and Enter chooses that one and no other', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.nat(), (sizes, pick) => {
      const framework = frameworkOf(sizes);
      const places = [...placesOf(framework)];
      const chosen = places[pick % places.length];
      if (chosen === undefined) throw new Error('There is no indicator.');
      const [id, place] = chosen;
      expect(typed(framework, [...numberOf(place).split(''), 'Enter'])).toEqual([id]);
    }),
  );
});

test('without the dot, without Enter where it is clear, and anew after a slip', () => {
  const id = (number: string) => `infrastructure-support/${number}`;
  const shipped = (...keys: readonly string[]) => typed(shippedFramework, keys);
  expect(shipped('3', '.', '2')).toEqual([id('3.2')]);
  expect(shipped('1', '1', '4', '4')).toEqual([id('1.1'), id('4.4')]);
  expect(shipped('9', '3', '1')).toEqual([id('3.1')]);
  expect(shipped('3', '.', '9', 'Enter')).toEqual([]);
  expect(shipped('.', 'Enter')).toEqual([]);
  const many = frameworkOf([12]);
  expect(typed(many, ['1', '.', '1'])).toEqual([]);
  expect(typed(many, ['1', '.', '1', 'Enter'])).toEqual(['skill/1.1']);
  expect(typed(many, ['1', '.', '1', '2'])).toEqual(['skill/1.12']);
});
