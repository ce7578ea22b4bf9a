import { useRef, useState } from 'react';
import { removeEvidence } from '../../store/evidence';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { toSort } from '../../store/to-sort';
import { sortWords } from '../../strings/capture';
import { Dialog } from '../../ui/dialog';
import './capture.css';
import { SortPiece } from './sort-piece';

/** Nothing is left, or only what was skipped. */
function Done({ left }: { readonly left: number }) {
  return (
    <>
      <p>{left === 0 ? sortWords.done : sortWords.later(left)}</p>
      <div className="dialog-foot">
        <button type="button" className="btn primary" autoFocus onClick={closeDialog}>
          {sortWords.close}
        </button>
      </div>
    </>
  );
}

/** Works off the evidence that stands for no indicator yet, one piece after the other, with a few keys each. */
export function SortDialog() {
  const { plan, framework } = useOpenPlan();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const next = useRef<HTMLButtonElement>(null);
  const all = toSort(plan, framework);
  const left = all.filter(({ id }) => !skipped.has(id));
  const [piece] = left;
  return (
    <Dialog
      title={sortWords.title(left.length === 0 ? 0 : all.length)}
      size="large"
      focusFirst={next}
      onClose={closeDialog}
    >
      {piece === undefined ? (
        <Done left={all.length} />
      ) : (
        <SortPiece
          key={piece.id}
          piece={piece}
          nextRef={next}
          onSkip={() => setSkipped(new Set([...skipped, piece.id]))}
          onRemove={() => void removeEvidence(piece)}
        />
      )}
    </Dialog>
  );
}
