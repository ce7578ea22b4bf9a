import type { CheckIn } from '../../framework/check-in';
import { canSend } from '../store/check-ins';
import { openDialog } from '../store/navigate';
import type { OpenPlan } from '../store/state';
import { turnWords } from '../strings/turn';
import { otherIn } from './turn-said';

interface SendButtonProps {
  readonly open: OpenPlan;
  readonly checkIn: CheckIn;
  /** Whether it is what is to be done next on this page. */
  readonly kind: 'next' | 'other';
}

/** The way to the other person, as a file; nothing where there is none to send. */
export function SendButton({ open, checkIn, kind }: SendButtonProps) {
  if (!canSend(open, checkIn)) return null;
  return (
    <button
      type="button"
      className={kind === 'next' ? 'btn primary' : 'btn'}
      onClick={() => openDialog({ kind: 'share', checkIn: checkIn.id })}
    >
      <span dir="auto">{turnWords.send(otherIn(open, checkIn))}</span>
    </button>
  );
}
