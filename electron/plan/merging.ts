/** Bringing what came in a file into a plan's folder: files first, then the lines that speak of them. */
import { basename, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Journal } from '../../framework/journal';
import { troubleSentence } from '../../framework/journal';
import { planMerge, type Merge, type MergedFile } from '../../framework/merge';
import type { Manifest } from '../../framework/bundle/manifest';
import { diskError } from '../disk-error';
import { makeFolder, replace } from '../durable';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { keepFolder, takeIn } from './attach';
import { filesInUse } from './erasing';
import { freePath } from './free-path';
import { findJournals, loadJournals, type LoadedFile } from './journal-files';
import { frameworkName, journalName, type Layout } from './layout';
import { bytesOf } from './line-writer';
import type { PlanStore } from './plan-store';
import { findStored, listStored } from './stored-files';

/** What came, unpacked in a folder of its own and found to be as it was put in. */
export interface Arrived {
  readonly manifest: Manifest;
  readonly layout: Layout;
}

/** @throws PlanError `refused` in one sentence where a line is not what was written, or another plan's */
export async function arrivedJournals({ layout, manifest }: Arrived): Promise<readonly Journal[]> {
  const files = await loadJournals(await findJournals(layout.journals, 'journal'));
  const bad = files.find(({ trouble }) => trouble !== null);
  if (bad?.trouble !== undefined && bad.trouble !== null) {
    throw new PlanError(
      'refused',
      `The file was not brought in. ${troubleSentence(bad.trouble)} Nothing was changed.`,
    );
  }
  const journals = files.map(({ journal }) => journal).filter((journal) => journal !== null);
  const { plan } = manifest;
  const strange = journals.find(({ id, begin }) => id !== plan && begin?.plan !== plan);
  if (strange !== undefined) {
    const message = `The file was not brought in: ${strange.file} in it belongs to another plan. Nothing was changed.`;
    throw new PlanError('refused', message);
  }
  return journals;
}

/** What is in the plan's folder now, as far as it can be read. */
function localJournals({ ledger }: PlanStore): readonly Journal[] {
  return ledger.files
    .map(({ journal }: LoadedFile) => journal)
    .filter((journal) => journal !== null)
    .filter(({ id, begin }) => id === ledger.id || begin === null || begin.plan === ledger.id);
}

/**
 * What bringing it in would do. Nothing is written.
 * @param accepted ids of journals of which the person says that they are of whom they name
 * @throws PlanError `refused` where it is another plan
 */
export async function previewMerge(
  store: PlanStore,
  arrived: Arrived,
  accepted: ReadonlySet<string>,
): Promise<Merge> {
  if (arrived.manifest.plan !== store.ledger.id) {
    throw new PlanError(
      'refused',
      'The file is of another plan, so it was not brought in. Nothing was changed.',
    );
  }
  const incoming = await arrivedJournals(arrived);
  const local = localJournals(store);
  return planMerge({ plan: store.ledger.id, local, incoming, accepted, crypto: nodeCrypto });
}

/** What was erased and put in again later is wanted. */
function erasedFiles(merge: Merge, store: PlanStore): ReadonlySet<string> {
  const all = [...store.ledger.entries, ...merge.entries];
  const inUse = filesInUse(all);
  const erased = all.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.type === 'text.erase' ? change.files : [])),
  );
  return new Set(erased.filter((hash) => !inUse.has(hash)));
}

export async function bringFiles(arrived: Arrived, to: Layout, erased: ReadonlySet<string>): Promise<void> {
  let isAny = false;
  for (const { sha256, path } of await listStored(arrived.layout.files)) {
    if (erased.has(sha256) || (await findStored(to.files, sha256)).length > 0) continue;
    await takeIn(to.files, { file: path });
    isAny = true;
  }
  if (isAny) await keepFolder(to.files);
}

export async function bringFramework(arrived: Arrived, to: Layout, needed: string): Promise<void> {
  const name = frameworkName(needed);
  try {
    await replace(join(to.frameworks, name), await readFile(join(arrived.layout.frameworks, name)));
  } catch (error) {
    throw diskError('Bringing the framework into', to.frameworks, error);
  }
}

async function pathFor(folder: string, { file, journal }: MergedFile): Promise<string> {
  if (file !== null) return join(folder, basename(file));
  return freePath((count) => {
    const name = journalName(journal);
    return join(folder, count === 1 ? name : name.replace('.jsonl', `-${String(count)}.jsonl`));
  });
}

/** What was taken in. */
export interface Merged extends Merge {
  /** Whether anything was written. */
  readonly isNew: boolean;
}

/**
 * To be called while holding the plan's lock. Whenever it is cut short, what is there is whole, and doing it again ends
 * it: files and lines are only added.
 * @throws PlanError
 */
export async function mergeInto(
  store: PlanStore,
  arrived: Arrived,
  accepted: ReadonlySet<string>,
): Promise<Merged> {
  const merge = await previewMerge(store, arrived, accepted);
  const { layout } = store.place;
  // First, so that being cut short leaves nobody's word unrecorded: until its lines are there it has no effect.
  const admitted = merge.accepted.map((journal) => ({ type: 'device.admit' as const, journal }));
  if (admitted.length > 0) await store.commit(admitted);
  await bringFiles(arrived, layout, erasedFiles(merge, store));
  if (!store.reading.isFrameworkInPlace) await bringFramework(arrived, layout, store.ledger.plan.framework);
  await makeFolder(layout.journals);
  for (const write of merge.writes)
    await replace(await pathFor(layout.journals, write), bytesOf(write.lines));
  if (merge.writes.length > 0) await store.reload('held');
  await store.listFiles();
  return { ...merge, isNew: merge.writes.length > 0 };
}
