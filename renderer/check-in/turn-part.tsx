import type { CheckIn } from '../../framework/check-in';
import { canSend } from '../store/check-ins';
import { openDialog } from '../store/navigate';
import { sentFor } from '../store/sent';
import type { OpenPlan } from '../store/state';
import { useStore } from '../store/store';
import { turnWords, type TurnSaid } from '../strings/turn';
import { SendButton } from './send-button';
import { SendFile } from './send-file';
import { TurnText } from './turn-text';
import { otherIn, turnSaid } from './turn-said';
import './turn.css';

interface TurnPartProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
}

/** Why there is a file to send. */
function needOf(turn: TurnSaid | null, { open, checkIn }: TurnPartProps): string {
  const other = otherIn(open, checkIn);
  return turn === null ? turnWords.ended(other) : turnWords.needs[turn.what](other);
}

/** Whose turn it is, and where there is a file to send, that file: to be made, then to be dragged into a mail. */
export function TurnPart({ open, checkIn }: TurnPartProps) {
  const sent = useStore((state) => state.ui.sent);
  const turn = turnSaid(open, checkIn);
  const isSending = canSend(open, checkIn);
  if (turn === null && !isSending) return null;
  const file = isSending ? sentFor(open, checkIn, sent) : null;
  return (
    <section className={`turn ${turn?.whose ?? 'theirs'}`} aria-label={turnWords.label}>
      <div className="turn-line">
        <p>
          {turn === null ? turnWords.isOver : <TurnText turn={turn} />}
          {isSending && <small dir="auto">{needOf(turn, { open, checkIn })}</small>}
        </p>
        {file === null ? (
          <SendButton open={open} checkIn={checkIn} kind={turn?.whose === 'either' ? 'other' : 'next'} />
        ) : (
          <button
            type="button"
            className="btn quiet"
            onClick={() => openDialog({ kind: 'share', checkIn: checkIn.id })}
          >
            {turnWords.again}
          </button>
        )}
      </div>
      {file !== null && <SendFile open={open} file={file} checkIn={checkIn} heading="h2" />}
    </section>
  );
}
