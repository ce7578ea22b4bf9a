import { describe, expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import { levelsOf } from '../../framework/levels';
import { actsOf, nextCounts, nextPeriod, type NextChoices } from '../../framework/next-period';
import { emptyPlan, type Plan } from '../../framework/plan';
import { plainActs } from '../helpers/arbitrary-acts';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { foldJournals, framework } from '../helpers/test-writer';

const day = '2026-02-01';
const today = '2030-06-01';
const choices: fc.Arbitrary<NextChoices> = fc.record({
  ratings: fc.constantFrom('all', 'met'),
  evidence: fc.boolean(),
  targets: fc.boolean(),
  actions: fc.boolean(),
  notes: fc.boolean(),
});
const everything: NextChoices = { ratings: 'all', evidence: true, targets: true, actions: true, notes: true };

const plans = plainActs.map((acts) =>
  applyActs(
    emptyPlan,
    acts.map((changes) => ({ changes, day })),
  ),
);

function begun(old: Plan, chosen: NextChoices): Plan {
  const fresh: Plan = { ...emptyPlan, id: 'new', title: 'Next', profile: old.profile };
  const acts = actsOf(fresh, nextPeriod(old, chosen, { framework, today }));
  return applyActs(
    fresh,
    acts.map((changes) => ({ changes, day: today })),
  );
}

function levels(plan: Plan) {
  return framework.skills.map((skill) => levelsOf(skill, plan));
}

describe('the next period', () => {
  it('begins at the level the last one ended with, whatever is chosen (law)', () => {
    fc.assert(
      fc.property(plans, choices, (old, chosen) => {
        const next = begun(old, chosen);
        expect(levels(next).map(({ claimed }) => claimed)).toEqual(levels(old).map(({ claimed }) => claimed));
        if (chosen.evidence) expect(levels(next)).toEqual(levels(old));
      }),
    );
  });

  it('takes over what was chosen and nothing else (law)', () => {
    fc.assert(
      fc.property(plans, choices, (old, chosen) => {
        const next = begun(old, chosen);
        expect([next.title, next.isArchived, next.profile]).toEqual(['Next', false, old.profile]);
        expect(next.notes).toEqual(chosen.notes ? old.notes : new Map());
        expect(
          [...next.actions.values()].every(({ status, outcome }) => status === 'open' && outcome === ''),
        ).toBe(true);
        const open = [...old.actions.values()].filter(({ status }) => status === 'open');
        expect(next.actions.size).toBe(chosen.actions ? open.length : 0);
        const dates = [
          ...next.targets.values(),
          ...next.levelTargets.values(),
          ...[...next.actions.values()].flatMap(({ date }) => date ?? []),
        ];
        expect(dates.every((date) => date >= today)).toBe(true);
        if (!chosen.targets) expect(next.targets.size + next.levelTargets.size).toBe(0);
        for (const [id, piece] of next.evidence) {
          // What a newer file took the place of stays with the old plan.
          const { earlier: _, ...along } = old.evidence.get(id) ?? piece;
          expect({ ...piece, added: day }).toEqual(along);
        }
        for (const [id, { private: isPrivate }] of next.actions) {
          expect(isPrivate).toBe(old.actions.get(id)?.private);
        }
        if (chosen.ratings === 'met') {
          expect([...next.ratings.values()].every(({ rating }) => rating === 'met')).toBe(true);
        } else expect([...next.ratings.keys()].sort()).toEqual([...old.ratings.keys()].sort());
      }),
    );
  });

  it('says beforehand how much that is (law)', () => {
    fc.assert(
      fc.property(plans, (old) => {
        const next = begun(old, everything);
        expect(nextCounts(old, 'all', { framework, today })).toMatchObject({
          evidence: next.evidence.size,
          targets: next.targets.size + next.levelTargets.size,
          actions: next.actions.size,
          notes: next.notes.size,
        });
      }),
    );
  });

  it('leaves check-ins, signatures and other people with the plan they are in (law)', () => {
    fc.assert(
      fc.property(arbitraryMeeting({ from: 4 }), choices, ({ id, journals }, chosen) => {
        const old = foldJournals(id, journals).plan;
        const next = begun(old, chosen);
        expect([next.checkIns.size, next.people.size, next.share]).toEqual([0, 0, null]);
        const ahead = [...old.proofs].filter(([indicator]) => old.ratings.get(indicator)?.rating !== 'met');
        expect([...next.proofs].map(([indicator, { text }]) => [indicator, text])).toEqual(
          ahead.map(([indicator, { text }]) => [indicator, text]),
        );
        for (const [action, { owner, checkIn, by }] of next.actions) {
          expect([owner, checkIn, by]).toEqual([old.actions.get(action)?.owner, undefined, undefined]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is few acts that each stay within what one may hold', () => {
    const ratings = new Map(
      Array.from({ length: 45_000 }, (_, index) => [`x/${String(index)}`, { rating: 'met' as const, day }]),
    );
    const wanted = nextPeriod({ ...emptyPlan, ratings }, everything, { framework, today });
    expect(actsOf(emptyPlan, wanted).map((act) => act.length)).toEqual([20_000, 20_000, 5000]);
    const text = 'x'.repeat(200_000);
    const notes = new Map(
      Array.from({ length: 150 }, (_, index) => [`x/${String(index)}`, { text, private: true }]),
    );
    const long = actsOf(emptyPlan, nextPeriod({ ...emptyPlan, notes }, everything, { framework, today }));
    expect(long.map((act) => act.length)).toEqual([99, 51]);
  });
});
