/** Putting a plan's own files right where that takes nothing from anybody, and saying what was done. */
import { basename, join } from 'node:path';
import { rm } from 'node:fs/promises';
import { replace, makeFolder } from '../durable';
import { isMissing } from '../disk-error';
import { PlanError } from '../plan-error';
import { cutBadEnd, setAside } from './aside';
import { backupFolder, listBackups } from './backups';
import type { OwnTrouble } from './damage';
import { isUnfinished, scrubbingOf } from './erasing';
import { frameworkName, type Layout } from './layout';
import { hint, trouble, type Note } from './note';
import { planFileText, readPlanFile } from './plan-file';
import type { Reading } from './reading';
import { scrub } from './scrub';

/** Whether there is anything to mend, so that a sound plan is not even locked for it. */
export function needsMending(reading: Reading): boolean {
  const { ownTroubles, planFile, isFrameworkInPlace, ledger } = reading;
  const isPlanFileBad = planFile.status === 'damaged' || planFile.status === 'missing';
  const isMendable = ownTroubles.some(({ kind }) => kind !== 'middle');
  return isMendable || isPlanFileBad || !isFrameworkInPlace || isUnfinished(ledger);
}

async function mendOwn({ kind, file }: OwnTrouble): Promise<readonly Note[]> {
  if (kind === 'middle') return [];
  if (kind === 'end') {
    const kept = await cutBadEnd(file);
    const text = `The last change in ${file.name} was not written to its end. What there was of it is kept in ${kept ?? 'no file'}; everything before it is there.`;
    return [trouble(`cut ${file.name}`, text)];
  }
  if (file.mark.size === 0) {
    await rm(file.path, { force: true });
    return [];
  }
  const kept = await setAside(file.path);
  const text = `${file.name} cannot be read any more and is kept as ${kept}. Everything you saved is there without it.`;
  return [trouble(`aside ${file.name}`, text)];
}

async function setAsideIfThere(path: string): Promise<string | null> {
  try {
    return await setAside(path);
  } catch (error) {
    if (error instanceof PlanError && isMissing(error.cause)) return null;
    throw error;
  }
}

/** The text as it was, from a backup; else what can be said anew. */
async function planText(layout: Layout, id: string): Promise<string> {
  for (const row of await listBackups(layout)) {
    const kept = await readPlanFile(join(await backupFolder(layout, row.id), 'plan.json'));
    if (kept.status === 'whole' && kept.id === id) return kept.text;
  }
  return planFileText({ id });
}

async function mendPlanFile(layout: Layout, reading: Reading): Promise<readonly Note[]> {
  if (reading.planFile.status !== 'damaged' && reading.planFile.status !== 'missing') return [];
  const kept = await setAsideIfThere(layout.planFile);
  await replace(layout.planFile, Buffer.from(await planText(layout, reading.ledger.id)));
  const old = kept === null ? '' : ` The old one is kept as ${kept}.`;
  return [hint('plan.json', `plan.json could not be read and was written anew.${old}`)];
}

async function mendFramework(layout: Layout, reading: Reading): Promise<readonly Note[]> {
  if (reading.isFrameworkInPlace) return [];
  const path = join(layout.frameworks, frameworkName(reading.ledger.plan.framework));
  await makeFolder(layout.frameworks);
  const kept = await setAsideIfThere(path);
  await replace(path, Buffer.from(reading.frameworkText));
  const old = kept === null ? '' : ` The damaged file is kept as ${kept}.`;
  return [hint('framework', `The framework ${basename(path)} was brought back from a backup.${old}`)];
}

async function finishErasure(layout: Layout, reading: Reading): Promise<readonly Note[]> {
  if (!isUnfinished(reading.ledger)) return [];
  return removedNotes(await scrub(layout, await scrubbingOf(layout, reading.ledger, [])));
}

/** Tells of set-aside files that went with a text which was erased for good. */
export function removedNotes(names: readonly string[]): readonly Note[] {
  return names.map((name) =>
    hint(
      `removed ${name}`,
      `The file ${name} held some of what was erased for good, so it was removed as well.`,
    ),
  );
}

/**
 * To be called while holding the plan's lock.
 * @returns what was done; nothing that fails here keeps the plan from being opened
 */
export async function mend(layout: Layout, reading: Reading): Promise<readonly Note[]> {
  const notes: Note[] = [];
  const jobs = [
    ...reading.ownTroubles.map((own) => () => mendOwn(own)),
    () => mendPlanFile(layout, reading),
    () => mendFramework(layout, reading),
    () => finishErasure(layout, reading),
  ];
  for (const job of jobs) {
    try {
      notes.push(...(await job()));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      notes.push(trouble(`mend ${error.message}`, error.message));
    }
  }
  return notes;
}
