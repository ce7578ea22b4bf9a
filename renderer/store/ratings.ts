/** Ratings that more than one page gives. */
import type { Rating } from '../../framework/plan';
import { act } from './act';
import { openLevel } from './navigate';
import { useStore } from './store';

/** The same rating again is no change, so it is not recorded. */
export async function rate(indicator: string, rating: Rating | null): Promise<void> {
  const current = useStore.getState().open?.plan.ratings.get(indicator)?.rating ?? null;
  if (current !== rating) await act({ type: 'rating.set', indicator, rating });
}

/** *I already work at level N*; the board then goes to where the person is. */
export async function claimLevel(skill: string, level: number): Promise<void> {
  if ((await act({ type: 'level.claim', skill, level })) !== null) openLevel(null);
}
