import { useEffect } from 'react';
import { namesIn } from '../../../framework/check-in-names';
import { canWriteIn } from '../../store/check-ins';
import { leaveMeeting } from '../../store/meeting';
import type { Meeting as MeetingState } from '../../store/state';
import { useOpenPlan, useStore } from '../../store/store';
import { AgendaView } from './agenda-view';
import './meeting.css';
import { SummaryView } from './summary-view';

/** A check-in over the whole window. One that is closed has only what came out of it. */
export function Meeting({ meeting }: { readonly meeting: MeetingState }) {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const checkIn = open.plan.checkIns.get(meeting.checkIn);
  const isGone = checkIn === undefined;
  useEffect(() => {
    // Taken back or given up meanwhile, here or elsewhere.
    if (isGone) leaveMeeting();
  }, [isGone]);
  if (checkIn === undefined) return null;
  const isClosed = checkIn.closed !== null;
  const context = {
    open,
    checkIn,
    names: namesIn(open.plan, checkIn),
    today,
    isWritable: canWriteIn(open, checkIn),
  };
  if (isClosed || meeting.view === 'summary') return <SummaryView context={context} />;
  return <AgendaView key={checkIn.id} context={context} />;
}
