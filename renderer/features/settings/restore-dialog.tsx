import { useEffect, useRef, useState } from 'react';
import { placesOf } from '../../../framework/framework';
import type { BackupPreview } from '../../../framework/contract/backup-views';
import type { Result } from '../../../framework/contract/result';
import { call } from '../../api';
import { closeDialog, toast } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { actWords } from '../../strings/acts';
import { backupWords } from '../../strings/backups';
import { formatDay } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';

/** More than fills the dialog; who wants to know the rest sees it in the plan, and can undo. */
const shownChanges = 50;

function Changes({ preview }: { readonly preview: BackupPreview }) {
  const open = useOpenPlan();
  const context = { places: placesOf(open.framework), plans: [open.plan] };
  const attached = preview.attached > 0 && <p>{backupWords.attached(preview.attached)}</p>;
  if (preview.way === 'files') return [<p key="files">{backupWords.files}</p>, attached];
  if (preview.count === 0) return attached === false ? <p>{backupWords.same}</p> : attached;
  const shown = preview.changes.slice(0, shownChanges);
  const more = preview.count - shown.length;
  return (
    <>
      {attached}
      <p>{backupWords.differs(preview.count)}</p>
      <ul className="restore-changes" tabIndex={0} aria-label={backupWords.differs(preview.count)}>
        {shown.map((change, index) => (
          // They are in the order of the act, and never change.
          <li key={index} dir="auto">
            {actWords([change], context)}
          </li>
        ))}
        {more > 0 && <li>{backupWords.more(more)}</li>}
      </ul>
    </>
  );
}

export interface RestoreDialogProps {
  /** The id of a `BackupRow`, and its day. */
  readonly backup: string;
  readonly day: string;
}

/** Shows what going back to a backup would change, and does it only by its own button. */
export function RestoreDialog({ backup, day }: RestoreDialogProps) {
  const [looked, setLooked] = useState<Result<BackupPreview> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const shownDay = formatDay(day, 'long');
  useEffect(() => {
    let isGone = false;
    void call('plan.preview', { backup }).then((answer) => {
      if (!isGone) setLooked(answer);
    });
    return () => {
      isGone = true;
    };
  }, [backup]);
  const restore = async () => {
    const restored = await call('plan.restore', { backup });
    if (restored.ok) {
      closeDialog();
      toast(backupWords.done(shownDay), restored.value.act);
    } else setFailure(restored.error.message);
  };
  const why = failure ?? (looked?.ok === false ? looked.error.message : null);
  const canGoBack =
    looked?.ok === true &&
    (looked.value.way === 'files' || looked.value.count > 0 || looked.value.attached > 0);
  return (
    <Dialog title={backupWords.ask(shownDay)} focusFirst={keep} onClose={closeDialog}>
      {looked === null && <p role="status">{backupWords.looking}</p>}
      {looked?.ok === true && <Changes preview={looked.value} />}
      {why !== null && (
        <p role="alert" className="field-error">
          {why}
        </p>
      )}
      <div className="dialog-foot">
        <button ref={keep} type="button" className="btn" onClick={closeDialog}>
          {canGoBack ? backupWords.no : backupWords.close}
        </button>
        {canGoBack && (
          <button type="button" className="btn primary" onClick={() => void restore()}>
            {backupWords.yes}
          </button>
        )}
      </div>
    </Dialog>
  );
}
