import { useCallback, useEffect, useState } from 'react';
import type { PlanStorage } from '../../../framework/contract/storage-views';
import { call } from '../../api';
import { useOpenPlan } from '../../store/store';

export type StorageState =
  | { readonly status: 'looking' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly storage: PlanStorage };

/** Asked when it is first looked at, and again after each act; until then the last answer stands. */
export function useStorage(): { readonly state: StorageState; readonly again: () => void } {
  const { revision, plan } = useOpenPlan();
  const [state, setState] = useState<StorageState>({ status: 'looking' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call('plan.storage', null).then((answer) => {
      if (!isWanted) return;
      setState(
        answer.ok
          ? { status: 'ready', storage: answer.value }
          : { status: 'failed', message: answer.error.message },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [revision, plan.id, asked]);
  const again = useCallback(() => setAsked((before) => before + 1), []);
  return { state, again };
}
