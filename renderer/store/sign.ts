/** Keys and signatures. Passphrases go through here to the shell and are kept nowhere. */
import { useEffect } from 'react';
import type { SignDone, SignState } from '../../framework/contract/sign-views';
import type { Result } from '../../framework/contract/result';
import { call } from '../api';
import { act } from './act';
import { openDialog, toast } from './navigate';
import { setUi, useOpenPlan, useStore } from './store';
import { signWords } from '../strings/sign';

async function ask(checkIn: string | null): Promise<void> {
  const answer = await call('sign.state', { checkIn });
  if (answer.ok) setUi({ signing: { checkIn, state: answer.value } });
  else setUi({ failure: answer.error.message });
}

/**
 * Keys and signatures of a check-in, or with null the key alone; null until they were asked for. Asked anew whenever the
 * plan changes.
 * @param mode `leave`: not asked for here, since the keyring may ask the person before it answers
 */
export function useSigning(checkIn: string | null, mode: 'ask' | 'leave' = 'ask'): SignState | null {
  const { plan } = useOpenPlan();
  const signing = useStore((state) => state.ui.signing);
  const { people, evidence, actions, profile } = plan;
  const one = checkIn === null ? null : plan.checkIns.get(checkIn);
  useEffect(() => {
    if (mode === 'ask') void ask(checkIn);
  }, [mode, checkIn, one, people, evidence, actions, profile]);
  return signing?.checkIn === checkIn ? signing.state : null;
}

/** @returns why it failed, in one sentence; null where it did not */
export function takeDone(answer: Result<SignDone>, checkIn: string | null): string | null {
  if (!answer.ok) return answer.error.code === 'cancelled' ? null : answer.error.message;
  const { state, told } = answer.value;
  setUi({ signing: { checkIn, state }, ...(told !== null && { told }) });
  return null;
}

/** Makes the key at once where nobody need type anything, else asks for the passphrase. */
export async function makeKey(key: SignState['key'], checkIn: string | null): Promise<void> {
  if (key.needsPassphrase && (key.state === 'none' || key.state === 'broken')) {
    openDialog({ kind: 'signing-key', work: 'make', checkIn });
    return;
  }
  const answer = await call('sign.make', { checkIn, passphrase: null, replace: false });
  const failure = takeDone(answer, checkIn);
  if (failure !== null) setUi({ failure });
}

/** Agreed, not confirmed. */
export async function closeUnsigned(checkIn: string): Promise<void> {
  const applied = await act({ type: 'checkin.close', checkIn, how: 'unsigned' });
  if (applied !== null) toast(signWords.closedUnsigned, applied.act);
}

/** The sheet that was signed on paper, in the system's program for it. */
export async function openScan(checkIn: string): Promise<void> {
  const answer = await call('sign.scan', { checkIn });
  if (!answer.ok) setUi({ failure: answer.error.message });
}
