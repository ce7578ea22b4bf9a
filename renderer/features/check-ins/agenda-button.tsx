import type { CheckIn } from '../../../framework/check-in';
import { canWriteIn } from '../../store/check-ins';
import { startMeeting } from '../../store/meeting';
import type { OpenPlan } from '../../store/state';
import { checkInsWords } from '../../strings/check-ins';

interface AgendaButtonProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

/** The way to the hour itself, and afterwards to what came out of it. */
export function AgendaButton({ open, checkIn }: AgendaButtonProps) {
  const { id, closed } = checkIn;
  if (closed === null && !canWriteIn(open, checkIn)) return null;
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
