/** Evidence that stands for no indicator yet, because it was captured in a hurry. */
import { placesOf, type Framework } from '../../framework/framework';
import type { Evidence, Plan } from '../../framework/plan';

/** Oldest first: in the order in which it was captured. None where the framework has no indicators at all. */
export function toSort(plan: Plan, framework: Framework): readonly Evidence[] {
  const places = placesOf(framework);
  if (places.size === 0) return [];
  return [...plan.evidence.values()].filter(({ indicators }) => !indicators.some((id) => places.has(id)));
}
