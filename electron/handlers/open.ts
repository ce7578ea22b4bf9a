/** Opening a plan, by whatever names it. */
import type { Input } from '../../framework/contract/contract';
import type { PlanView } from '../../framework/contract/views';
import type { Parts } from '../parts';

/** What only the list of plans knows is loaded when it is asked for. */
export async function openPlan(parts: Parts, input: Input<'plan.open'>): Promise<PlanView | null> {
  if (input.from === 'dropped') return parts.plans.openAt(parts.offered.pathOf(input.path));
  if (input.from !== 'known' && input.from !== 'moved') return parts.plans.open(input);
  const { openKnown, openMoved } = await import('./shelf');
  return input.from === 'known' ? openKnown(parts, input) : openMoved(parts, input);
}
