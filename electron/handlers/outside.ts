/** What leaves the program: files shown or opened by the system, addresses opened in the browser. */
import { app, shell } from 'electron';
import { join } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import { fileOnceOf } from '../../framework/evidence-files';
import type { StoredFile } from '../../framework/plan';
import { isOpenableUrl } from '../../framework/text';
import { makeFolder } from '../durable';
import type { LastExport } from '../files/last-export';
import { whyNotOpened } from '../files/openable';
import { safeFileName } from '../files/safe-name';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';

async function openFile(path: string): Promise<void> {
  const trouble = await shell.openPath(path);
  if (trouble !== '') throw new PlanError('disk', `No program of this computer opened ${path}.`);
}

/** A log is only there once something went wrong; its folder is made so that there is something to look at. */
async function showLog(userData: string): Promise<void> {
  const folder = join(userData, 'logs');
  await makeFolder(folder);
  await openFile(folder);
}

export async function reveal(parts: Parts, what: Input<'app.reveal'>): Promise<null> {
  const { session, lastExport, plansFolder } = parts;
  const userData = app.getPath('userData');
  switch (what) {
    case 'plan-folder':
      await openFile(session.plan.folder);
      return null;
    case 'plans':
      await makeFolder(plansFolder);
      await openFile(plansFolder);
      return null;
    case 'settings':
      await openFile(userData);
      return null;
    case 'log':
      await showLog(userData);
      return null;
    default:
      return revealExported(lastExport, what);
  }
}

async function revealExported(lastExport: LastExport, what: 'exported' | 'open-exported'): Promise<null> {
  const exported = lastExport.file;
  if (exported === null) throw new PlanError('missing', 'Nothing has been exported since Rung was started.');
  if (what === 'open-exported') await openFile(exported);
  else shell.showItemInFolder(exported);
  return null;
}

interface Attached {
  readonly file: string;
  readonly name: string;
}

async function attached({ session }: Parts, { sha256, name }: StoredFile): Promise<Attached> {
  const file = await session.plan.fileOf(sha256);
  if (file !== null) return { file, name };
  throw new PlanError(
    'missing',
    `“${name}” is not in the plan’s folder any more. Put the file back into ${join(session.plan.folder, 'files')}, or attach it again.`,
  );
}

async function storedFile(parts: Parts, { evidence, sha256 }: Input<'evidence.open'>): Promise<Attached> {
  const { plan, entries } = parts.session.plan;
  const stored =
    sha256 === undefined
      ? (plan.evidence.get(evidence)?.file ?? null)
      : (fileOnceOf(entries, { evidence, sha256 }) ?? null);
  if (stored === null) throw new PlanError('missing', 'This piece of evidence has no file.');
  return attached(parts, stored);
}

/** @param otherwise what the copy is called where nothing of its name is safe */
async function openCopy(parts: Parts, stored: Attached, otherwise: string): Promise<null> {
  // Judged by the name that the copy gets, so that the two cannot differ.
  const name = safeFileName(stored.name, otherwise);
  const neighbour = join(parts.session.plan.folder, 'plan.json');
  const reason = await whyNotOpened({ file: stored.file, name }, neighbour);
  if (reason !== null) {
    shell.showItemInFolder(stored.file);
    throw new PlanError(
      'refused',
      `Rung does not open “${stored.name}”: ${reason}. It is shown in its folder instead.`,
    );
  }
  await openFile(await parts.copies.copy(stored.file, name));
  return null;
}

export async function openEvidence(parts: Parts, input: Input<'evidence.open'>): Promise<null> {
  const stored = await storedFile(parts, input);
  if (input.how === 'copy') return openCopy(parts, stored, 'Evidence');
  shell.showItemInFolder(stored.file);
  return null;
}

/** The sheet under a check-in that was signed on paper. */
export async function openScan(parts: Parts, checkIn: string): Promise<null> {
  const scan = parts.session.plan.plan.checkIns.get(checkIn)?.closed?.paper?.file ?? null;
  if (scan === null) throw new PlanError('missing', 'This check-in has no scan.');
  return openCopy(parts, await attached(parts, scan), 'Scan');
}

/** The schema has let only https, http and mailto through; this is the last door, so it looks again. */
export async function openLink(url: string): Promise<null> {
  if (!isOpenableUrl(url)) throw new PlanError('refused', 'Rung opens only web and mail addresses.');
  await shell.openExternal(url);
  return null;
}
