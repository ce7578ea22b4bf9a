import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../../framework/branches';
import { applyActs } from '../../../framework/acts';
import type { Change } from '../../../framework/change';
import { dayOf } from '../../../framework/day';
import { foldPlan, planAsOf } from '../../../framework/fold';
import { levelSeries, type LevelPoint } from '../../../framework/history/series';
import { levelsOf } from '../../../framework/levels';
import { emptyPlan, type Plan } from '../../../framework/plan';
import { standingsOf } from '../../../framework/standing';
import { arbitraryHistory } from '../../helpers/arbitrary-history';
import { fc } from '../../helpers/laws';
import { testCrypto } from '../../helpers/test-crypto';
import { framework, foldTexts, readText, TestWriter } from '../../helpers/test-writer';

const [skill] = framework.skills;
if (skill === undefined) throw new Error('The shipped framework has no skill.');
const indicators = skill.levels.flatMap((level) => level.indicators.map(({ id }) => id));

function pointOf(plan: Plan, day: string): LevelPoint {
  const { claimed, evidenced } = levelsOf(skill ?? { id: '', name: '', levels: [] }, plan);
  return {
    day,
    claimed,
    evidenced,
    met: [...plan.ratings.values()].filter((one) => one.rating === 'met').length,
  };
}

function journalsOf(writers: readonly TestWriter[]) {
  const texts = writers.map((writer, index) => readText(writer.text, `${String(index)}.jsonl`));
  return standingsOf(writers[0]?.id ?? '', joinCopies(texts), testCrypto);
}

describe('the plan as of a day', () => {
  it('is the fold of the lines whose own day is that day or before', () => {
    fc.assert(
      fc.property(arbitraryHistory, (writers) => {
        const id = writers[0]?.id ?? '';
        const journals = journalsOf(writers);
        const { plan, entries } = foldPlan(id, journals);
        for (const day of new Set(entries.map((entry) => entry.day))) {
          const until = journals.map((journal) => ({
            ...journal,
            lines: journal.lines.filter(({ line }) => dayOf(line.at, line.zone) <= day),
          }));
          expect(planAsOf(plan, entries, day)).toEqual(foldPlan(id, until).plan);
        }
        expect(planAsOf(plan, entries, '9999-12-31')).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });

  it('still has an act that was taken back on a later day, and before the plan there is nothing', () => {
    const writer = new TestWriter();
    const met: Change = { type: 'rating.set', indicator: indicators[0] ?? '', rating: 'met' };
    const act = writer.act([met]);
    writer.act([{ type: 'change.undo', act }], writer.clock + 86_400_000_000);
    const { plan, entries } = foldTexts(writer.id, [writer.text]);
    expect(plan.ratings.size).toBe(0);
    expect(planAsOf(plan, entries, entries.at(-2)?.day ?? '').ratings.size).toBe(1);
    expect(planAsOf(plan, entries, '2025-12-31')).toEqual({ ...emptyPlan, id: plan.id, person: plan.person });
  });
});

describe('levels over time', () => {
  it('are at the end of each day what the plan as of that day has, and last what it has today', () => {
    fc.assert(
      fc.property(arbitraryHistory, (writers) => {
        const { plan, entries } = foldPlan(writers[0]?.id ?? '', journalsOf(writers));
        const [series] = levelSeries(framework, entries);
        const points = series?.points ?? [];
        const days = [...new Set(entries.map((entry) => entry.day))].sort();
        expect(points[0]?.day).toBe(days[0]);
        for (const day of days) {
          const shown = points.filter((point) => point.day <= day).at(-1);
          expect({ ...shown, day }).toEqual(pointOf(planAsOf(plan, entries, day), day));
        }
        expect({ ...points.at(-1), day: '' }).toEqual(pointOf(plan, ''));
        const changes = points.map(({ claimed, evidenced, met }) =>
          JSON.stringify([claimed, evidenced, met]),
        );
        expect(changes.every((change, index) => change !== changes[index + 1])).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('are read once whatever the number of days: 10,000 lines on 2,500 days in well under a second', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      id: index.toString(16).padStart(64, '0'),
      journal: 'a'.repeat(64),
      seq: index,
      clock: index,
      at: new Date(Date.UTC(2016, 0, 1) + index * 21_600_000).toISOString(),
      zone: 0,
      person: '',
      day: new Date(Date.UTC(2016, 0, 1) + index * 21_600_000).toISOString().slice(0, 10),
      changes: [
        {
          type: 'rating.set' as const,
          indicator: indicators[(index * 7) % indicators.length] ?? '',
          rating: (['met', 'partly', 'met'] as const)[index % 3] ?? null,
        },
      ],
      isUndone: false,
    }));
    const begin = performance.now();
    const [series] = levelSeries(framework, entries);
    expect(performance.now() - begin).toBeLessThan(1000);
    const plan = applyActs(emptyPlan, entries);
    expect({ ...series?.points.at(-1), day: '' }).toEqual(pointOf(plan, ''));
  });
});
