import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import type { Skill } from '../../framework/framework';
import { coverageUpTo, levelsOf, markOf } from '../../framework/levels';
import { emptyPlan, type Evidence, type Plan, type Rating } from '../../framework/plan';
import { fc } from '../helpers/laws';

function skillWith(counts: readonly number[]): Skill {
  return {
    id: 's',
    name: 'S',
    levels: counts.map((count, index) => ({
      rank: index + 1,
      name: `L${String(index + 1)}`,
      indicators: Array.from({ length: count }, (_, n) => ({
        id: `${String(index + 1)}.${String(n + 1)}`,
        text: 't',
      })),
    })),
  };
}

function proof(indicators: readonly string[], id = 'e'): [string, Evidence] {
  const fields = {
    title: 't',
    kind: 'note',
    date: '2026-01-01',
    tags: [],
    file: null,
    url: '',
    text: 'x',
    note: '',
    private: true,
  } as const;
  return [id, { id, indicators, added: '2026-01-01', ...fields }];
}

function planWith(
  ratings: Readonly<Record<string, Rating>>,
  evidence: readonly [string, Evidence][] = [],
): Plan {
  const entries = Object.entries(ratings).map(([id, rating]) => [id, { rating, day: '2026-01-01' }] as const);
  return { ...emptyPlan, ratings: new Map(entries), evidence: new Map(evidence) };
}

const summary = (skill: Skill, plan: Plan) => {
  const { next, ...levels } = levelsOf(skill, plan);
  return { ...levels, next: next?.rank ?? null };
};

describe('the levels of a plan', () => {
  const skill = skillWith([2, 0, 1, 0]);

  it.each<[string, Plan, ReturnType<typeof summary>]>([
    ['nothing said', planWith({}), { claimed: null, evidenced: null, confirmed: null, next: 1 }],
    [
      'partly is not met',
      planWith({ '1.1': 'met', '1.2': 'partly' }),
      { claimed: null, evidenced: null, confirmed: null, next: 1 },
    ],
    [
      'a level is met',
      planWith({ '1.1': 'met', '1.2': 'met' }),
      { claimed: 1, evidenced: null, confirmed: null, next: 3 },
    ],
    [
      'a higher level alone does not count',
      planWith({ '3.1': 'met', '1.1': 'met' }, [proof(['3.1'])]),
      { claimed: null, evidenced: null, confirmed: null, next: 1 },
    ],
    [
      'evidence for all of the lower level',
      planWith({ '1.1': 'met', '1.2': 'met', '3.1': 'met' }, [proof(['1.1', '1.2'])]),
      { claimed: 3, evidenced: 1, confirmed: null, next: null },
    ],
    [
      'evidence without the rating',
      planWith({ '1.1': 'met', '1.2': 'not-yet' }, [proof(['1.1', '1.2', '3.1'])]),
      { claimed: null, evidenced: null, confirmed: null, next: 1 },
    ],
    [
      'the top',
      planWith({ '1.1': 'met', '1.2': 'met', '3.1': 'met' }, [proof(['1.1', '1.2', '3.1'])]),
      { claimed: 3, evidenced: 3, confirmed: null, next: null },
    ],
  ])('%s', (_, plan, expected) => {
    expect(summary(skill, plan)).toEqual(expected);
  });

  it('has no level and no next one where no level has indicators', () => {
    expect(summary(skillWith([0, 0]), planWith({}))).toEqual({
      claimed: null,
      evidenced: null,
      confirmed: null,
      next: null,
    });
  });

  it('keeps the order of levels: evidenced never above claimed, next right above claimed', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 });
    const rating = fc.constantFrom<Rating | undefined>('met', 'met', 'met', 'partly', undefined);
    fc.assert(
      fc.property(
        counts,
        fc.infiniteStream(rating),
        fc.infiniteStream(fc.boolean()),
        (sizes, ratings, proofs) => {
          const random = skillWith(sizes);
          const ids = random.levels.flatMap((level) => level.indicators.map(({ id }) => id));
          const rated = ids.flatMap((id) => {
            const value: Rating | undefined = [...ratings.take(1)][0];
            return value === undefined ? [] : [[id, value] as const];
          });
          const proven = ids.filter(() => proofs.next().value);
          const plan = planWith(Object.fromEntries(rated), [proof(proven)]);
          const { claimed, evidenced, next } = levelsOf(random, plan);
          const rankedBelow = random.levels.filter(
            (level) => level.indicators.length > 0 && level.rank <= (claimed ?? 0),
          );
          const isMet = (id: string) => plan.ratings.get(id)?.rating === 'met';
          expect(rankedBelow.every((level) => level.indicators.every(({ id }) => isMet(id)))).toBe(true);
          expect(evidenced ?? 0).toBeLessThanOrEqual(claimed ?? 0);
          expect(next === null || next.indicators.some(({ id }) => !isMet(id))).toBe(true);
          expect(next === null || next.rank > (claimed ?? 0)).toBe(true);
        },
      ),
    );
  });
});

describe('coverage and marks', () => {
  const skill = skillWith([2, 2]);
  const plan = planWith({ '1.1': 'met', '1.2': 'met', '2.1': 'partly', '2.2': 'not-yet' }, [
    proof(['1.1', '2.1'], 'a'),
    proof(['1.1'], 'b'),
  ]);

  it('counts each indicator once', () => {
    expect(coverageUpTo(skill, plan, 1)).toEqual({ covered: 1, of: 2 });
    expect(coverageUpTo(skill, plan, 2)).toEqual({ covered: 2, of: 4 });
  });

  it('marks by certainty; evidence alone adds nothing to what is not met', () => {
    expect(['1.1', '1.2', '2.1', '2.2', '9.9'].map((id) => markOf(plan, id, id === '1.2' ? 0 : 2))).toEqual([
      'evidenced',
      'met',
      'partly',
      'not-yet',
      'not-assessed',
    ]);
  });

  it('falls at once when a rating is taken back', () => {
    const lowered = applyActs(plan, [
      { changes: [{ type: 'rating.set', indicator: '1.2', rating: null }], day: '2026-02-01' },
    ]);
    expect(levelsOf(skill, lowered)).toMatchObject({ claimed: null, next: { rank: 1 } });
  });
});
