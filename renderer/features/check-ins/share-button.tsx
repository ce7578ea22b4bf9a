import { openDialog } from '../../store/navigate';
import { waitingWords } from '../../strings/check-ins';

interface ShareButtonProps {
  readonly checkIn: string;
  /** Whether it is what is to be done next. */
  readonly kind: 'next' | 'other';
}

/** The way to the other person, as a file. */
export function ShareButton({ checkIn, kind }: ShareButtonProps) {
  return (
    <button
      type="button"
      className={kind === 'next' ? 'btn primary' : 'btn'}
      onClick={() => openDialog({ kind: 'share', checkIn })}
    >
      {waitingWords.share}
    </button>
  );
}
