/** The open plan as whoever writes here may see it, made anew only when the plan is another. */
import { coveredPlan } from '../../framework/cover';
import type { Plan } from '../../framework/plan';
import { withoutPrivate } from '../../framework/show';

export class Covered {
  #of: Plan | null = null;
  #viewer: string | null = null;
  #covered: Plan | null = null;

  /**
   * @param viewer id of the person who looks; null sees everything
   * @param part `shared` leaves out what is private
   */
  plan(plan: Plan, viewer: string | null, part: 'all' | 'shared'): Plan {
    if (viewer === null) return plan;
    if (this.#covered === null || this.#of !== plan || this.#viewer !== viewer) {
      this.#of = plan;
      this.#viewer = viewer;
      const covered = coveredPlan(plan, viewer);
      this.#covered = part === 'shared' ? withoutPrivate(covered) : covered;
    }
    return this.#covered;
  }
}
