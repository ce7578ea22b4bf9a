import { useEffect, useRef, type SyntheticEvent } from 'react';
import { closeDialog } from '../../store/navigate';
import { usePreparation } from '../../store/use-preparation';
import { prepWords } from '../../strings/people';
import { Dialog } from '../../ui/dialog';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';
import { useCommitOnHide } from '../../ui/use-commit-on-hide';
import './prep-dialog.css';

/** Characters: as long as any prose may be. */
const maximumLength = 200_000;

interface PrepProps {
  /** The plan's id. */
  readonly plan: string;
  /** Whose it is. */
  readonly name: string;
}

/** What a mentor wants to say, written down before. It is kept as it is typed. */
export function PrepDialog({ plan, name }: PrepProps) {
  const { text, failure, type, keep } = usePreparation(plan);
  const field = useRef<FieldElement>(null);
  const isRead = text !== null;
  useCommitOnHide(keep);
  useEffect(() => {
    if (isRead) field.current?.focus();
  }, [isRead]);
  const done = (event: SyntheticEvent) => {
    event.preventDefault();
    closeDialog();
  };
  return (
    <Dialog title={prepWords.title(name)} outside="stays" focusFirst={field} onClose={closeDialog}>
      <form noValidate onSubmit={done}>
        <div className="dialog-scroll prep-form">
          <LabelledField
            label={prepWords.field}
            hint={prepWords.hint}
            lines="many"
            maximum={maximumLength}
            value={text ?? ''}
            isDisabled={!isRead}
            mistake={failure}
            inputRef={field}
            onChange={type}
          />
        </div>
        <div className="dialog-foot">
          <button type="submit" className="btn primary">
            {prepWords.done}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
