import type { SecondBackup } from '../../../framework/contract/backup-views';
import { chooseSecondPlace, leaveSecondPlace } from '../../store/backups';
import { backupWords } from '../../strings/backups';
import { formatDay } from '../../ui/day-text';

function State({ second }: { readonly second: SecondBackup }) {
  const { last, trouble, isSameDisk } = second;
  return (
    <>
      <p className="settings-path">
        <bdi>{second.folder}</bdi>
      </p>
      <p role="status">
        {last === null ? backupWords.neverThere : backupWords.lastThere(formatDay(last, 'long'))}
      </p>
      {isSameDisk && <p>{backupWords.sameDisk}</p>}
      {trouble !== null && <p className="field-error">{trouble}</p>}
    </>
  );
}

/** Backups on a stick, a share or another disk: what is lost with this computer is not lost. */
export function SecondBackups({ second }: { readonly second: SecondBackup | null }) {
  return (
    <div className="second-backups">
      <h3>{backupWords.secondTitle}</h3>
      <p>{backupWords.secondText}</p>
      {second !== null && <State second={second} />}
      <div className="settings-buttons">
        <button type="button" className="btn" onClick={() => void chooseSecondPlace()}>
          {second === null ? backupWords.choose : backupWords.chooseOther}
        </button>
        {second !== null && (
          <button type="button" className="btn" onClick={() => void leaveSecondPlace()}>
            {backupWords.leave}
          </button>
        )}
      </div>
    </div>
  );
}
