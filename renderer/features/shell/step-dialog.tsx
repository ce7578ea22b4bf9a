import { useRef } from 'react';
import { placesOf } from '../../../framework/framework';
import { closeDialog } from '../../store/navigate';
import type { Direction } from '../../store/state';
import { useOpenPlan } from '../../store/store';
import { takeStepNow } from '../../store/steps';
import { actWords } from '../../strings/acts';
import { stepWords } from '../../strings/shell';
import { formatDay } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';

/** An act of an earlier day is named before it is undone or redone. */
export function StepDialog({ direction }: { readonly direction: Direction }) {
  const open = useOpenPlan();
  const keep = useRef<HTMLButtonElement>(null);
  const step = open.steps[direction];
  if (step === null) return null;
  const what = actWords(step.changes, { places: placesOf(open.framework), plans: [open.plan] });
  return (
    <Dialog
      title={stepWords.title[direction]}
      description={stepWords.text(what, formatDay(step.day, 'long'))}
      focusFirst={keep}
      onClose={closeDialog}
    >
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {stepWords.no}
        </button>
        <button type="button" className="btn primary" onClick={() => void takeStepNow(direction)}>
          {stepWords.yes[direction]}
        </button>
      </div>
    </Dialog>
  );
}
