import { useRef } from 'react';
import { act } from '../../store/act';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { showWords } from '../../strings/check-ins';
import { Dialog } from '../../ui/dialog';
import { leftToRate } from './rate-model';

/** It cannot be undone, so it is asked once. */
export function ShowDialog({ checkIn: id }: { readonly checkIn: string }) {
  const { plan, role } = useOpenPlan();
  const keep = useRef<HTMLButtonElement>(null);
  const checkIn = plan.checkIns.get(id);
  const left = role === 'other' && checkIn !== undefined ? leftToRate(checkIn) : 0;
  const show = () => {
    closeDialog();
    void act({ type: 'checkin.show', checkIn: id });
  };
  return (
    <Dialog
      title={showWords.title}
      description={left === 0 ? showWords.text : `${showWords.unrated(left)} ${showWords.text}`}
      focusFirst={keep}
      onClose={closeDialog}
    >
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {showWords.no}
        </button>
        <button type="button" className="btn primary" onClick={show}>
          {showWords.yes}
        </button>
      </div>
    </Dialog>
  );
}
