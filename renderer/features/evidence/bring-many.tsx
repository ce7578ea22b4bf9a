import { useRef } from 'react';
import type { OfferedFile } from '../../../framework/contract/views';
import { bringManyWords as words } from '../../strings/evidence-files';
import { dialogWords } from '../../strings/dialog';
import { Dialog } from '../../ui/dialog';
import './bring-many.css';
import { FilesProgressLine } from './files-progress';
import { ManySummary } from './many-summary';
import { useBringMany } from './use-bring-many';

interface BringManyProps {
  readonly files: readonly OfferedFile[];
  /** Ids; none: they are sorted later. */
  readonly indicators: readonly string[];
}

/** Looks through folders and many files, says what is in them, and adds what is new as one act. */
export function BringManyDialog({ files, indicators }: BringManyProps) {
  const { stage, add, leave } = useBringMany(files, indicators);
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={words.title} size="large" outside="stays" focusFirst={cancel} onClose={leave}>
      {stage.status === 'looking' && <p className="many-text">{words.looking}</p>}
      {stage.status !== 'looking' && stage.status !== 'failed' && (
        <ManySummary looked={stage.looked} indicators={indicators} />
      )}
      {stage.status === 'failed' && (
        <p role="alert" className="field-error">
          {stage.message}
        </p>
      )}
      {(stage.status === 'looking' || stage.status === 'adding') && <FilesProgressLine cancel="elsewhere" />}
      <div className="dialog-foot">
        {stage.status === 'refused' && (
          <p role="alert" className="start field-error">
            {stage.message}
          </p>
        )}
        <button ref={cancel} type="button" className="btn" onClick={leave}>
          {stage.status === 'failed' ? dialogWords.close : dialogWords.cancel}
        </button>
        {'fresh' in stage && stage.fresh.length > 0 && (
          <button
            type="button"
            className="btn primary"
            aria-disabled={stage.status === 'adding'}
            onClick={add}
          >
            {stage.status === 'adding' ? words.adding : words.add(stage.fresh.length)}
          </button>
        )}
      </div>
    </Dialog>
  );
}
