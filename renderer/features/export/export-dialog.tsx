import { useEffect, useRef } from 'react';
import type { Embedding } from '../../../framework/document/embedding';
import { closeDialog, openDialog } from '../../store/navigate';
import { exportWords as words } from '../../strings/export';
import { Dialog } from '../../ui/dialog';
import { ChoicesPanel } from './choices-panel';
import './export-dialog.css';
import { ExportFoot, Progress } from './export-foot';
import { Findings } from './findings';
import { PreviewPages } from './preview-pages';
import { useDocument } from './use-document';
import { useExport } from './use-export';
import { usePreview, type Previewing } from './use-preview';

/** What is pressed here is gone then, so the keyboard goes on to the pages. */
function goToPages(from: HTMLElement): void {
  from.closest('.preview')?.querySelector<HTMLElement>('.preview-view')?.focus();
}

interface PreviewStateProps {
  readonly previewing: Previewing;
  readonly embed: Embedding;
  /** What is saved comes first, and says at the foot how far it is. */
  readonly isSaving: boolean;
}

/** How large it is, how far it is, or what is the matter. */
function PreviewState({ previewing, embed, isSaving }: PreviewStateProps) {
  const { status, message, whole, cancel, again } = previewing;
  if (status === 'ready' && whole !== null) {
    return <p role="status">{words.amountWith(whole, embed)}</p>;
  }
  if (status === 'making' && isSaving) return <p role="status">{words.making}</p>;
  if (status === 'making') {
    return (
      <>
        <p className="visually-hidden" role="status">
          {words.making}
        </p>
        <Progress
          onCancel={(button) => {
            goToPages(button);
            cancel();
          }}
        />
      </>
    );
  }
  return (
    <p role={status === 'failed' ? 'alert' : 'status'}>
      {status === 'failed' ? message : words.stopped}{' '}
      <button
        type="button"
        className="link"
        onClick={(event) => {
          goToPages(event.currentTarget);
          again();
        }}
      >
        {words.again}
      </button>
    </p>
  );
}

interface ExportDialogProps {
  /** The print dialog is wanted as well. */
  readonly isPrinting: boolean;
}

/** The document: what goes in, the pages as they will be, and the ways to hand it out. */
export function ExportDialog({ isPrinting }: ExportDialogProps) {
  const draft = useDocument();
  const previewing = usePreview(draft.wanted);
  const { exporting, save, print, cancel } = useExport();
  const start = useRef<HTMLButtonElement>(null);
  const findings = useRef<HTMLHeadingElement>(null);
  const { wanted } = draft;
  useEffect(() => {
    if (!isPrinting) return;
    openDialog({ kind: 'export' });
    void print(wanted);
  });
  return (
    <Dialog size="window" title={words.title} focusFirst={start} onClose={closeDialog}>
      <div className="document-window">
        <section className="document-choices" aria-label={words.choices}>
          <ChoicesPanel draft={draft} />
          <Findings findings={previewing.whole?.findings ?? []} draft={draft} placeRef={findings} />
        </section>
        <PreviewPages base64={previewing.base64} isBusy={previewing.status === 'making'}>
          <PreviewState
            {...{ previewing, embed: wanted.embed, isSaving: exporting.status === 'exporting' }}
          />
        </PreviewPages>
      </div>
      <ExportFoot
        exporting={exporting}
        startRef={start}
        findings={previewing.whole?.findings.length ?? 0}
        onFindings={() => findings.current?.focus()}
        onSave={() => void save(wanted)}
        onSaveAs={wanted.choices.form === true ? null : (form) => void save({ ...wanted, form })}
        onPrint={() => void print(wanted)}
        onCancel={() => {
          start.current?.focus();
          cancel();
        }}
      />
    </Dialog>
  );
}
