/** The thorough check of a plan: every signature, digest, clock, framework and attached file. */
import { PlanError } from '../plan-error';

/**
 * @returns one sentence for each thing that is wrong, naming file and line; none where the plan is sound
 * @throws PlanError where the folder is no plan
 */
export function checkPlan(folder: string): Promise<readonly string[]> {
  return Promise.reject(new PlanError('bug', `Not built yet: ${folder}`));
}
