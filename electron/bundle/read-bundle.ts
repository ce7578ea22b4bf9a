/** Unpacks a plan that came as one file, after nothing in it was found to be other than Rung writes it. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { maximumManifestBytes } from '../../framework/bundle/bounds';
import { manifestName } from '../../framework/bundle/entry-name';
import { readManifest, type Manifest, type ManifestEntry } from '../../framework/bundle/manifest';
import { stat } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { makeFolder, writeAll } from '../durable';
import { quietJob, type Job } from '../files/file-work';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { layoutOf, type Layout } from '../plan/layout';
import { readPlanFile } from '../plan/plan-file';
import { shown, Unfit, unfitError } from './unfit';
import { unpackEntry } from './unpack-entry';
import { signatureProblem } from './vouched';
import { listZip, type ListedEntry, type ZipList } from './zip-list';

/** What came, checked, and where it lies unpacked: a plan's folder, but for its backups. Not synced to the disk. */
export interface UnpackedBundle {
  readonly manifest: Manifest;
  readonly layout: Layout;
}

/** Asked before opening, since opening a pipe or a device may wait or do something. */
export async function openRegular(file: string): Promise<FileHandle> {
  try {
    const isFile = (await stat(file)).isFile();
    const handle = isFile ? await open(file, constants.O_RDONLY | constants.O_NONBLOCK) : null;
    if (handle !== null && (await handle.stat()).isFile()) return handle;
    await handle?.close();
  } catch (error) {
    if (isMissing(error)) throw new PlanError('missing', `There is no file ${file}.`);
    throw diskError('Reading', file, error);
  }
  throw unfitError(file, 'it is no file');
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Unfit('its list “manifest.json” is no text');
    throw error;
  }
}

async function manifestOf({ zip, entries }: ZipList): Promise<Manifest> {
  const [first] = entries;
  if (first?.name !== manifestName) throw new Unfit('it does not begin with “manifest.json”');
  if (first.entry.uncompressedSize > maximumManifestBytes)
    throw new Unfit('“manifest.json” in it is larger than 8 MB');
  const chunks: Uint8Array[] = [];
  await unpackEntry(zip, first, (chunk) => void chunks.push(chunk));
  const read = readManifest(decoded(Buffer.concat(chunks)), nodeCrypto);
  if (read.status === 'newer') {
    throw new Unfit(
      `a newer Rung made it (version ${String(read.version)}), so update Rung and open it again`,
    );
  }
  if (read.status === 'damaged') throw new Unfit(`its list “manifest.json” ${read.reason}`);
  return read.manifest;
}

interface Expected {
  readonly listed: ListedEntry;
  readonly said: ManifestEntry;
}

/** The list and the file name the very same, in the same order, each in the same size. */
function expectedOf(manifest: Manifest, entries: readonly ListedEntry[]): readonly Expected[] {
  const inFile = entries.slice(1);
  const there = new Set(inFile.map(({ name }) => name));
  const missing = manifest.entries.find(({ name }) => !there.has(name));
  if (missing !== undefined) throw new Unfit(`${shown(missing.name)} is missing from it`);
  const named = new Set(manifest.entries.map(({ name }) => name));
  const extra = inFile.find(({ name }) => !named.has(name));
  if (extra !== undefined) throw new Unfit(`${shown(extra.name)} in it is not in its list`);
  return manifest.entries.map((said, index) => {
    const listed = inFile[index];
    if (listed?.name !== said.name) throw new Unfit(`${shown(said.name)} in it is not in its place`);
    if (listed.entry.uncompressedSize !== said.size)
      throw new Unfit(`${shown(said.name)} in it has another size than listed`);
    return { listed, said };
  });
}

interface Unpacking {
  readonly zip: ZipList['zip'];
  readonly root: string;
  readonly job: Job;
}

/** Made new, so that nothing is ever written over or through what stands there. */
async function unpackTo({ zip, root, job }: Unpacking, { listed, said }: Expected): Promise<void> {
  const handle = await open(join(root, said.name), 'wx', 0o600);
  try {
    const sum = await unpackEntry(zip, listed, (chunk) => {
      job.goOn();
      return writeAll(handle, chunk, null);
    });
    if (sum !== said.sha256) throw new Unfit(`${shown(said.name)} in it is not what was put in`);
  } finally {
    await handle.close();
  }
}

async function checkPlan(manifest: Manifest, layout: Layout): Promise<void> {
  const plan = await readPlanFile(layout.planFile);
  if (plan.status === 'newer')
    throw new Unfit('a newer Rung made the plan in it, so update Rung and open it again');
  if (plan.status !== 'whole') throw new Unfit('“plan.json” in it is damaged');
  if (plan.id !== manifest.plan) throw new Unfit('“plan.json” in it is that of another plan');
  const problem = await signatureProblem(manifest, layout);
  if (problem !== null) throw new Unfit(problem);
}

async function unpackAll(handle: FileHandle, layout: Layout, job: Job): Promise<Manifest> {
  const { size } = await handle.stat();
  const list = await listZip(handle, size);
  const manifest = await manifestOf(list);
  const all = expectedOf(manifest, list.entries);
  for (const folder of [layout.journals, layout.frameworks, layout.files]) await makeFolder(folder);
  const ofBytes = all.reduce((sum, { said }) => sum + said.size, 0);
  let bytes = 0;
  for (const [files, expected] of all.entries()) {
    job.goOn();
    job.tell({ step: 'reading', files, of: all.length, bytes, ofBytes });
    await unpackTo({ zip: list.zip, root: layout.root, job }, expected);
    bytes += expected.said.size;
  }
  await checkPlan(manifest, layout);
  return manifest;
}

/**
 * Reads FILE, which anybody may have made, and unpacks it. What it holds is then what its manifest says, byte for byte;
 * whether its lines are whole, and whose they are, is for whoever reads the plan. Run it in a process of its own: aside.ts.
 * @param file absolute path
 * @param staging an empty folder that nobody else uses; after an error it may hold a part, and is the caller's to remove
 * @param job told bytes of all while it unpacks; asked at every piece
 * @throws PlanError `refused` in one sentence that says what and where; `missing` where there is no such file; `disk`;
 * `cancelled`
 */
export async function readBundle(
  file: string,
  staging: string,
  job: Job = quietJob,
): Promise<UnpackedBundle> {
  const layout = layoutOf(staging);
  const handle = await openRegular(file);
  try {
    return { manifest: await unpackAll(handle, layout, job), layout };
  } catch (error) {
    if (error instanceof Unfit) throw unfitError(file, error.message);
    throw diskError('Unpacking', file, error);
  } finally {
    await handle.close();
  }
}
