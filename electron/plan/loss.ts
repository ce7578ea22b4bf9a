/** Whether a backup still has acknowledged changes that the plan's folder has lost. */
import { join } from 'node:path';
import type { BackupRow } from '../../framework/contract/backup-views';
import { backupFolder, isWholeBackup, listBackups, loadBackup } from './backups';
import { shortJournals } from './damage';
import { findJournals, type LoadedFile } from './journal-files';
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

function isDamaged(ledger: Ledger): boolean {
  return ledger.troubles.some(({ kind }) => kind === 'damaged');
}

/** Only where a file is not what it was, or one of this installation's is gone, is it worth reading a backup. */
async function isSuspicious(place: PlanPlace, ledger: Ledger, own: OwnChoice): Promise<boolean> {
  if (own.status === 'behind' || isDamaged(ledger)) return true;
  for (const id of await shortJournals(ledger, place.installation)) {
    if (ledger.journal(id) === undefined && (await isInNewestBackup(place, id))) return true;
  }
  return false;
}

/** Older ones are unlikely to have what these have not, and reading one takes a while. */
const backupsRead = 3;

/** @returns the newest backup that has lost changes, or null */
export async function backupOfLost(
  place: PlanPlace,
  ledger: Ledger,
  own: OwnChoice,
): Promise<BackupRow | null> {
  if (!(await isSuspicious(place, ledger, own))) return null;
  const short = new Set(await shortJournals(ledger, place.installation));
  const here = new Set(ledger.journals.flatMap((journal) => journal.lines.map(({ id }) => id)));
  // Which lines a damaged file had cannot be told any more; what was sound on that day was meant to stay.
  const mayLack = ({ journal }: LoadedFile) => isDamaged(ledger) || short.has(journal?.id ?? '');
  for (const row of (await listBackups(place.layout)).slice(0, backupsRead)) {
    if (!(await isWholeBackup(place.layout, ledger.id, row.id))) continue;
    const files = await loadBackup(place.layout, row.id);
    if (files.some((file) => mayLack(file) && file.lines.some(({ id }) => !here.has(id)))) return row;
  }
  return null;
}
