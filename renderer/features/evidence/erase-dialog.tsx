import { useRef, useState } from 'react';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { evidenceEraseWords } from '../../strings/evidence';
import { Dialog } from '../../ui/dialog';
import './evidence-form.css';

type Erasing =
  | { readonly status: 'asking' }
  | { readonly status: 'erasing' }
  | { readonly status: 'failed'; readonly message: string };

/** Says what erasing does and that it cannot be undone, and does it only by its own button. */
export function EraseEvidenceDialog() {
  const dialog = useStore((state) => state.ui.dialog);
  const { plan } = useOpenPlan();
  const [erasing, setErasing] = useState<Erasing>({ status: 'asking' });
  const keep = useRef<HTMLButtonElement>(null);
  // As it was when the question was asked: erasing takes it out of the plan before the dialog is gone.
  const [evidence] = useState(
    dialog?.kind === 'evidence-erase' ? (plan.evidence.get(dialog.evidence) ?? null) : null,
  );
  if (evidence === null) return null;

  const erase = async () => {
    if (erasing.status === 'erasing') return;
    setErasing({ status: 'erasing' });
    const erased = await call('plan.erase', { what: 'evidence', evidence: evidence.id });
    if (erased.ok) closeDialog();
    else setErasing({ status: 'failed', message: erased.error.message });
  };
  const isErasing = erasing.status === 'erasing';
  return (
    <Dialog title={evidenceEraseWords.title(evidence.title)} focusFirst={keep} onClose={closeDialog}>
      <p>{evidenceEraseWords.text}</p>
      {evidence.file !== null && <p dir="auto">{evidenceEraseWords.fileToo(evidence.file.name)}</p>}
      {evidence.earlier !== undefined && <p>{evidenceEraseWords.earlierToo(evidence.earlier.length)}</p>}
      <p className="erase-elsewhere">{evidenceEraseWords.elsewhere}</p>
      {erasing.status === 'failed' && (
        <p role="alert" className="field-error">
          {erasing.message}
        </p>
      )}
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {evidenceEraseWords.keep}
        </button>
        <button type="button" className="btn" aria-disabled={isErasing} onClick={() => void erase()}>
          {isErasing ? evidenceEraseWords.erasing : evidenceEraseWords.erase}
        </button>
      </div>
    </Dialog>
  );
}
