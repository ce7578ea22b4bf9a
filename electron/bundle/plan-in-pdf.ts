/** Unpacks the plan that a PDF carries, after it was found to be the very one that was put in. To be run aside. */
import { createHash } from 'node:crypto';
import { rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { BesideFile } from '../../framework/bundle/manifest';
import { maximumEmbedded } from '../../framework/document/embedding';
import { diskError } from '../disk-error';
import { endingOf } from '../files/safe-name';
import { quietJob, type Job } from '../files/file-work';
import { PlanError } from '../plan-error';
import type { Layout } from '../plan/layout';
import { openPdf, type Attachment, type OpenedPdf } from './pdf-attachments';
import { openRegular, readBundle, type UnpackedBundle } from './read-bundle';
import { shown, Unfit, unfitError } from './unfit';

/** Bytes of a PDF that is read: what it may carry, and thousands of pages. */
const maximumPdf = 120_000_000;

/** Where the sign of a PDF stands: some programs put something before it. */
const headBytes = 1024;

/** Whether the file begins as a PDF does. What is no file at all is for whoever reads it to say. */
export async function beginsAsPdf(file: string): Promise<boolean> {
  const handle = await openRegular(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    return !head.startsWith('PK') && head.includes('%PDF-');
  } finally {
    await handle.close();
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function bytesOf(handle: FileHandle): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size > maximumPdf) throw new Unfit('it is larger than 120 MB, and no PDF with a plan in it is');
  return handle.readFile();
}

/** The plan as it was packed. Evidence may be such a file too; only the plan is the document's source. */
function packedPlan({ attachments, plan, isForm }: OpenedPdf): Uint8Array {
  const source = attachments.find(
    ({ name, relationship }) => relationship === 'Source' && name.toLowerCase().endsWith('.rung'),
  );
  if (source === undefined && plan === null) {
    throw new Unfit(
      isForm
        ? 'it is a form that carries no plan: bring it in with “Read a review form…”'
        : 'it is a PDF that carries no plan, only its pages',
    );
  }
  if (source === undefined) throw new Unfit('the plan that it carried was taken out of it');
  if (plan === null) throw new Unfit('it does not say which plan it carries, so the one in it may be any');
  const bytes = source.content(maximumEmbedded);
  if (sumOf(bytes) !== plan) throw new Unfit('the plan in it is not the one that was put in');
  return bytes;
}

function fileName({ name, sha256 }: BesideFile): string {
  const ending = endingOf(name);
  return /^[a-z0-9]{1,8}$/.test(ending) ? `${sha256}.${ending}` : sha256;
}

/** Under their sums alone, as in a plan's folder: no name out of the PDF is ever written to. */
async function addBeside(
  beside: readonly BesideFile[],
  attachments: readonly Attachment[],
  { files }: Layout,
): Promise<void> {
  const total = beside.reduce((sum, { size }) => sum + size, 0);
  if (total > maximumEmbedded) throw new Unfit('it says that it carries more than 50 MB');
  const byName = new Map(attachments.map((one) => [one.name, one]));
  const written = new Set<string>();
  for (const said of beside) {
    const bytes = byName.get(said.name)?.content(said.size);
    if (bytes === undefined) throw new Unfit(`${shown(said.name)} was taken out of it`);
    if (bytes.length !== said.size || sumOf(bytes) !== said.sha256)
      throw new Unfit(`${shown(said.name)} in it is not what was put in`);
    if (written.has(said.sha256)) continue;
    written.add(said.sha256);
    await writeFile(join(files, fileName(said)), bytes, { flag: 'wx', mode: 0o600 });
  }
}

/** The same sentence, about the file that the person knows. */
function asOf(file: string, inner: string, error: unknown): unknown {
  if (!(error instanceof PlanError)) return error;
  return new PlanError(error.code, error.message.replace(`${inner} was`, `${file} was`));
}

async function unpack(file: string, staging: string, job: Job): Promise<UnpackedBundle> {
  const handle = await openRegular(file);
  const inner = join(staging, 'carried.rung');
  try {
    const pdf = await openPdf(await bytesOf(handle));
    await writeFile(inner, packedPlan(pdf), { flag: 'wx', mode: 0o600 });
    const unpacked = await readBundle(inner, staging, job).catch((error: unknown) => {
      throw asOf(file, inner, error);
    });
    await addBeside(unpacked.manifest.document?.beside ?? [], pdf.attachments, unpacked.layout);
    return unpacked;
  } finally {
    await handle.close();
    await rm(inner, { force: true });
  }
}

/**
 * As `readBundle`, for a PDF that carries a plan; its evidence lies unpacked with it where the PDF carries that too.
 * @param staging an empty folder that nobody else uses
 * @throws PlanError as `readBundle`
 */
export async function readPlanInPdf(
  file: string,
  staging: string,
  job: Job = quietJob,
): Promise<UnpackedBundle> {
  try {
    return await unpack(file, staging, job);
  } catch (error) {
    if (error instanceof Unfit) throw unfitError(file, error.message);
    throw diskError('Unpacking', file, error);
  }
}
