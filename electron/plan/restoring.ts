/** Going back to a backup: by one more act where the plan is sound, by bringing files back where it is not. */
import { join } from 'node:path';
import type { Change } from '../../framework/change';
import type { BackupPreview } from '../../framework/contract/backup-views';
import { erasedLines } from '../../framework/erase';
import { orderedLines } from '../../framework/fold';
import { remainders } from '../../framework/remainders';
import { emptied, type SealedLine } from '../../framework/line';
import { restoringChanges } from '../../framework/restore';
import { replace } from '../durable';
import { PlanError } from '../plan-error';
import { setAside } from './aside';
import { bringBackFiles, filesThere } from './backup-files';
import { isWholeBackup, loadBackup } from './backups';
import { freePath } from './free-path';
import type { LoadedFile } from './journal-files';
import type { Layout } from './layout';
import { Ledger } from './ledger';
import { bytesOf, stampNow } from './line-writer';
import type { PlanStore } from './plan-store';

/** The plan as the backup has it, but for what has been erased for good since. */
function ledgerThen(now: Ledger, files: readonly LoadedFile[]): Ledger {
  const kept = remainders(orderedLines(now.journals));
  const withoutErased = (sealed: SealedLine): SealedLine => {
    const changes = kept.get(sealed.id);
    return changes === undefined ? sealed : { id: sealed.id, line: { ...sealed.line, changes } };
  };
  const cleaned = files.map((file) => {
    const lines = file.lines.map(withoutErased);
    return { ...file, lines, journal: file.journal === null ? null : { ...file.journal, lines } };
  });
  return new Ledger(now.id, cleaned);
}

function changesBack({ ledger }: PlanStore, files: readonly LoadedFile[]): readonly Change[] {
  return restoringChanges(ledger.plan, ledgerThen(ledger, files).plan);
}

/** A backup: where it is kept, and the id of its row there. */
export interface BackupAt {
  readonly layout: Layout;
  readonly id: string;
}

/** @throws PlanError `missing` where the backup is gone, `disk` where it cannot be read whole */
async function wholeBackup(store: PlanStore, { layout, id }: BackupAt): Promise<readonly LoadedFile[]> {
  const files = await loadBackup(layout, id);
  if (await isWholeBackup(layout, store.ledger.id, id)) return files;
  throw new PlanError('disk', 'This backup cannot be read whole: choose another one. Nothing was changed.');
}

/** As many as a person reads through before they decide. */
const shownChanges = 200;

/** What `restoreBackup` would do, without doing it. @throws PlanError as that does */
export async function previewBackup(store: PlanStore, backup: BackupAt): Promise<BackupPreview> {
  const files = await wholeBackup(store, backup);
  await store.listFiles();
  const attached = (await filesThere(backup.layout, store.missingFiles)).length;
  if (store.needsRepair(backup.id)) return { way: 'files', count: 0, changes: [], attached };
  const changes = changesBack(store, files);
  return { way: 'changes', count: changes.length, changes: changes.slice(0, shownChanges), attached };
}

function newestLine({ ledger }: PlanStore): SealedLine | undefined {
  const last = ledger.entries.at(-1);
  return ledger.journals.flatMap(({ lines }) => lines).find(({ id }) => id === last?.id);
}

/** What is brought back by an act: none, where the plan says the same. */
async function goBack(store: PlanStore, files: readonly LoadedFile[]): Promise<SealedLine | null> {
  const changes = changesBack(store, files);
  return changes.length === 0 ? null : store.commit(changes);
}

function nothingToBringBack(): PlanError {
  return new PlanError(
    'refused',
    'The plan says the same as this backup, so there is nothing to bring back.',
  );
}

/** Brings a file into journal/ under a name that is free there, without what has been erased. */
async function bringIn(store: PlanStore, file: LoadedFile, erased: ReadonlySet<string>): Promise<void> {
  const { journals } = store.place.layout;
  const { day } = stampNow();
  const beginning = (file.journal?.id ?? '').slice(0, 32);
  const path = await freePath((count) =>
    join(journals, count === 1 ? `${beginning}.jsonl` : `${beginning}-${day}-${String(count)}.jsonl`),
  );
  const lines = file.lines.map((sealed) => (erased.has(sealed.id) ? emptied(sealed) : sealed));
  await replace(path, bytesOf(lines));
}

/**
 * First everything that is missing comes in beside what is there, then the damaged files go aside: whenever it is cut
 * short, nothing is lost, and doing it again ends it. The good beginnings of damaged files are among what comes in.
 */
async function repair(store: PlanStore, files: readonly LoadedFile[]): Promise<SealedLine> {
  const { ledger, reading } = store;
  const damaged = reading.ownTroubles.filter(({ kind }) => kind === 'middle').map(({ file }) => file);
  const bad = new Set(damaged.map(({ path }) => path));
  const sound = reading.files.filter(({ path, journal }) => journal !== null && !bad.has(path));
  const here = new Set(sound.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const all = new Ledger(ledger.id, [...reading.files, ...files]);
  const erased = erasedLines(all.entries.flatMap(({ changes }) => changes));
  const longestFirst = [...files, ...damaged].sort((one, other) => other.lines.length - one.lines.length);
  for (const file of longestFirst) {
    if (file.lines.every(({ id }) => here.has(id))) continue;
    await bringIn(store, file, erased);
    for (const { id } of file.lines) here.add(id);
  }
  for (const file of damaged) await setAside(file.path);
  await store.reload('held');
  const sealed = newestLine(store);
  if (sealed !== undefined && store.readOnly === null) return sealed;
  throw new PlanError('disk', store.readOnly ?? 'The plan still cannot be read: choose an older backup.');
}

/**
 * With the plan's lock held.
 * @returns the line that records it; where only files were brought back, the newest line there is now
 * @throws PlanError `missing` where the backup is gone, `disk` where it cannot be read whole
 */
export async function restoreBackup(store: PlanStore, backup: BackupAt): Promise<SealedLine> {
  const files = await wholeBackup(store, backup);
  const isRepair = store.needsRepair(backup.id);
  if (!isRepair && store.readOnly !== null) throw new PlanError('read-only', store.readOnly);
  await store.listFiles();
  const attached = await filesThere(backup.layout, store.missingFiles);
  await bringBackFiles(attached, store.place.layout);
  if (attached.length > 0) await store.listFiles();
  if (isRepair) return repair(store, files);
  const newest = attached.length > 0 ? newestLine(store) : undefined;
  const sealed = (await goBack(store, files)) ?? newest;
  if (sealed === undefined) throw nothingToBringBack();
  return sealed;
}
