/** What a PDF carries beside its pages: the plan as its readers may have it, and the files of its evidence. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentChoices } from '../../framework/document/choices';
import { maximumEmbedded, type Embedding } from '../../framework/document/embedding';
import { shareInDocument } from '../../framework/document/share-of-document';
import { evidenceFiles, type NamedFile } from '../../framework/report/evidence-names';
import { sharedPlan } from '../../framework/share/choices';
import { diskError } from '../disk-error';
import { safeFileName, safeName } from '../files/safe-name';
import { localDay } from '../local-day';
import type { EmbeddedFile } from '../pdf/extras';
import { hashesOf } from '../plan/packing';
import type { OpenPlan } from '../plan/plan-folder';
import { PlanError } from '../plan-error';
import { inTemporaryFolder } from '../temporary-folder';
import { fileTypeOf, planType } from './file-type';

/** What else the plan that goes along speaks of: earlier files, and scans of what was signed on paper. */
function otherFiles(open: OpenPlan, choices: DocumentChoices, known: readonly NamedFile[]): NamedFile[] {
  const shared = sharedPlan(open.plan, open.framework, shareInDocument(open.plan, choices, 'plan-and-files'));
  const labels = new Map(known.map(({ file, name }) => [file.sha256, name]));
  const earlier = [...shared.evidence.values()].flatMap(({ title, earlier: all = [] }) =>
    all.map(({ file }, index) => ({ file, title, name: `Earlier ${String(index + 1)} ${file.name}` })),
  );
  const scans = [...shared.checkIns.values()].flatMap(({ closed, date }) => {
    const file = closed?.paper?.file ?? null;
    return file === null
      ? []
      : [{ file, title: 'Signed on paper', name: `Signed ${date ?? ''} ${file.name}` }];
  });
  const wanted = hashesOf(shared);
  return [...earlier, ...scans].filter(({ file }) => wanted.has(file.sha256) && !labels.has(file.sha256));
}

/** Two names for readers of PDFs that hold no difference but in capital letters are one on some disks. */
export function distinct(files: readonly NamedFile[]): readonly NamedFile[] {
  const taken = new Set<string>();
  return files.map((one) => {
    const safe = safeFileName(one.name, 'File');
    let name = safe;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const dot = safe.lastIndexOf('.');
      const at = dot === -1 ? safe.length : dot;
      name = `${safe.slice(0, at)} (${String(count)})${safe.slice(at)}`;
    }
    taken.add(name.toLowerCase());
    return { ...one, name };
  });
}

async function fileFrom(open: OpenPlan, { file, name, title }: NamedFile): Promise<EmbeddedFile | null> {
  const path = await open.fileOf(file.sha256);
  if (path === null) return null;
  const stats = await stat(path).catch((error: unknown) => {
    throw diskError('Reading', path, error);
  });
  // What is not what it was is missing, and the pages say so.
  if (stats.size !== file.size) return null;
  return {
    name,
    description: title === '' ? name : title,
    type: fileTypeOf(name),
    modified: Math.floor(stats.mtimeMs),
    relationship: 'Supplement',
    size: file.size,
    sha256: file.sha256,
    content: path,
  };
}

/** The chosen evidence files that are there, under safe names beginning with the numbers that they have in the document. */
export async function chosenFiles(
  open: OpenPlan,
  choices: DocumentChoices,
): Promise<readonly EmbeddedFile[]> {
  const named = evidenceFiles(open.plan, open.framework, choices);
  const all = distinct([...named, ...otherFiles(open, choices, named)]);
  const files: EmbeddedFile[] = [];
  for (const one of all) {
    const file = await fileFrom(open, one);
    if (file !== null) files.push(file);
  }
  return files;
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1_000_000))} MB`;
}

function refuseTooMuch(bytes: number): void {
  if (bytes <= maximumEmbedded) return;
  const [now, most] = [megabytes(bytes), megabytes(maximumEmbedded)];
  const message = `The plan and its files come to ${now}, and a PDF carries at most ${most}: leave some evidence out, embed the plan alone, or save a folder instead.`;
  throw new PlanError('refused', message);
}

async function packed(
  open: OpenPlan,
  choices: DocumentChoices,
  files: readonly EmbeddedFile[] | null,
): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const target = join(folder, 'plan.rung');
    const beside = (files ?? []).map(({ name, size, sha256 }) => ({ name, size, sha256 }));
    const share = shareInDocument(open.plan, choices, files === null ? 'plan' : 'plan-and-files');
    await open.pack({ target, choices: share, checkIn: null, document: { choices, beside } });
    return readFile(target);
  });
}

/** "Support engineer 2026-12-12.rung" */
function planName({ plan }: OpenPlan): string {
  const whose = plan.profile.name.trim();
  return `${safeName(`${whose === '' ? 'Plan' : whose} ${localDay()}`, 'Plan')}.rung`;
}

/**
 * What `finishPdf` is to embed. Where the document leaves something out of the plan that is recorded in it first, as when
 * it is shared as a file.
 * @returns the plan first
 * @throws PlanError `refused` where it is too much for a PDF, or somebody else's plan of which something is to be left
 * out; else as `OpenPlan.pack`
 */
export async function embeddedFiles(
  open: OpenPlan,
  choices: DocumentChoices,
  embed: Embedding,
): Promise<readonly EmbeddedFile[]> {
  // A form for somebody else's own view says nothing of the person's.
  if (embed === 'nothing' || choices.form === true) return [];
  const files = embed === 'plan-and-files' ? await chosenFiles(open, choices) : null;
  const fileBytes = (files ?? []).reduce((sum, { size }) => sum + size, 0);
  // Before anything is recorded.
  refuseTooMuch(fileBytes);
  const bytes = await packed(open, choices, files);
  refuseTooMuch(fileBytes + bytes.length);
  const plan: EmbeddedFile = {
    name: planName(open),
    description: 'The plan that this document was made of. Rung opens it.',
    type: planType,
    modified: Date.now(),
    relationship: 'Source',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: bytes,
  };
  return [plan, ...(files ?? [])];
}
