import { closeDialog } from '../../store/navigate';
import { dialogWords } from '../../strings/dialog';
import { selectWords } from '../../strings/select';
import type { ManyForm } from './use-many-form';

interface ManyFootProps {
  readonly form: ManyForm;
  readonly count: number;
  /** What the button says that saves. */
  readonly save: string;
}

/** What ends a dialog about many pieces. */
export function ManyFoot({ form, count, save }: ManyFootProps) {
  return (
    <div className="dialog-foot">
      {form.mistake !== null && (
        <p role="alert" className="start field-error">
          {form.mistake}
        </p>
      )}
      <button type="button" className="btn" onClick={closeDialog}>
        {dialogWords.cancel}
      </button>
      <button type="submit" className="btn primary" aria-disabled={form.isSaving}>
        {form.isSaving ? selectWords.saving(count) : save}
      </button>
    </div>
  );
}
