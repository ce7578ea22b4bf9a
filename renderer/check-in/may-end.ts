import type { Action } from '../../framework/plan';
import { canTakePart } from '../store/store';
import type { CheckInContext } from './check-in-context';

/**
 * Whether the reader may say how an action ended: whose plan it is may of any, the other person of their own
 * (framework/permission.ts). Also after the check-in is closed, since that is when actions are done.
 */
export function mayEnd(action: Action, { open }: Pick<CheckInContext, 'open'>): boolean {
  if (!canTakePart(open)) return false;
  if (open.role === 'individual' || action.by === open.writer) return true;
  const of = action.checkIn === undefined ? undefined : open.plan.checkIns.get(action.checkIn);
  return action.owner === 'mentor' && of?.mentor === open.writer;
}
