import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Input } from '../../../framework/contract/contract';
import type { Exported, Paper } from '../../../framework/contract/views';
import { audiences } from '../../../framework/document/choices';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { changeSettings } from '../../store/settings';
import { useOpenPlan, useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { exportWords } from '../../strings/export';
import { percent } from '../../strings/numbers';
import { Dialog } from '../../ui/dialog';
import { ProgressLine } from '../../ui/progress-line';
import { Segmented } from '../../ui/segmented';
import './export-dialog.css';
import { privateCounts } from './private-counts';
import { useExport, type Exporting } from './use-export';

const papers = (['a4', 'letter'] as const satisfies readonly Paper[]).map((value) => ({
  value,
  label: exportWords.papers[value],
}));

const readers = audiences.map((value) => ({ value, label: exportWords.audiences[value] }));

function Progress() {
  const progress = useStore((state) => state.ui.exporting);
  if (progress === null) return null;
  return (
    <ProgressLine
      label={exportWords.steps[progress.step]}
      done={progress.done}
      number={percent(progress.done)}
    />
  );
}

/** The keyboard was on the button that is gone now: it goes on to what is most likely wanted. */
function Done({ exported }: { readonly exported: Exported }) {
  const open = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => open.current?.focus(), []);
  const reveal = async (what: 'exported' | 'open-exported') => {
    const answer = await call('app.reveal', what);
    setFailure(answer.ok ? null : answer.error.message);
  };
  return (
    <>
      <div className="exported">
        <b dir="auto">{exported.name}</b>
        <small>{exportWords.done(exported.pages, exported.size)}</small>
        <p>
          {exportWords.inFolder} <bdi>{exported.folder}</bdi>
        </p>
      </div>
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={closeDialog}>
          {dialogWords.close}
        </button>
        <button type="button" className="btn" onClick={() => void reveal('exported')}>
          {exportWords.show}
        </button>
        <button ref={open} type="button" className="btn primary" onClick={() => void reveal('open-exported')}>
          {exportWords.open}
        </button>
      </div>
    </>
  );
}

interface AskProps {
  readonly exporting: Exporting;
  readonly startRef: RefObject<HTMLButtonElement | null>;
  readonly onStart: (wanted: Input<'plan.export'>) => void;
}

function Ask({ exporting, startRef, onStart }: AskProps) {
  const { plan } = useOpenPlan();
  const { paper, audience } = useStore((state) => state.settings);
  const isExporting = exporting.status === 'exporting';
  return (
    <>
      <p>{exportWords.leftOut(privateCounts(plan))}</p>
      <Segmented
        label={exportWords.audience}
        value={audience}
        choices={readers}
        onChoose={(chosen) => void changeSettings({ audience: chosen })}
      />
      <p className="export-holds">{exportWords.holds[audience]}</p>
      <Segmented
        label={exportWords.paper}
        value={paper}
        choices={papers}
        onChoose={(chosen) => void changeSettings({ paper: chosen })}
      />
      {isExporting && <Progress />}
      {exporting.status === 'failed' && (
        <p role="alert" className="field-error">
          {exporting.message}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={closeDialog}>
          {isExporting ? dialogWords.close : dialogWords.cancel}
        </button>
        <button
          ref={startRef}
          type="button"
          className="btn primary"
          aria-disabled={isExporting}
          onClick={() => onStart({ paper, audience })}
        >
          {exportWords.start}
        </button>
      </div>
    </>
  );
}

/** Makes the PDF: paper, what is left out, how far it is, and where it is afterwards. */
export function ExportDialog() {
  const { exporting, begin } = useExport();
  const start = useRef<HTMLButtonElement>(null);
  const isDone = exporting.status === 'done';
  return (
    <Dialog
      title={isDone ? exportWords.doneTitle : exportWords.title}
      {...(isDone ? {} : { description: exportWords.text })}
      focusFirst={start}
      onClose={closeDialog}
    >
      {isDone ? (
        <Done exported={exporting.exported} />
      ) : (
        <Ask exporting={exporting} startRef={start} onStart={(wanted) => void begin(wanted)} />
      )}
    </Dialog>
  );
}
