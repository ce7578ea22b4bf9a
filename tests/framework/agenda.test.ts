import { describe, expect, it } from 'vitest';
import { agendaKey, agendaOf, type AgendaInput, type AgendaItem } from '../../framework/agenda';
import { coveredPlan } from '../../framework/cover';
import { placesOf } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import {
  actOfTheirs,
  checkInOf,
  firstActs,
  individual,
  mentor,
  note,
  now,
  open,
  planAfter,
  shownActs,
  sinceActs,
  today,
} from '../helpers/meeting-plans';
import { fc } from '../helpers/laws';
import { at, framework, itemId } from '../helpers/report-plans';

function agenda(plan: Plan, fields: Partial<AgendaInput> = {}) {
  return agendaOf({ plan, framework, checkIn: checkInOf(plan), today, isCovered: false, ...fields });
}

describe('the agenda', () => {
  it('has the largest difference first, then the rest, each thing once', () => {
    expect(agenda(planAfter(firstActs, sinceActs, shownActs))).toEqual([
      {
        kind: 'difference',
        items: [
          { kind: 'difference', indicator: at('3.2') },
          { kind: 'difference', indicator: at('3.1') },
        ],
        more: 0,
      },
      {
        kind: 'changed',
        items: [
          { kind: 'changed', indicator: at('2.3'), from: 'partly', to: 'met' },
          { kind: 'changed', indicator: at('4.1'), from: 'unknown', to: 'partly' },
        ],
        more: 0,
      },
      {
        kind: 'late',
        items: [{ kind: 'late', target: { kind: 'indicator', indicator: at('3.3') }, date: '2026-10-31' }],
        more: 0,
      },
      {
        kind: 'evidence',
        items: [
          { kind: 'evidence', evidence: itemId(3) },
          { kind: 'evidence', evidence: itemId(2) },
        ],
        more: 0,
      },
      {
        kind: 'action',
        items: [
          { kind: 'action', action: itemId(12) },
          { kind: 'action', action: itemId(14) },
          { kind: 'action', action: itemId(11) },
        ],
        more: 0,
      },
    ]);
  });

  it('looks again at what less than met was agreed on, while both ratings are covered', () => {
    const [again] = agenda(planAfter(firstActs, sinceActs));
    expect(again).toEqual({
      kind: 'again',
      items: [
        { kind: 'again', indicator: at('3.1'), agreed: 'not-yet' },
        { kind: 'again', indicator: at('3.2'), agreed: 'partly' },
      ],
      more: 0,
    });
  });

  it('says nothing from which a rating that is covered could be inferred', () => {
    const whole = planAfter(firstActs, sinceActs);
    const plan = coveredPlan(whole, mentor);
    const kinds = agenda(plan, { isCovered: true }).map(({ kind }) => kind);
    expect(kinds).toEqual(['again', 'evidence', 'action']);
    const others = planAfter(firstActs, sinceActs, [
      actOfTheirs(
        today,
        ...['3.1', '3.2', '3.3', '5.1'].map((number) => ({
          type: 'rating.set' as const,
          indicator: at(number),
          rating: 'partly' as const,
        })),
      ),
    ]);
    expect(agenda(coveredPlan(others, mentor), { isCovered: true })).toEqual(
      agenda(plan, { isCovered: true }),
    );
  });

  it('is, at the first check-in, about what stands for its indicators', () => {
    const plan = planAfter([
      actOfTheirs('2026-11-01', note(1, 'One')),
      actOfTheirs('2026-11-20', open(now, today, [])),
    ]);
    expect(agenda(plan)).toEqual([
      { kind: 'evidence', items: [{ kind: 'evidence', evidence: itemId(1) }], more: 0 },
    ]);
  });

  it('is empty where there is nothing, and has at most 50 of a kind', () => {
    const opened = actOfTheirs('2026-11-20', open(now, today, []));
    expect(agenda(planAfter([opened]))).toEqual([]);
    const many = Array.from({ length: 10_000 }, (_, index) => note(index + 1, `Piece ${String(index)}`));
    const [part] = agenda(planAfter([actOfTheirs('2026-11-01', ...many), opened]));
    expect([part?.items.length, part?.more]).toEqual([50, 9950]);
  });

  it('has no difference where both say the same, and none before both are shown', () => {
    const ids = [...placesOf(framework).keys()].slice(0, 8);
    const rating = fc.constantFrom('not-yet' as const, 'partly' as const, 'met' as const, null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rating, rating), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (pairs, isShown) => {
          const plan = planAfter(firstActs, sinceActs);
          const checkIn = {
            ...checkInOf(plan),
            shown: isShown ? { by: individual, day: today } : null,
            rows: pairs.map(([self, other], index) => ({
              indicator: ids[index] ?? '',
              self,
              mentor: other === null ? null : { rating: other, comment: '', day: today },
              agreed: null,
            })),
          };
          const items = agenda(plan, { checkIn }).flatMap((part): readonly AgendaItem[] => part.items);
          const differing = items.filter(({ kind }) => kind === 'difference');
          const expected = isShown ? pairs.filter(([self, other]) => self !== other).length : 0;
          expect(differing).toHaveLength(expected);
          const keys = items.map(agendaKey);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });
});
