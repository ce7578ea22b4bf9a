import { useEffect, useState } from 'react';
import type { Result } from '../../../framework/contract/result';
import type { Since, SinceFrom } from '../../../framework/since';
import { call } from '../../api';
import { useStore } from '../../store/store';

/**
 * What is otherwise than at the end of a day, or than where a check-in ended; read anew after every act.
 * @returns null until it is known
 */
export function useSince({ day, checkIn }: SinceFrom): Result<Since> | null {
  const [answer, setAnswer] = useState<Result<Since> | null>(null);
  const plan = useStore((state) => state.open?.plan);
  useEffect(() => {
    let isGone = false;
    const from = checkIn === undefined ? { day } : { checkIn };
    void call('history.since', from).then((read) => {
      if (!isGone) setAnswer(read);
    });
    return () => {
      isGone = true;
    };
  }, [day, checkIn, plan]);
  return answer;
}
