/** Whether whoever sends a check-in back is asked for their signing key: without it the other side cannot sign. */
import { useState } from 'react';
import type { SignState } from '../../../framework/contract/sign-views';
import type { Plan } from '../../../framework/plan';
import { call } from '../../api';
import { takeDone, useSigning } from '../../store/sign';
import type { OpenPlan } from '../../store/state';
import { useOpenPlan } from '../../store/store';
import { usePassphrase, type Passphrase } from '../../ui/use-passphrase';

export interface KeyWish {
  readonly isAsked: boolean;
  /** Whose plan it is, who is to sign first. */
  readonly other: string;
  /** What was kept here cannot be opened any more. */
  readonly isBroken: boolean;
  readonly willSign: boolean;
  readonly setWillSign: (willSign: boolean) => void;
  readonly passphrase: Passphrase;
  /** @returns whether it may be made; else what is wrong is shown */
  readonly check: () => boolean;
  /** @returns why it failed, in one sentence; null where it did not, or where none is wanted */
  readonly make: () => Promise<string | null>;
}

/** Somebody who has rated in it, at a computer of their own: at another's they sign before they get up. */
function mayWantKey({ plan, role, writer, seat, canReview }: OpenPlan, id: string | null): boolean {
  const checkIn = id === null ? undefined : plan.checkIns.get(id);
  if (checkIn === undefined || role !== 'other' || seat !== null || !canReview) return false;
  return checkIn.closed === null && checkIn.mentor === writer && checkIn.rated !== null;
}

/** Where nobody need type anything, it is made along with the file. */
function isTyped({ state, needsPassphrase, isTold }: SignState['key']): boolean {
  return !isTold && needsPassphrase && (state === 'none' || state === 'broken');
}

function nameOf({ profile }: Plan): string {
  return profile.name.trim();
}

/** @returns null until it is known */
export function useKeyWish(checkIn: string | null): KeyWish | null {
  const open = useOpenPlan();
  const mayAsk = mayWantKey(open, checkIn);
  const state = useSigning(checkIn, mayAsk ? 'ask' : 'leave');
  const passphrase = usePassphrase('new');
  const [willSign, setWillSign] = useState(true);
  if (mayAsk && state === null) return null;
  const isAsked = mayAsk && state !== null && isTyped(state.key);
  const isMade = isAsked && willSign;
  return {
    isAsked,
    other: nameOf(open.plan),
    isBroken: isAsked && state.key.state === 'broken',
    willSign,
    setWillSign,
    passphrase,
    check: () => !isMade || passphrase.check(),
    make: async () => {
      if (!isMade) return null;
      const answer = await call('sign.make', { checkIn, passphrase: passphrase.text, replace: false });
      return takeDone(answer, checkIn);
    },
  };
}
