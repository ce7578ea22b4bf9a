import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CheckIn } from '../../../framework/check-in';
import { namesIn } from '../../../framework/check-in-names';
import type { CheckInContext } from '../../check-in/check-in-context';
import { TurnPart } from '../../check-in/turn-part';
import { otherIn } from '../../check-in/turn-said';
import { canWriteIn, standingOf } from '../../store/check-ins';
import { startMeeting } from '../../store/meeting';
import { canSitHere, mentorIsHere } from '../../store/seat';
import { goToCheckIn } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { useStore } from '../../store/store';
import { checkInsWords } from '../../strings/check-ins';
import { formWords } from '../../strings/form';
import { meetingWords } from '../../strings/meeting';
import { seatWords } from '../../strings/seat';
import { isTypingPlace } from '../../ui/take-in';
import { CheckInAside } from './check-in-aside';
import { partiesOf } from './parties';
import { stepsOf } from './steps';
import { titleOf } from './check-in-title';
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

/** Which one it is, and the way to all of them. */
function Crumbs({ open, checkIn }: Pick<CheckInFrameProps, 'open' | 'checkIn'>) {
  return (
    <p className="crumbs">
      <button type="button" className="link" onClick={() => goToCheckIn(null)}>
        {checkInsWords.all}
      </button>{' '}
      <span aria-hidden="true">›</span>{' '}
      <span dir="auto">
        {titleOf(checkIn)}, {checkInsWords.with(otherIn(open, checkIn))}
      </span>
    </p>
  );
}

/** N and A write down what is said and who will do what, as in the meeting. */
function useWriting({ isWritable }: CheckInContext) {
  const [isAdding, setAdding] = useState(false);
  const notes = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const { target } = event;
    if (!isWritable || isHeld || event.defaultPrevented || useStore.getState().ui.dialog !== null) return;
    // A choice takes letters for itself.
    if (isTypingPlace(target) || target instanceof HTMLSelectElement) return;
    const key = event.key.toLowerCase();
    if (key === 'n') notes.current?.focus();
    else if (key === 'a') setAdding(true);
    else return;
    event.preventDefault();
  };
  return { isAdding, setAdding, notes, onKeyDown };
}

function useContext({ open, checkIn }: Pick<CheckInFrameProps, 'open' | 'checkIn'>): CheckInContext {
  const today = useStore((state) => state.today);
  return {
    open,
    checkIn,
    names: namesIn(open.plan, checkIn),
    today,
    isWritable: canWriteIn(open, checkIn),
  };
}

/** What stands above every check-in: which one, what is to be done, who has done their part; and what stands beside it. */
export function CheckInFrame({ open, checkIn, title, text, acts, children }: CheckInFrameProps) {
  const context = useContext({ open, checkIn });
  const { isAdding, setAdding, notes, onKeyDown } = useWriting(context);
  const heading = useRef<HTMLHeadingElement>(null);
  // The next step is another page: whoever was on a button that went with the step before is at its heading.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className="check-in-place" onKeyDown={onKeyDown}>
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
              <Crumbs open={open} checkIn={checkIn} />
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
          <Steps
            steps={stepsOf(checkIn, standingOf(checkIn, open).step)}
            parties={partiesOf(open, checkIn)}
          />
          {checkIn.returned !== undefined && (
            <p className="check-in-text">{formWords.returned[checkIn.returned.from]}</p>
          )}
          <TurnPart open={open} checkIn={checkIn} />
          {children}
        </div>
      </main>
      <CheckInAside context={context} notes={notes} isAdding={isAdding} onAdding={setAdding} />
    </div>
  );
}
