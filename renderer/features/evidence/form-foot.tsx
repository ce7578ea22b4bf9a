import { useEffect, useRef, type RefObject } from 'react';
import { dialogWords } from '../../strings/dialog';
import { evidenceFormWords } from '../../strings/evidence';
import type { EvidenceFormState } from './use-evidence-form';

interface FormFootProps {
  readonly form: EvidenceFormState;
  readonly mode: 'add' | 'edit';
  readonly submitRef: RefObject<HTMLButtonElement | null>;
  readonly onDiscard: () => void;
}

/** Asked where something typed would be lost. The keyboard is on what loses nothing. */
function Leaving({ form, onDiscard }: Pick<FormFootProps, 'form' | 'onDiscard'>) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    stay.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="dialog-foot" role="group" aria-label={evidenceFormWords.discardAsk}>
      <strong className="start">{evidenceFormWords.discardAsk}</strong>
      <button type="button" className="btn" onClick={onDiscard}>
        {evidenceFormWords.discard}
      </button>
      <button ref={stay} type="button" className="btn primary" onClick={form.stay}>
        {evidenceFormWords.goOn}
      </button>
    </div>
  );
}

/** What ends the dialog. */
export function FormFoot({ form, mode, submitRef, onDiscard }: FormFootProps) {
  const { draft, stage } = form;
  if (stage.status === 'leaving') return <Leaving form={form} onDiscard={onDiscard} />;
  const many = mode === 'add' && draft.kind === 'file' && draft.files.length > 1;
  const word =
    mode === 'edit'
      ? evidenceFormWords.save
      : many
        ? evidenceFormWords.addMany(draft.files.length)
        : evidenceFormWords.add;
  const isSaving = stage.status === 'saving';
  return (
    <div className="dialog-foot">
      {stage.status === 'failed' ? (
        <p role="alert" className="start field-error">
          {stage.message}
        </p>
      ) : (
        <p className="start">{evidenceFormWords.keys}</p>
      )}
      <button type="button" className="btn" onClick={form.leave}>
        {dialogWords.cancel}
      </button>
      <button ref={submitRef} type="submit" className="btn primary" aria-disabled={isSaving}>
        {isSaving ? evidenceFormWords.saving : word}
      </button>
    </div>
  );
}
