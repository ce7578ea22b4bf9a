/** Putting one act on the disk: one line at the end of this device's file, or a new file with its first line before it. */
import { join } from 'node:path';
import type { Change } from '../../framework/change';
import { readChange } from '../../framework/change';
import type { SealedLine } from '../../framework/line';
import { append } from '../durable';
import type { Installation } from '../installation';
import { PlanError } from '../plan-error';
import { nothingYet } from './damage';
import type { LoadedFile } from './journal-files';
import { journalName } from './layout';
import type { Ledger } from './ledger';
import { beginJournal, bytesOf, lineOf, newlySeen, stampNow, type Beginning } from './line-writer';
import { mentioned, type OwnJournal } from './own-journal';

/**
 * The act is on the disk already, so a failure to remember that must not look like a failure to save: what was
 * remembered before it names this very line as the next.
 */
export async function rememberQuietly(
  installation: Installation,
  journal: string,
  last: string,
): Promise<void> {
  try {
    await installation.remember(journal, { last, next: last });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
  }
}

/** @throws PlanError; the file and the ledger are then as they were */
export async function commitTo(
  own: OwnJournal,
  changes: readonly Change[],
  context: { readonly ledger: Ledger; readonly installation: Installation },
): Promise<SealedLine> {
  const { ledger, installation } = context;
  const { file, id, sign } = own;
  const previous = file.lines.at(-1) ?? null;
  const seen = newlySeen(ledger, id, own.seen);
  const sealed = lineOf({ previous, clock: ledger.clock, seen, stamp: stampNow(), sign }, changes);
  const bytes = bytesOf([sealed]);
  await installation.remember(id, { last: previous?.id ?? nothingYet, next: sealed.id });
  file.mark = await append(file.path, bytes, file.mark.size);
  ledger.add(file, sealed);
  for (const [journal, line] of Object.entries(seen)) own.seen.set(journal, line);
  await rememberQuietly(installation, id, sealed.id);
  return sealed;
}

/** A journal whose lines are made but not yet written. */
export interface Draft {
  readonly beginning: Beginning;
  readonly lines: readonly SealedLine[];
}

/** @param changes of the act that is the reason to begin; none where the person only answered that the plan is theirs */
export async function draftJournal(
  ledger: Ledger,
  installation: Installation,
  changes: readonly Change[],
): Promise<Draft> {
  const beginning = await beginJournal(ledger, installation);
  const { first, sign } = beginning;
  if (changes.length === 0) return { beginning, lines: [first] };
  const place = { previous: first, clock: first.line.clock, seen: {}, stamp: stampNow(), sign };
  return { beginning, lines: [first, lineOf(place, changes)] };
}

/** Keeps the key and remembers what is about to be written, before any of it is. */
export async function announce(installation: Installation, plan: string, draft: Draft): Promise<void> {
  const { first, privatePem } = draft.beginning;
  const last = draft.lines.at(-1) ?? first;
  await installation.keepKey(first.id, privatePem);
  await installation.addJournal(plan, first.id);
  await installation.remember(first.id, {
    last: last === first ? nothingYet : first.id,
    next: last.id,
  });
}

/** @returns the new file as if it had been read */
export async function writeJournal(folder: string, draft: Draft): Promise<LoadedFile> {
  const { first } = draft.beginning;
  const name = journalName(first.id);
  const path = join(folder, name);
  const mark = await append(path, bytesOf(draft.lines), 0);
  const begin = readChange(first.line.changes?.[0]);
  const lines = [...draft.lines];
  const shown = `journal/${name}`;
  const journal =
    begin?.type === 'journal.begin'
      ? { id: first.id, file: shown, begin, lines, trouble: null, rest: 0 }
      : null;
  return { name: shown, path, mark, touched: mark.modified, journal, lines, trouble: null };
}

export function ownOf(file: LoadedFile, draft: Draft): OwnJournal {
  const { first, sign } = draft.beginning;
  return { id: first.id, file, sign, seen: mentioned(file) };
}
