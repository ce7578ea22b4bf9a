import { isBlind } from '../../../framework/cover';
import { leaveMeeting, startMeeting } from '../../store/meeting';
import { meetingWords } from '../../strings/meeting';
import type { CheckInContext } from '../../check-in/check-in-context';

export interface MeetingHeadProps {
  readonly context: CheckInContext;
  /** How many steps were talked about, of how many. */
  readonly done: number;
  readonly of: number;
}

/** Who meets about what, how far they are, and the ways out. */
export function MeetingHead({ context, done, of }: MeetingHeadProps) {
  const { checkIn, names } = context;
  const { individual, mentor } = names;
  return (
    <header className="meeting-head">
      <div>
        <h1 tabIndex={-1}>{meetingWords.title(checkIn.date ?? checkIn.opened)}</h1>
        <p dir="auto" className="meeting-people">
          {meetingWords.people(individual, mentor)}
        </p>
      </div>
      {of > 0 && <p className="meeting-progress">{meetingWords.progress(done, of)}</p>}
      <div className="meeting-ways">
        <button
          type="button"
          className="btn"
          aria-keyshortcuts="S"
          onClick={() => startMeeting(checkIn.id, 'summary')}
        >
          {meetingWords.summary}
          <kbd aria-hidden="true">{meetingWords.summaryKey}</kbd>
        </button>
        <button type="button" className="btn" aria-keyshortcuts="Escape" onClick={leaveMeeting}>
          {meetingWords.leave}
          <kbd aria-hidden="true">{meetingWords.leaveKey}</kbd>
        </button>
      </div>
      {isBlind(checkIn) && <p className="meeting-covered">{meetingWords.covered}</p>}
    </header>
  );
}
