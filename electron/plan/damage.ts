/** What is wrong with the files that this installation itself wrote, and what has been lost of them. */
import type { Installation } from '../installation';
import type { JournalMemory } from '../installation/journal-memory';
import type { LoadedFile } from './journal-files';
import { journalName } from './layout';
import type { Ledger } from './ledger';

/** Stands in the memory of a journal of which nothing has been acknowledged yet. */
export const nothingYet = '0'.repeat(64);

/**
 * - `end`: only what stands behind the last good line is bad: an append that did not finish. It is cut off.
 * - `covered`: all that was ever acknowledged stands in another copy. It is set aside.
 * - `middle`: acknowledged lines cannot be read. The plan is read-only until the person goes back to a backup.
 */
export type OwnTroubleKind = 'end' | 'covered' | 'middle';

export interface OwnTrouble {
  readonly kind: OwnTroubleKind;
  readonly file: LoadedFile;
}

function isAnythingAcknowledged(journal: string, memory: JournalMemory): boolean {
  const isBeginningOnly = memory.last === journal && memory.next !== memory.last;
  return memory.last !== nothingYet && !isBeginningOnly;
}

/** The line up to which a journal's lines were acknowledged, and whether all of them are in the folder. */
interface Acknowledged {
  readonly memory: JournalMemory | null;
  readonly isAllHere: boolean;
}

function kindOf(file: LoadedFile, { memory, isAllHere }: Acknowledged): OwnTroubleKind {
  const { journal } = file;
  if (journal === null) return isAllHere ? 'covered' : 'middle';
  const isAfterAcknowledged = memory !== null && journal.lines.at(-1)?.id === memory.last;
  if (journal.rest === 1 || isAfterAcknowledged) return 'end';
  return isAllHere ? 'covered' : 'middle';
}

async function acknowledged(
  journal: string,
  ledger: Ledger,
  installation: Installation,
): Promise<Acknowledged> {
  const memory = await installation.memory(journal);
  if (memory === null) return { memory, isAllHere: false };
  const isKnown = ledger.journal(journal)?.lines.some(({ id }) => id === memory.last) ?? false;
  return { memory, isAllHere: isKnown || !isAnythingAcknowledged(journal, memory) };
}

/** The journal a file holds, or by its name should hold, where this installation has its key. */
async function ownJournalIn(
  file: LoadedFile,
  begun: readonly string[],
  installation: Installation,
): Promise<string | null> {
  const { journal } = file;
  if (journal === null) return begun.find((id) => file.path.endsWith(journalName(id))) ?? null;
  if (journal.begin === null || !installation.isOwnDevice(journal.begin.device)) return null;
  return (await installation.signer(journal.id)) === null ? null : journal.id;
}

/** Only of files that can be read by this version; a newer one's are left alone. */
export async function ownTroubles(
  ledger: Ledger,
  installation: Installation,
): Promise<readonly OwnTrouble[]> {
  const begun = await installation.journalsOf(ledger.id);
  const troubles: OwnTrouble[] = [];
  for (const file of ledger.files) {
    if (file.trouble?.kind !== 'torn' && file.trouble?.kind !== 'damaged') continue;
    const id = await ownJournalIn(file, begun, installation);
    if (id === null) continue;
    troubles.push({ kind: kindOf(file, await acknowledged(id, ledger, installation)), file });
  }
  return troubles;
}

/** Journals of this installation of which acknowledged lines are not in the folder. */
export async function shortJournals(ledger: Ledger, installation: Installation): Promise<readonly string[]> {
  const short: string[] = [];
  for (const id of await installation.journalsOf(ledger.id)) {
    const { memory, isAllHere } = await acknowledged(id, ledger, installation);
    if (memory !== null && !isAllHere) short.push(id);
  }
  return short;
}
