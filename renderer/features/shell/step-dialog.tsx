import { useRef } from 'react';
import { placesOf } from '../../../framework/framework';
import { closeDialog } from '../../store/navigate';
import { takeNamedNow } from '../../store/named-steps';
import type { Direction, NamedSteps } from '../../store/state';
import { useOpenPlan } from '../../store/store';
import { takeStepNow } from '../../store/steps';
import { actWords } from '../../strings/acts';
import { stepWords } from '../../strings/shell';
import { formatDay } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';

interface StepDialogProps {
  readonly direction: Direction;
  /** What was chosen in the history; else it is the next step of undo or redo. */
  readonly named?: NamedSteps | undefined;
}

/** An act of an earlier day is named before it is undone or redone. */
export function StepDialog({ direction, named }: StepDialogProps) {
  const open = useOpenPlan();
  const keep = useRef<HTMLButtonElement>(null);
  const step = open.steps[direction];
  if (named === undefined && step === null) return null;
  const context = { places: placesOf(open.framework), plans: [open.plan] };
  const what = named?.what ?? actWords(step?.changes ?? [], context);
  const day = named?.day ?? step?.day ?? '';
  const take = () =>
    named === undefined ? void takeStepNow(direction) : void takeNamedNow(direction, named);
  return (
    <Dialog
      title={stepWords.title[direction]}
      description={stepWords.text(what, formatDay(day, 'long'))}
      focusFirst={keep}
      onClose={closeDialog}
    >
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {stepWords.no}
        </button>
        <button type="button" className="btn primary" onClick={take}>
          {stepWords.yes[direction]}
        </button>
      </div>
    </Dialog>
  );
}
