import { useState } from 'react';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan, useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { reviewWords } from '../../strings/share';
import { Dialog } from '../../ui/dialog';

/** Somebody else's plan: the only thing asked is the reader's own name. */
export function ReviewDialog() {
  const { plan } = useOpenPlan();
  const [name, setName] = useState(useStore((state) => state.settings.reviewName));
  const [failure, setFailure] = useState<string | null>(null);
  const begin = async () => {
    if (name.trim() === '') return;
    const answer = await call('review.begin', { name: name.trim() });
    if (answer.ok) closeDialog();
    else setFailure(answer.error.message);
  };
  return (
    <Dialog
      title={reviewWords.title}
      description={reviewWords.text(plan.profile.name)}
      outside="stays"
      onClose={closeDialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="labelled-field">
          <label htmlFor="review-name">{reviewWords.name}</label>
          <input
            id="review-name"
            value={name}
            maxLength={500}
            required
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {failure !== null && (
          <p role="alert" className="field-error">
            {failure}
          </p>
        )}
        <div className="dialog-foot">
          <button type="button" className="btn" onClick={closeDialog}>
            {dialogWords.cancel}
          </button>
          <button type="submit" className="btn primary">
            {reviewWords.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
