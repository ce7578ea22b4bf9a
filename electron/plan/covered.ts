/** The open plan as whoever writes here may see it, made anew only when the plan is another. */
import { coveredPlan } from '../../framework/cover';
import type { Plan } from '../../framework/plan';

export class Covered {
  #of: Plan | null = null;
  #viewer: string | null = null;
  #covered: Plan | null = null;

  /** @param viewer id of the person who looks; null sees everything */
  plan(plan: Plan, viewer: string | null): Plan {
    if (viewer === null) return plan;
    if (this.#covered === null || this.#of !== plan || this.#viewer !== viewer) {
      this.#of = plan;
      this.#viewer = viewer;
      this.#covered = coveredPlan(plan, viewer);
    }
    return this.#covered;
  }
}
