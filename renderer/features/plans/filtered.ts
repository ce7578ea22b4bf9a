import type { PlanRow } from '../../../framework/contract/plans-views';
import { wordFilter } from '../../ui/says-all';

/** The plans that say every one of the words, in what they are called, whose they are or where they lie. */
export function filtered(plans: readonly PlanRow[], typed: string): readonly PlanRow[] {
  const says = wordFilter(typed);
  return plans.filter(({ name, person, role, framework, folder }) =>
    says([name, person, role, framework, folder]),
  );
}
