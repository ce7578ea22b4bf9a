import { useEffect, useState } from 'react';
import type { SharedFile, ShareLook } from '../../../framework/contract/check-in-views';
import type { ShareChoices } from '../../../framework/share/choices';
import { call } from '../../api';
import { rememberSent } from '../../store/sent';

export type Sharing =
  | { readonly status: 'asking' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'done'; readonly file: SharedFile };

export const firstChoices: ShareChoices = {
  files: true,
  private: false,
  earlier: false,
  levels: null,
  skills: null,
};

/** Null: not known yet, or why it cannot be known, in one sentence. */
export interface Looked {
  readonly look: ShareLook | null;
  readonly failure: string | null;
}

/** What the file would hold, asked anew with every choice; the last answer stays until the next is there. */
export function useLook(choices: ShareChoices): Looked {
  const [looked, setLooked] = useState<Looked>({ look: null, failure: null });
  useEffect(() => {
    let isGone = false;
    void call('share.look', choices).then((answer) => {
      if (isGone) return;
      if (answer.ok) setLooked({ look: answer.value, failure: null });
      else setLooked({ look: null, failure: answer.error.message });
    });
    return () => {
      isGone = true;
    };
  }, [choices]);
  return looked;
}

/** What has to be done before the file is written. @returns why it failed, in one sentence; null where it did not */
export type Before = () => Promise<string | null>;

/** One file: it asks where to save, and a cancelled question is no failure. */
export function useShare(checkIn: string | null) {
  const [sharing, setSharing] = useState<Sharing>({ status: 'asking' });
  const save = async (choices: ShareChoices, before: Before) => {
    if (sharing.status === 'saving') return;
    setSharing({ status: 'saving' });
    const why = await before();
    if (why !== null) {
      setSharing({ status: 'failed', message: why });
      return;
    }
    const answer = await call('share.make', { choices, checkIn });
    if (answer.ok) {
      rememberSent(checkIn, answer.value);
      setSharing({ status: 'done', file: answer.value });
    } else if (answer.error.code === 'cancelled') setSharing({ status: 'asking' });
    else setSharing({ status: 'failed', message: answer.error.message });
  };
  return { sharing, save };
}
