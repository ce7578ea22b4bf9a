import { useEffect, useState } from 'react';
import type { Plan } from '../../../framework/plan';
import { call } from '../../api';

/** The target dates as they were at the end of a day; null until they are known, and where they cannot be. */
export function useTargetsBefore(day: string | null): Plan['targets'] | null {
  const [targets, setTargets] = useState<Plan['targets'] | null>(null);
  useEffect(() => {
    if (day === null) return undefined;
    let isWanted = true;
    void call('history.asOf', { day }).then((answer) => {
      // Without it the page only says a little less.
      if (isWanted && answer.ok) setTargets(new Map(answer.value.targets));
    });
    return () => {
      isWanted = false;
    };
  }, [day]);
  return targets;
}
