import { useEffect, useRef, type ReactNode } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { standingOf } from '../../store/check-ins';
import { startMeeting } from '../../store/meeting';
import { canSitHere, mentorIsHere } from '../../store/seat';
import { goToCheckIn } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { checkInsWords } from '../../strings/check-ins';
import { meetingWords } from '../../strings/meeting';
import { seatWords } from '../../strings/seat';
import { partiesOf } from './parties';
import { SinceBefore } from './since-part';
import { stepsOf } from './steps';
import { titleOf } from './standing-text';
import { Steps } from './steps-line';

export interface CheckInFrameProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  /** What is to be done, in a few words. */
  readonly title: string;
  readonly text: string;
  readonly acts: ReactNode;
  readonly children: ReactNode;
}

/** Into the hour itself; where it is over, to what came out of it. */
function MeetingWay({ open, checkIn }: Pick<CheckInFrameProps, 'open' | 'checkIn'>) {
  if (open.asOf !== null) return null;
  const view = checkIn.closed === null ? 'agenda' : 'summary';
  return (
    <button type="button" className="btn" onClick={() => startMeeting(checkIn.id, view)}>
      {view === 'agenda' ? meetingWords.agenda : meetingWords.summary}
    </button>
  );
}

/** The mentor sits at this computer too. */
function SeatWay({ open, checkIn }: Pick<CheckInFrameProps, 'open' | 'checkIn'>) {
  if (!canSitHere(open, checkIn)) return null;
  const isMain = checkIn.where === 'here' && checkIn.rated === null;
  return (
    <button
      type="button"
      className={isMain ? 'btn primary' : 'btn'}
      onClick={() => void mentorIsHere(open, checkIn)}
    >
      {seatWords.here}
    </button>
  );
}

/** What stands above every check-in: which one, what is to be done, who has done their part. */
export function CheckInFrame({ open, checkIn, title, text, acts, children }: CheckInFrameProps) {
  const parties = partiesOf(open, checkIn);
  const heading = useRef<HTMLHeadingElement>(null);
  // The next step is another page: whoever was on a button that went with the step before is at its heading.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const other = open.role === 'individual' ? parties.mentor : parties.individual;
  return (
    <main
      className="page"
      id="page"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        goToCheckIn(null);
      }}
    >
      <div className="page-width check-ins">
        <header className="check-in-head">
          <div className="check-in-words">
            <p className="crumbs">
              <button type="button" className="link" onClick={() => goToCheckIn(null)}>
                {checkInsWords.all}
              </button>{' '}
              <span aria-hidden="true">›</span>{' '}
              <span dir="auto">
                {titleOf(checkIn)}, {checkInsWords.with(other.name)}
              </span>
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            <p className="check-in-text" dir="auto">
              {text}
            </p>
          </div>
          <div className="check-in-acts">
            <MeetingWay open={open} checkIn={checkIn} />
            <SeatWay open={open} checkIn={checkIn} />
            {acts}
          </div>
        </header>
        <Steps steps={stepsOf(checkIn, standingOf(checkIn, open).step)} parties={parties} />
        <div className="check-in-body">
          <div>{children}</div>
          <SinceBefore open={open} checkIn={checkIn} />
        </div>
      </div>
    </main>
  );
}
