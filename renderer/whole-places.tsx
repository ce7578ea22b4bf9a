/** What fills the whole window instead of a page of the open plan. Loaded when it is first needed. */
import { lazy, Suspense } from 'react';
import { PageBoundary } from './features/shell/page-boundary';
import { WholeWindow } from './features/shell/whole-window';
import type { Handing, Meeting as MeetingState, OpenPlan } from './store/state';

const Meeting = lazy(async () => ({ default: (await import('./features/meeting/meeting')).Meeting }));
const HandOver = lazy(async () => ({ default: (await import('./features/seat/hand-over')).HandOver }));

interface MeetingPlaceProps {
  readonly open: OpenPlan;
  readonly meeting: MeetingState;
}

/** A check-in, for the hour that it takes. */
export function MeetingPlace({ open, meeting }: MeetingPlaceProps) {
  return (
    <WholeWindow open={open}>
      <PageBoundary key={meeting.checkIn}>
        <Suspense>
          <Meeting meeting={meeting} />
        </Suspense>
      </PageBoundary>
    </WholeWindow>
  );
}

/** Between two seats. */
export function HandOverPlace({ handing }: { readonly handing: Handing }) {
  return (
    <Suspense>
      <HandOver handing={handing} />
    </Suspense>
  );
}
