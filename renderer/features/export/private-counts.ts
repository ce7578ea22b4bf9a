import type { Plan } from '../../../framework/plan';
import type { PrivateCounts } from '../../strings/export';

/** What stays out of a document unless private things are chosen for it. */
export function privateCounts(plan: Plan): PrivateCounts {
  const count = (items: Iterable<{ readonly private: boolean }>) =>
    [...items].filter((item) => item.private).length;
  return {
    notes: count(plan.notes.values()),
    evidence: count(plan.evidence.values()),
    actions: count(plan.actions.values()),
  };
}
