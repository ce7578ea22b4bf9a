/** What a person should know about an open plan: one sentence each, with the one act that helps where there is one. */
import type { BackupRow } from '../../framework/contract/backup-views';
import type { Notice } from '../../framework/contract/views';
import { troubleSentence, type Trouble } from '../../framework/journal';
import { hint, trouble, type Note } from './note';
import type { OwnChoice } from './own-journal';
import type { Reading } from './reading';

/** A sync tool may still be writing another device's file, so that it is waited for before anything is said. */
const patience = 10_000;

function restoreFrom(backup: BackupRow | null): Notice['act'] {
  return backup === null ? null : { kind: 'restore', backup: backup.id, day: backup.day };
}

/** What was found at this look and stays so until the next. */
export interface Findings {
  readonly reading: Reading;
  readonly own: OwnChoice;
  /** A backup that has what the folder has lost, or that puts a damaged plan right. */
  readonly backup: BackupRow | null;
}

function ofDamage({ reading, backup }: Findings): readonly Note[] {
  const bad = reading.ownTroubles.filter(({ kind }) => kind === 'middle');
  const sentences = bad.map(({ file }) => (file.trouble === null ? '' : `${troubleSentence(file.trouble)} `));
  const { shownFrom } = reading;
  if (shownFrom !== null && bad.length === 0) sentences.push('The beginning of this plan cannot be read. ');
  if (sentences.length === 0) return [];
  const shown = shownFrom === null ? '' : `What you see is from the backup of ${shownFrom.day}. `;
  const next =
    backup === null
      ? 'There is no backup that helps: put a copy of the file back from elsewhere.'
      : `Go back to the backup of ${backup.day}; the damaged file is kept.`;
  return [{ ...trouble('damaged', `${sentences.join('')}${shown}${next}`), act: restoreFrom(backup) }];
}

function ofOwn({ reading, own, backup }: Findings): readonly Note[] {
  if (reading.ownTroubles.some(({ kind }) => kind === 'middle') || reading.shownFrom !== null) return [];
  if (backup !== null) {
    const text = `Changes that were saved in this plan are not in its folder any more, or cannot be read. The backup of ${backup.day} has them.`;
    return [{ ...trouble('lost', text), act: restoreFrom(backup) }];
  }
  if (own.status !== 'behind') return [];
  const text =
    'The plan’s folder is not as this computer left it: it was put back to an earlier state, or a copy of this computer writes in it too. What you change from now on goes into a new file beside the old one, and nothing is overwritten.';
  return [hint('put-back', text)];
}

function ofForks({ reading }: Findings): readonly Note[] {
  return reading.ledger.journals
    .filter(({ isForked }) => isForked)
    .map(({ id, files }) =>
      hint(
        `parted ${id}`,
        `${files.join(' and ')} were written separately from some point on, probably on a copied computer. Both count, and nothing is lost.`,
      ),
    );
}

function ofForeign(kind: Trouble): Note {
  const id = `${kind.kind} ${kind.file}`;
  switch (kind.kind) {
    case 'foreign':
      return hint(id, `${kind.file} belongs to another plan and is not counted here: move it there.`);
    case 'nameless':
      return hint(id, `${kind.file} does not say who wrote it, so it is not counted.`);
    case 'newer':
      return trouble(id, `${troubleSentence(kind)} Update Rung to see and change all of this plan.`);
    case 'torn':
    case 'damaged':
      return {
        ...trouble(
          id,
          `${troubleSentence(kind)} What stands before it is used, and the file is left as it is. Wait until it has been copied whole, or bring a whole copy of it.`,
        ),
        act: { kind: 'reload' },
      };
  }
}

/** Whether it has been so for long enough that no sync can be under way. */
function isSettled(found: Trouble, touched: number | undefined, now: number): boolean {
  const isWaitedFor = found.kind === 'torn' || found.kind === 'damaged';
  return !isWaitedFor || touched === undefined || Math.abs(now - touched) >= patience;
}

/** @param now milliseconds since 1970 */
export function noticesOf(findings: Findings, notes: readonly Note[], now: number): readonly Notice[] {
  const { ledger, ownTroubles } = findings.reading;
  const own = new Set(ownTroubles.map(({ file }) => file.name));
  const touched = new Map(ledger.files.map((file) => [file.name, file.touched]));
  const foreign = ledger.troubles.filter(
    (found) => !own.has(found.file) && isSettled(found, touched.get(found.file), now),
  );
  return [
    ...notes,
    ...ofDamage(findings),
    ...ofOwn(findings),
    ...ofForks(findings),
    ...foreign.map(ofForeign),
  ];
}
