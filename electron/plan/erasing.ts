/** Erase for good: what is to be recorded, and what is to be taken out of the files for it. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from '../../framework/change';
import { erasedLines, erasure, type EraseTarget } from '../../framework/erase';
import { filesIn } from '../../framework/evidence-files';
import { orderedLines, type Entry } from '../../framework/fold';
import { readLine, type RawChange, type SealedLine } from '../../framework/line';
import { isMissing } from '../disk-error';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { mayBeJournal, type Layout } from './layout';
import type { Ledger } from './ledger';
import { backupJournalFolders, type Scrubbing } from './scrub';

function ofErasures(ledger: Ledger): readonly Change[] {
  return ledger.entries.flatMap(({ changes }) => changes.filter((change) => change.type === 'text.erase'));
}

/** Files that anything which still counts speaks of. */
export function filesInUse(entries: readonly Entry[]): ReadonlySet<string> {
  const changes = entries.flatMap((entry) => entry.changes);
  return new Set(changes.flatMap((change) => filesIn(change)).map(({ sha256 }) => sha256));
}

/**
 * All that the erasures so far have named.
 * @param needles what gives away broken lines; known only while an erasure is being made
 */
export async function scrubbingOf(
  layout: Layout,
  ledger: Ledger,
  needles: readonly string[],
): Promise<Scrubbing> {
  const erasures = ofErasures(ledger);
  const lines = erasedLines(erasures);
  const all = [
    ...ledger.journals.flatMap((journal) => journal.lines),
    ...(await linesOnlyInBackups(layout, ledger)),
  ];
  const digests = new Set(all.filter(({ id }) => lines.has(id)).map(({ line }) => line.digest));
  const inUse = filesInUse(ledger.entries);
  const named = erasures.flatMap((change) => (change.type === 'text.erase' ? change.files : []));
  return { digests, needles, files: new Set(named.filter((hash) => !inUse.has(hash))) };
}

/** Whether a line whose text was erased still has it in one of the files: an erasure was cut short, or an old copy came. */
export function isUnfinished(ledger: Ledger): boolean {
  const lines = erasedLines(ofErasures(ledger));
  if (lines.size === 0) return false;
  return ledger.files.some((file) =>
    file.lines.some(({ id, line }) => line.changes !== undefined && lines.has(id)),
  );
}

/** A line that is not the individual's, or not in the plan any more, may hold the text but not say what is erased. */
function withoutErasures(sealed: SealedLine): SealedLine {
  const changes = (sealed.line.changes ?? []).filter((change) => change.type !== 'text.erase');
  return { id: sealed.id, line: { ...sealed.line, changes } };
}

/** Lines of the same person in files that do not count (yet). */
function waitingLines({ journals, writer }: Ledger): readonly SealedLine[] {
  return journals
    .filter(({ standing }) => standing === 'waiting' || standing === 'refused')
    .filter(({ begin }) => begin.person === writer)
    .flatMap(({ lines }) => lines);
}

/** Lines that only a backup still has, because the plan was once put back to an older state. */
async function linesOnlyInBackups(layout: Layout, ledger: Ledger): Promise<readonly SealedLine[]> {
  const known = new Set(ledger.journals.flatMap(({ lines }) => lines.map(({ line }) => line.digest)));
  const found = new Map<string, SealedLine>();
  for (const folder of await backupJournalFolders(layout)) {
    for (const text of await textsIn(folder)) {
      const digest = /"digest":"([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
      if (known.has(digest)) continue;
      const read = readLine(text, nodeCrypto);
      if (read.status === 'whole' && read.sealed.line.changes !== undefined) {
        found.set(read.sealed.id, read.sealed);
      }
    }
  }
  return [...found.values()];
}

async function textsIn(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter(mayBeJournal);
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.flatMap((text) => text.split('\n'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const shortestNeedle = 8;

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** What gives away the text of a line that can no longer be read: as it is spelt in JSON. */
function needlesOf(target: EraseTarget, erased: readonly RawChange[]): readonly string[] {
  const id =
    target.what === 'note' ? target.indicator : target.what === 'evidence' ? target.evidence : target.action;
  const words = erased
    .flatMap(({ text, title, note, outcome, url }) => wordsIn([text, title, note, outcome, url]))
    .filter((word) => word.length >= shortestNeedle);
  return [...new Set([id, ...words])].map((word) => JSON.stringify(word).slice(1, -1));
}

/** What an erasure records, and what gives away broken lines that hold some of it. */
export interface Erasing {
  readonly change: Change;
  readonly needles: readonly string[];
}

/** @throws PlanError `missing` where nothing of it is in the plan */
export async function erasingOf(layout: Layout, ledger: Ledger, target: EraseTarget): Promise<Erasing> {
  const others = [...waitingLines(ledger), ...(await linesOnlyInBackups(layout, ledger))];
  // Nobody takes out what somebody else wrote.
  const own = orderedLines(ledger.journals).filter(({ person }) => person === ledger.writer);
  const known = others.map((sealed) => ({ ...withoutErasures(sealed), person: ledger.writer }));
  const all = [...own, ...known].sort((one, other) => one.line.clock - other.line.clock);
  const change = erasure(all, target);
  if (change === null) {
    throw new PlanError('missing', 'There is nothing of it left in this plan, so nothing was erased.');
  }
  const named = new Set(change.lines.map(({ line }) => line));
  const touched = all.filter(({ id }) => named.has(id));
  const kept = new Set(change.lines.flatMap(({ keep }) => keep.map((raw) => JSON.stringify(raw))));
  const erased = touched
    .flatMap(({ line }) => line.changes ?? [])
    .filter((raw) => !kept.has(JSON.stringify(raw)));
  return { change, needles: needlesOf(target, erased) };
}
