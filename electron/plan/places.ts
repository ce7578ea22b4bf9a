/** Where plans lie: sync tools that copy a folder elsewhere, and moving a plan to another place. */
import { PlanError } from '../plan-error';
import type { OpenPlan } from './plan-folder';

/** Name of the tool that copies the folder to other computers, or null. */
export function syncToolOf(folder: string): string | null {
  return folder === '' ? '' : null;
}

/**
 * Copies the plan to `target`, checks the copy as thoroughly as `checkPlan`, then removes the source. The open plan is
 * closed; open the target next. On failure the source is as it was.
 * @throws PlanError `refused` where the target is there already
 */
export function movePlan(open: OpenPlan, target: string): Promise<void> {
  return Promise.reject(new PlanError('bug', `Not built yet: ${open.folder} ${target}`));
}
