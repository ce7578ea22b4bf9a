import { openCheckIn } from '../../../framework/turn';
import { SendButton } from '../../check-in/send-button';
import { turnSaid } from '../../check-in/turn-said';
import { TurnText } from '../../check-in/turn-text';
import { standingOf } from '../../store/check-ins';
import { readerOf } from '../../store/meeting';
import { goToCheckIn } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { turnWords } from '../../strings/turn';
import './check-in-line.css';

/** Stands only while a check-in goes on, and only for today: whose turn it is, and the way to it. */
export function CheckInLine({ open }: { readonly open: OpenPlan }) {
  if (open.asOf !== null || open.isUnknownPerson) return null;
  const checkIn = openCheckIn(open.plan, readerOf(open));
  const turn = checkIn === null ? null : turnSaid(open, checkIn);
  if (checkIn === null || turn === null) return null;
  const isTheirs = standingOf(checkIn, open).turn === 'theirs';
  return (
    <section className="check-in-line" aria-label={turnWords.label}>
      <p>
        {turnWords.checkIn(checkIn.date)} <TurnText turn={turn} />
      </p>
      {isTheirs && <SendButton open={open} checkIn={checkIn} kind="other" />}
      <button type="button" className="link" onClick={() => goToCheckIn(checkIn.id)}>
        {turnWords.go}
      </button>
    </section>
  );
}
