import { useEffect } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { standingOf } from '../../store/check-ins';
import type { OpenPlan } from '../../store/state';
import { ComparePage } from './compare-page';
import { RatePage } from './rate-page';
import { WaitingPage } from './waiting-page';

export interface CheckInPageProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

/** One check-in, as far as it is: rated apart, or both ratings side by side. */
export function CheckInPage({ open, checkIn }: CheckInPageProps) {
  const { step } = standingOf(checkIn, open);
  const isApart = step === 'rate' || step === 'show';
  // Another page stands here once both are shown: whoever had the keyboard on this one reads on from its heading.
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isApart]);
  if (!isApart) return <ComparePage open={open} checkIn={checkIn} />;
  return open.role === 'individual' ? (
    <WaitingPage open={open} checkIn={checkIn} />
  ) : (
    <RatePage open={open} checkIn={checkIn} />
  );
}
