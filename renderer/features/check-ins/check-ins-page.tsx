import { useEffect, useRef } from 'react';
import { useOpenPlan, useStore } from '../../store/store';
import { CheckInList } from './check-in-list';
import { CheckInPage } from './check-in-page';
import './check-ins-page.css';

/** All one-on-ones of the plan, or the one that is open. */
export function CheckInsPage() {
  const open = useOpenPlan();
  const id = useStore((state) => state.ui.checkIn);
  const checkIn = id === null ? undefined : open.plan.checkIns.get(id);
  const before = useRef(id);
  // Whoever opens one, or goes back, reads on from its heading.
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [id]);
  if (checkIn === undefined) return <CheckInList open={open} />;
  return <CheckInPage key={checkIn.id} open={open} checkIn={checkIn} />;
}
