import { useRef, useState } from 'react';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { answerWhosePlan } from '../../store/settings';
import { useOpenPlan, useStore } from '../../store/store';
import { reviewWords } from '../../strings/share';
import { Dialog } from '../../ui/dialog';
import { LabelledField, type FieldElement } from '../../ui/labelled-field';

/** Somebody else's plan: the only thing asked is the reader's own name. */
export function ReviewDialog() {
  const { plan } = useOpenPlan();
  const [name, setName] = useState(useStore((state) => state.settings.reviewName));
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<FieldElement>(null);
  const mine = async () => {
    closeDialog();
    await answerWhosePlan({ isMine: true });
  };
  const begin = async () => {
    if (name.trim() === '') {
      field.current?.focus();
      return;
    }
    const answer = await call('review.begin', { name: name.trim() });
    if (answer.ok) closeDialog();
    else setFailure(answer.error.message);
  };
  return (
    <Dialog
      title={reviewWords.title}
      description={reviewWords.text(plan.profile.name)}
      outside="stays"
      focusFirst={field}
      onClose={closeDialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="dialog-scroll">
          <LabelledField
            label={reviewWords.name}
            value={name}
            autoFocus="yes"
            inputRef={field}
            onChange={setName}
          />
          {failure !== null && (
            <p role="alert" className="field-error">
              {failure}
            </p>
          )}
        </div>
        <div className="dialog-foot">
          <button type="button" className="btn" onClick={() => void mine()}>
            {reviewWords.mine}
          </button>
          <button type="submit" className="btn primary">
            {reviewWords.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
