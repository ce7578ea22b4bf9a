import { useEffect, useRef, useState, type RefObject } from 'react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { savedForms, type Exported, type SavedForm } from '../../../framework/contract/document-calls';
import { call } from '../../api';
import { closeDialog } from '../../store/navigate';
import { useStore } from '../../store/store';
import { dialogWords } from '../../strings/dialog';
import { exportWords as words } from '../../strings/export';
import { percent } from '../../strings/numbers';
import { Menu } from '../../ui/menu';
import { ProgressLine } from '../../ui/progress-line';
import type { Exporting } from './use-export';

/** How far making it is, with the way to end it. */
export function Progress({ onCancel }: { readonly onCancel: (button: HTMLElement) => void }) {
  const progress = useStore((state) => state.ui.exporting);
  if (progress === null) return null;
  return (
    <div className="making">
      <ProgressLine label={words.steps[progress.step]} done={progress.done} number={percent(progress.done)} />
      <button type="button" className="btn quiet" onClick={(event) => onCancel(event.currentTarget)}>
        {words.cancelMaking}
      </button>
    </div>
  );
}

/** The keyboard goes on to what is most likely wanted. */
function Saved({ exported }: { readonly exported: Exported }) {
  const open = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => open.current?.focus(), [exported]);
  const reveal = async (what: 'exported' | 'open-exported') => {
    const answer = await call('app.reveal', what);
    setFailure(answer.ok ? null : answer.error.message);
  };
  return (
    <div className="exported" role="group" aria-label={words.doneTitle}>
      <p>
        <b dir="auto">{exported.name}</b> <small>{words.amount(exported.pages, exported.size)}</small>{' '}
        {words.inFolder} <bdi>{exported.folder}</bdi>
      </p>
      <button type="button" className="btn quiet" onClick={() => void reveal('exported')}>
        {words.show}
      </button>
      <button ref={open} type="button" className="btn" onClick={() => void reveal('open-exported')}>
        {words.open}
      </button>
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
    </div>
  );
}

interface ExportFootProps {
  readonly exporting: Exporting;
  readonly startRef: RefObject<HTMLButtonElement | null>;
  /** How many things are worth a look before. */
  readonly findings: number;
  readonly onFindings: () => void;
  readonly onSave: () => void;
  /** Null where it goes out as a PDF alone. */
  readonly onSaveAs: ((form: SavedForm) => void) | null;
  readonly onPrint: () => void;
  readonly onCancel: () => void;
}

/** What ends the window: the document saved or printed, and what came of it. */
export function ExportFoot(props: ExportFootProps) {
  const { exporting, startRef, findings, onSave, onSaveAs, onPrint, onCancel } = props;
  const isBusy = exporting.status === 'exporting' || exporting.status === 'printing';
  return (
    <div className="dialog-foot export-foot">
      {exporting.status === 'asking' && findings > 0 && (
        <p className="start">
          <button type="button" className="link" onClick={props.onFindings}>
            {words.findingsCount(findings)}
          </button>
        </p>
      )}
      {exporting.status === 'done' && <Saved exported={exporting.exported} />}
      {exporting.status === 'exporting' && <Progress onCancel={onCancel} />}
      {exporting.status === 'failed' && (
        <p role="alert" className="field-error">
          {exporting.message}
        </p>
      )}
      <button type="button" className="btn" onClick={closeDialog}>
        {dialogWords.close}
      </button>
      {onSaveAs !== null && !isBusy && (
        <Menu
          label={words.saveAs}
          className="btn quiet icon"
          items={savedForms.map((form) => ({ label: words.forms[form], onSelect: () => onSaveAs(form) }))}
        >
          <Ellipsis aria-hidden size={18} />
        </Menu>
      )}
      <button type="button" className="btn" aria-disabled={isBusy} onClick={onPrint}>
        {words.print}
      </button>
      <button ref={startRef} type="button" className="btn primary" aria-disabled={isBusy} onClick={onSave}>
        {words.start}
      </button>
    </div>
  );
}
