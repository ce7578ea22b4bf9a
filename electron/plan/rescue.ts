/** What this installation wrote and another program took away while the plan was open is written down once more. */
import { dirname, join } from 'node:path';
import { erasedLines } from '../../framework/erase';
import { emptied, type SealedLine } from '../../framework/line';
import type { Installation } from '../installation';
import { makeFolder, replace } from '../durable';
import { freePath } from './free-path';
import type { LoadedFile } from './journal-files';
import type { Ledger } from './ledger';
import { bytesOf, stampNow } from './line-writer';

/** Files of which lines are nowhere in the folder any more. */
async function lostFiles(
  before: readonly LoadedFile[],
  now: Ledger,
  installation: Installation,
): Promise<readonly LoadedFile[]> {
  const here = new Set(now.journals.flatMap((journal) => journal.lines.map(({ id }) => id)));
  const lost: LoadedFile[] = [];
  for (const file of before) {
    const { journal } = file;
    if (journal === null || file.lines.every(({ id }) => here.has(id))) continue;
    const isOwn = journal.begin !== null && installation.isOwnDevice(journal.begin.device);
    if (!isOwn || (await installation.signer(journal.id)) === null) continue;
    lost.push(file);
    for (const { id } of file.lines) here.add(id);
  }
  return lost;
}

/** What has been erased for good meanwhile stays erased. */
function withoutErased(lines: readonly SealedLine[], now: Ledger): readonly SealedLine[] {
  const erased = erasedLines(now.entries.flatMap(({ changes }) => changes));
  return lines.map((sealed) => (erased.has(sealed.id) ? emptied(sealed) : sealed));
}

/** Whether lines that were read before are gone from the folder, and are this installation's to write again. */
export async function needsRescue(
  before: readonly LoadedFile[],
  now: Ledger,
  installation: Installation,
): Promise<boolean> {
  return (await lostFiles(before, now, installation)).length > 0;
}

/**
 * To be called while holding the plan's lock. Nothing that stands in the folder now is touched.
 * @returns the names of the new files
 */
export async function rescue(
  before: readonly LoadedFile[],
  now: Ledger,
  installation: Installation,
): Promise<readonly string[]> {
  const names: string[] = [];
  const { day } = stampNow();
  for (const file of await lostFiles(before, now, installation)) {
    const folder = dirname(file.path);
    const beginning = (file.journal?.id ?? '').slice(0, 32);
    const path = await freePath((count) => {
      const number = count === 1 ? '' : `-${String(count)}`;
      return join(folder, `${beginning}-kept-${day}${number}.jsonl`);
    });
    await makeFolder(folder);
    await replace(path, bytesOf(withoutErased(file.lines, now)));
    names.push(path.slice(folder.length + 1));
  }
  return names;
}
