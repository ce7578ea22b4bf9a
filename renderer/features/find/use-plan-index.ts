import { useEffect, useState } from 'react';
import { findablesOf } from '../../../framework/find/findable';
import type { Framework } from '../../../framework/framework';
import type { Plan } from '../../../framework/plan';
import { PlanIndex } from './plan-index';
import { runInSlices } from './slices';

/** Kept between two openings of the palette, so that only what has changed since is read. */
let kept: { readonly plan: string; readonly index: PlanIndex } | null = null;

function indexOf(plan: string): PlanIndex {
  if (kept?.plan !== plan) kept = { plan, index: new PlanIndex() };
  return kept.index;
}

/** What is known of a plan; another object whenever it has become more or less. */
export interface Known {
  readonly index: PlanIndex;
  /** Not while the plan is being read: there may be more than what is found. */
  readonly isWhole: boolean;
}

/** The index of the plan: made at the first opening between two frames, then kept as the plan is. */
export function usePlanIndex(plan: Plan, framework: Framework): Known {
  const [known, setKnown] = useState<Known>(() => ({ index: indexOf(plan.id), isWhole: false }));
  const { index } = known;
  useEffect(() => {
    const ending = new AbortController();
    const read = async () => {
      const isWhole = await runInSlices(index.become(findablesOf(plan, framework)), ending.signal);
      if (isWhole) setKnown({ index, isWhole });
    };
    void read();
    return () => ending.abort();
  }, [index, plan, framework]);
  return known;
}
