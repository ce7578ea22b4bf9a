/** Whether a backup still has acknowledged changes that the plan's folder has lost. */
import { join } from 'node:path';
import type { BackupRow } from '../../framework/contract/views';
import { backupFolder, listBackups, loadBackup, newestWholeBackup } from './backups';
import { shortJournals } from './damage';
import { findJournals } from './journal-files';
import { journalName } from './layout';
import type { Ledger } from './ledger';
import type { OwnChoice } from './own-journal';
import type { PlanPlace } from './reading';

/** Whether the newest backup has a file of that journal: cheap enough to ask at every opening. */
async function isInNewestBackup(place: PlanPlace, journal: string): Promise<boolean> {
  const [newest] = await listBackups(place.layout);
  if (newest === undefined) return false;
  const files = await findJournals(join(await backupFolder(place.layout, newest.id), 'journal'), '');
  return files.some(({ path }) => path.endsWith(journalName(journal)));
}

/** Only where this device's own file is not what it was, or one of them is gone, is it worth reading a backup. */
async function isSuspicious(place: PlanPlace, ledger: Ledger, own: OwnChoice): Promise<boolean> {
  if (own.status === 'behind') return true;
  for (const id of await shortJournals(ledger, place.installation)) {
    if (ledger.journal(id) === undefined && (await isInNewestBackup(place, id))) return true;
  }
  return false;
}

/** @returns the newest backup that has lost changes, or null */
export async function backupOfLost(
  place: PlanPlace,
  ledger: Ledger,
  own: OwnChoice,
): Promise<BackupRow | null> {
  if (!(await isSuspicious(place, ledger, own))) return null;
  const row = await newestWholeBackup(place.layout, ledger.id);
  if (row === null) return null;
  const short = new Set(await shortJournals(ledger, place.installation));
  const here = new Set(ledger.journals.flatMap((journal) => journal.lines.map(({ id }) => id)));
  const files = await loadBackup(place.layout, row.id);
  const hasLost = files.some(
    (file) => short.has(file.journal?.id ?? '') && file.lines.some(({ id }) => !here.has(id)),
  );
  return hasLost ? row : null;
}
