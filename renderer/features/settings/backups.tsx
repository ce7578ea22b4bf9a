import { daysBetween } from '../../../framework/day';
import { openDialog } from '../../store/navigate';
import { canWrite, useOpenPlan, useStore } from '../../store/store';
import { backupWords } from '../../strings/backups';
import { fileSize } from '../../strings/numbers';
import { formatDay } from '../../ui/day-text';
import { useShortList } from '../../ui/short-list';

/** A plan that is open gets a backup each day; where the newest is older than this, something keeps it from that. */
const oldAfter = 7;

/** Which backups there are, where and how large, and the way back to each. */
export function Backups() {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const { shown, rest } = useShortList(open.backups, open.plan.id);
  const [newest] = open.backups;
  const isOld = newest !== undefined && daysBetween(newest.day, today) > oldAfter;
  return (
    <section>
      <h2>{backupWords.title}</h2>
      <p>{newest === undefined ? backupWords.none : backupWords.text}</p>
      {isOld && <p role="status">{backupWords.old(formatDay(newest.day, 'long'))}</p>}
      {newest !== undefined && (
        <>
          <p className="settings-path">
            <bdi>{backupWords.place(open.folder)}</bdi>
          </p>
          <ul className="settings-list" aria-label={backupWords.list}>
            {shown.map(({ id, day, size }) => (
              <li key={id} className="backup">
                <span>
                  <b>{formatDay(day, 'long')}</b>
                  <small>{fileSize(size)}</small>
                </span>
                {canWrite(open) && (
                  <button
                    type="button"
                    className="btn quiet"
                    aria-label={backupWords.goBackTo(formatDay(day, 'long'))}
                    onClick={() => openDialog({ kind: 'restore', backup: id, day })}
                  >
                    {backupWords.goBack}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {rest}
        </>
      )}
    </section>
  );
}
