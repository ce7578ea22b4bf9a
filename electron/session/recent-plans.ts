/** The plans that were open before, newest first. */
import type { RecentPlan } from '../../framework/contract/views';
import type { Stored } from '../settings';

const maximum = 12;

type Remembered = Pick<Stored, 'recent' | 'open'>;

/** The list with that plan in front, and it as the one the next start opens. */
export function withRecent(recent: readonly RecentPlan[], plan: RecentPlan): Remembered {
  const others = recent.filter(({ id, folder }) => id !== plan.id && folder !== plan.folder);
  return { recent: [plan, ...others].slice(0, maximum), open: plan.id };
}

export function withoutRecent(recent: readonly RecentPlan[], id: string): Remembered {
  return { recent: recent.filter((plan) => plan.id !== id), open: null };
}

/** The folder that the next start opens; null for the first page. */
export function lastFolder({ recent, open }: Remembered): string | null {
  return recent.find((plan) => plan.id === open)?.folder ?? null;
}
