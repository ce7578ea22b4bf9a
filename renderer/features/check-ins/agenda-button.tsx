import type { CheckIn } from '../../../framework/check-in';
import { canMeet, startMeeting } from '../../store/meeting';
import type { OpenPlan } from '../../store/state';
import { checkInsWords } from '../../strings/check-ins';

interface AgendaButtonProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

/** The way to the hour itself, and afterwards to what came out of it. */
export function AgendaButton({ open, checkIn: { id, closed } }: AgendaButtonProps) {
  if (closed === null && !canMeet(open)) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => startMeeting(id, closed === null ? 'agenda' : 'summary')}
    >
      {closed === null ? checkInsWords.agenda : checkInsWords.summary}
    </button>
  );
}
