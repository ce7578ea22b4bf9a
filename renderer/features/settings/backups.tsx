import type { BackupRow } from '../../../framework/contract/backup-views';
import { backUpNow, stopBackup } from '../../store/backups';
import { openDialog } from '../../store/navigate';
import { canWrite, useOpenPlan, useStore } from '../../store/store';
import { backupWords } from '../../strings/backups';
import { fileSize, percent } from '../../strings/numbers';
import { formatDay } from '../../ui/day-text';
import { ProgressLine } from '../../ui/progress-line';
import { useShortList } from '../../ui/short-list';
import { SecondBackups } from './second-backups';

interface BackupItemProps {
  readonly row: BackupRow;
  readonly isWritable: boolean;
}

function BackupItem({ row, isWritable }: BackupItemProps) {
  const { id, day, size, place } = row;
  const shownDay = formatDay(day, 'long');
  return (
    <li className="backup">
      <span>
        <b>{shownDay}</b>
        <small>{fileSize(size)}</small>
        {place === 'second' && <span className="chip">{backupWords.second}</span>}
      </span>
      {isWritable && (
        <button
          type="button"
          className="btn quiet"
          aria-label={
            place === 'second' ? backupWords.goBackToSecond(shownDay) : backupWords.goBackTo(shownDay)
          }
          onClick={() => openDialog({ kind: 'restore', backup: id, day })}
        >
          {backupWords.goBack}
        </button>
      )}
    </li>
  );
}

/**
 * Only a second backup takes long enough to be told of: attached files go there too. The button stays the same one, so
 * that whoever has it under their keys can stop what they began.
 */
function BackUpNow() {
  const progress = useStore((state) => state.ui.backingUp);
  return (
    <div className="backup-now">
      <button
        type="button"
        className="btn"
        onClick={() => void (progress === null ? backUpNow() : stopBackup())}
      >
        {progress === null ? backupWords.now : backupWords.stop}
      </button>
      {progress !== null && (
        <ProgressLine
          label={backupWords.copying(fileSize(progress.done), fileSize(progress.total))}
          done={progress.total === 0 ? 1 : progress.done / progress.total}
          number={percent(progress.total === 0 ? 1 : progress.done / progress.total)}
        />
      )}
    </div>
  );
}

/** Which backups there are, where and how large, the way back to each, and a second place for them. */
export function Backups() {
  const open = useOpenPlan();
  const { shown, rest } = useShortList(open.backups, open.plan.id);
  const isWritable = canWrite(open);
  const hasSome = open.backups.length > 0;
  return (
    <section>
      <h2>{backupWords.title}</h2>
      <p>{hasSome ? backupWords.text : backupWords.none}</p>
      {hasSome && (
        <>
          <p className="settings-path">
            <bdi>{backupWords.place(open.folder)}</bdi>
          </p>
          <ul className="settings-list" aria-label={backupWords.list}>
            {shown.map((row) => (
              <BackupItem key={row.id} row={row} isWritable={isWritable} />
            ))}
          </ul>
          {rest}
        </>
      )}
      {isWritable && (
        <div className="settings-buttons">
          <BackUpNow />
        </div>
      )}
      {isWritable && !open.isSample && <SecondBackups second={open.secondBackup} />}
    </section>
  );
}
