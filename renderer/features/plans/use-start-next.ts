import { useState } from 'react';
import type { Input } from '../../../framework/contract/contract';
import { call } from '../../api';
import { takeOpened } from '../../store/mirror';

export type Starting =
  | { readonly status: 'asking' }
  | { readonly status: 'starting' }
  | { readonly status: 'failed'; readonly message: string };

/** Starts the next plan, one at a time. The window then shows it, and this dialog is gone. */
export function useStartNext() {
  const [starting, setStarting] = useState<Starting>({ status: 'asking' });
  const start = async (input: Input<'plans.next'>) => {
    if (starting.status === 'starting') return;
    setStarting({ status: 'starting' });
    const answer = await call('plans.next', input);
    if (answer.ok) takeOpened(answer.value);
    else if (answer.error.code === 'cancelled') setStarting({ status: 'asking' });
    else setStarting({ status: 'failed', message: answer.error.message });
  };
  /** @param message what is wrong with what was typed; null where nothing is */
  const say = (message: string | null) => {
    if (starting.status === 'starting') return;
    setStarting(message === null ? { status: 'asking' } : { status: 'failed', message });
  };
  return { starting, start, say };
}
