/** Check-ins as the whole window asks about them. */
import type { Plan } from '../../framework/plan';

/** The one that is still open, which a file is most likely for. */
export function newestCheckIn({ checkIns }: Pick<Plan, 'checkIns'>): string | null {
  return [...checkIns.values()].filter(({ closed }) => closed === null).at(-1)?.id ?? null;
}
