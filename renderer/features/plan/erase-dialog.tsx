import { useRef, useState } from 'react';
import type { EraseTarget } from '../../../framework/erase';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { eraseWords } from '../../strings/inspector';
import { Dialog } from '../../ui/dialog';

/** *Erase for good* of a note or an action: the one thing that cannot be undone, so it asks. */
export function EraseDialog({ target }: { readonly target: EraseTarget }) {
  const [failure, setFailure] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const erase = async () => {
    const answer = await call('plan.erase', target);
    if (answer.ok) closeDialog();
    else setFailure(answer.error.message);
  };
  const what = target.what === 'action' ? 'action' : 'note';
  return (
    <Dialog
      title={eraseWords.title[what]}
      description={eraseWords.text}
      focusFirst={keep}
      onClose={closeDialog}
    >
      {failure !== null && <p role="alert">{failure}</p>}
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {eraseWords.no}
        </button>
        <button type="button" className="btn" onClick={() => void erase()}>
          {eraseWords.yes}
        </button>
      </div>
    </Dialog>
  );
}
