/** What may be written in a plan: nothing where it is read-only, and what brings it back where it was put away. */
import type { Entry } from '../../framework/fold';
import type { Request } from '../../framework/request';
import { PlanError } from '../plan-error';
import type { PlanStore } from './plan-store';

export const whyArchived = 'This plan is put away, so it can only be read. Bring it back to go on with it.';

/** Taking back the very act that put it away is bringing it back too. */
function bringsBack(request: Request, entries: readonly Entry[]): boolean {
  if (request.type === 'plan.archive') return !request.archived;
  if (request.type !== 'change.undo') return false;
  const act = entries.find(({ id }) => id === request.act);
  return act?.changes.every((change) => change.type === 'plan.archive' && change.archived) ?? false;
}

type Written = Pick<PlanStore, 'readOnly' | 'ledger'>;

/** Nothing can be written at all, put away or not. @throws PlanError */
export function refuseReadOnly({ readOnly }: Written): void {
  if (readOnly !== null) throw new PlanError('read-only', readOnly);
}

/** @param requests what is asked for; none where it is more than requests. @throws PlanError */
export function refuseWriting(store: Written, requests: readonly Request[]): void {
  refuseReadOnly(store);
  const { plan, entries } = store.ledger;
  const isLetIn = requests.length > 0 && requests.every((request) => bringsBack(request, entries));
  if (plan.isArchived && !isLetIn) throw new PlanError('read-only', whyArchived);
}
