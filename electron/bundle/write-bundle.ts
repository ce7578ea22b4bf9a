/** Makes the one file in which a plan travels: all of it stands at its place afterwards, or nothing has changed there. */
import { maximumManifestBytes, passedBound, type Amount } from '../../framework/bundle/bounds';
import { isEntryName, manifestName } from '../../framework/bundle/entry-name';
import {
  makeManifest,
  manifestText,
  readManifest,
  type Manifest,
  type ManifestFields,
  type Sealer,
} from '../../framework/bundle/manifest';
import { quietJob, type Job } from '../files/file-work';
import { nodeCrypto } from '../node-crypto';
import { journalName } from '../plan/layout';
import { PlanError } from '../plan-error';
import {
  amountOf,
  amountOfMeasured,
  measureEntry,
  type BundleEntry,
  type MeasuredEntry,
} from './measured-entry';
import { writeInPlace } from './write-in-place';
import { zipStream } from './zip-stream';

export interface BundleContent {
  /** In any order. Names as in framework/bundle/entry-name.ts, each once, plan.json among them. */
  readonly entries: readonly BundleEntry[];
  readonly about: ManifestFields;
  /** Whose journal signs it, which must be among the entries; null where nobody does. */
  readonly sealer: Sealer | null;
}

export interface WrittenBundle {
  readonly manifest: Manifest;
  /** Bytes of the file. */
  readonly size: number;
}

/** A wrong name is a mistake of ours, not of the person. */
function checkNames({ entries, sealer }: BundleContent): void {
  const names = new Set(entries.map(({ name }) => name));
  const wrong = [...names].find((name) => !isEntryName(name));
  if (wrong !== undefined) throw new Error(`${wrong} is no name for an entry`);
  if (names.size < entries.length) throw new Error('Two entries have one name');
  const needed = ['plan.json', ...(sealer === null ? [] : [`journal/${journalName(sealer.journal)}`])];
  const missing = needed.find((name) => !names.has(name));
  if (missing !== undefined) throw new Error(`There is no ${missing} among the entries`);
}

function checkBounds(amount: Amount): void {
  const passed = passedBound(amount);
  if (passed === null) return;
  const message = `The file would hold ${passed}, which is too much to travel as one: leave something out. Nothing was saved.`;
  throw new PlanError('refused', message);
}

/** Tells how far one reading of everything is. */
function teller(
  job: Job,
  step: 'reading' | 'copying',
  all: { readonly files: number; readonly bytes: number },
) {
  let bytes = 0;
  let files = 0;
  return {
    read: (more: number) => {
      job.goOn();
      bytes += more;
      job.tell({ step, files, of: all.files, bytes, ofBytes: all.bytes });
    },
    next: () => (files += 1),
  };
}

async function measureAll(
  entries: readonly BundleEntry[],
  bytes: number,
  job: Job,
): Promise<readonly MeasuredEntry[]> {
  const sorted = [...entries].sort((one, other) => (one.name < other.name ? -1 : 1));
  const { read, next } = teller(job, 'reading', { files: entries.length, bytes });
  const measured: MeasuredEntry[] = [];
  for (const entry of sorted) {
    job.goOn();
    measured.push(await measureEntry(entry, read));
    next();
  }
  return measured;
}

/** @throws Error where it would not be opened again, which would be a mistake of ours */
function manifestOf({ about, sealer }: BundleContent, measured: readonly MeasuredEntry[]) {
  const entries = measured.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
  const manifest = makeManifest({ ...about, entries }, nodeCrypto, sealer);
  const text = manifestText(manifest);
  const read = readManifest(text, nodeCrypto);
  if (read.status !== 'whole')
    throw new Error(`The manifest ${read.status === 'damaged' ? read.reason : 'is newer'}`);
  const bytes = Buffer.from(text);
  if (bytes.length > maximumManifestBytes) throw new Error('The manifest is larger than 8 MB');
  return { manifest, bytes };
}

/**
 * Writes the file: manifest first, the rest in the order of their names. The same content gives the same bytes.
 * @param target absolute path in a folder that is there; what stands there is replaced when the new file is whole
 * @param job told bytes of all, in two steps: `reading` (sums) and `copying`; it can be cancelled until the very end
 * @throws PlanError `refused` where a bound of framework/bundle/bounds.ts would be passed, before anything is written;
 * `missing` or `disk` for a source that is not there, cannot be read or changes meanwhile, and for the target; `cancelled`
 */
export async function writeBundle(
  target: string,
  content: BundleContent,
  job: Job = quietJob,
): Promise<WrittenBundle> {
  checkNames(content);
  const amount = await amountOf(content.entries);
  checkBounds(amount);
  const measured = await measureAll(content.entries, amount.bytes, job);
  const { manifest, bytes } = manifestOf(content, measured);
  const first = await measureEntry({ name: manifestName, bytes }, () => undefined);
  const all = [first, ...measured];
  // What was measured counts, and the manifest with it.
  checkBounds(amountOfMeasured(all));
  const { read } = teller(job, 'copying', { files: all.length, bytes: amount.bytes + first.size });
  return { manifest, size: await writeInPlace(target, zipStream(all, read), job) };
}
