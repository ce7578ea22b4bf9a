import { expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import { emptyPlan, planOf, snapshotOf, type Plan, type PlanSnapshot } from '../../framework/plan';
import { restoringChanges } from '../../framework/restore';
import { plainActs } from '../helpers/arbitrary-acts';
import { fc } from '../helpers/laws';

const day = '2026-02-01';

/** What the plan says, without order, the days on which it was said, and the files that pieces have had before. */
function said(plan: Plan) {
  const sorted = <Value>(table: ReadonlyMap<string, Value>) =>
    Object.fromEntries([...table].sort(([one], [other]) => (one < other ? -1 : 1)));
  const undated = (table: ReadonlyMap<string, object>) =>
    sorted(
      new Map([...table].map(([id, item]) => [id, { ...item, added: '', ended: '', day: '', earlier: [] }])),
    );
  return {
    profile: plan.profile,
    title: plan.title,
    isArchived: plan.isArchived,
    ratings: undated(plan.ratings),
    notes: sorted(plan.notes),
    targets: sorted(plan.targets),
    levelTargets: sorted(plan.levelTargets),
    evidence: undated(plan.evidence),
    actions: undated(plan.actions),
  };
}

it('brings back what had come of an action that was taken up again', () => {
  const action = '0000000000000005';
  const then = applyActs(emptyPlan, [
    {
      day,
      changes: [
        { type: 'action.add', action, text: 'Write the runbook', indicators: [], date: null, private: false },
        { type: 'action.done', action, outcome: 'Half of it' },
        { type: 'action.reopen', action },
      ],
    },
  ]);
  const now = applyActs(then, [{ day, changes: [{ type: 'action.done', action, outcome: 'All of it' }] }]);
  const restored = applyActs(now, [{ day, changes: restoringChanges(now, then) }]);
  expect(restored.actions).toEqual(then.actions);
});

it('makes the plan say what it said; an action written since is dropped, for none is ever removed', () => {
  fc.assert(
    fc.property(plainActs, plainActs, (earlier, later) => {
      const then = applyActs(
        emptyPlan,
        earlier.map((changes) => ({ changes, day })),
      );
      const now = applyActs(
        then,
        later.map((changes) => ({ changes, day })),
      );
      const restored = applyActs(now, [{ changes: restoringChanges(now, then), day }]);
      const since = [...restored.actions].filter(([id]) => !then.actions.has(id));
      expect(since.map(([, { status }]) => status)).toEqual(since.map(() => 'dropped'));
      const withoutNew = {
        ...restored,
        actions: new Map([...restored.actions].filter(([id]) => then.actions.has(id))),
      };
      expect(said(withoutNew)).toEqual(said(then));
    }),
  );
});

it('a plan crosses as JSON and comes back the same', () => {
  fc.assert(
    fc.property(plainActs, (acts) => {
      const plan = applyActs(
        emptyPlan,
        acts.map((changes) => ({ changes, day })),
      );
      const crossed: PlanSnapshot = structuredClone(snapshotOf(plan));
      expect(planOf(crossed)).toEqual(plan);
      expect(JSON.parse(JSON.stringify(crossed))).toEqual(crossed);
    }),
  );
});
