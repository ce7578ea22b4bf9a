import { dialogWords } from '../strings/dialog';

interface DialogFootProps {
  /** What is wrong with the whole of it, in one sentence; null where nothing is. */
  readonly mistake?: string | null;
  /** What the button does that sends the form; null where there is nothing to send. */
  readonly act: string | null;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
}

/** The end of a dialog that is a form: what is wrong, the way back, and the act. */
export function DialogFoot({ mistake = null, act, isBusy = false, onClose }: DialogFootProps) {
  return (
    <div className="dialog-foot">
      {mistake !== null && (
        <p role="alert" className="field-error start">
          {mistake}
        </p>
      )}
      <button type="button" className="btn" onClick={onClose}>
        {act === null ? dialogWords.close : dialogWords.cancel}
      </button>
      {act !== null && (
        <button type="submit" className="btn primary" aria-disabled={isBusy}>
          {act}
        </button>
      )}
    </div>
  );
}
