/** The pictures that a document's page may look at, out of the plan's folder: those of the pieces it lists, no others. */
import { readFileSync, statSync } from 'node:fs';
import { pictureAddress, picturesIn } from '../../framework/report/pictures';
import type { ReportModel } from '../../framework/report/report';
import { codeOf } from '../disk-error';
import { imageType } from '../files/preview';
import type { OpenPlan } from '../plan/plan-folder';
import type { Served } from '../window/page-file';

/** Absolute paths by SHA-256. */
export type PictureFiles = Readonly<Record<string, string>>;

export async function pictureFiles(
  { evidence }: Pick<ReportModel, 'evidence'>,
  plan: Pick<OpenPlan, 'fileOf'>,
): Promise<PictureFiles> {
  const files: Record<string, string> = {};
  for (const sha256 of picturesIn(evidence)) {
    const file = await plan.fileOf(sha256);
    if (file !== null) files[sha256] = file;
  }
  return files;
}

/** What is larger is in the document in words alone: it would be held in memory as a whole. */
const mostBytes = 60_000_000;

const offered = new Map<string, string>();

/** From now on pages that print may ask for these. */
export function offerPictures(files: PictureFiles): void {
  for (const [sha256, file] of Object.entries(files)) offered.set(pictureAddress(sha256), file);
}

/**
 * What is offered under an address; null where nothing is, or what lies there is no picture. Its own bytes say what it is:
 * a name can say anything.
 */
export function offeredPicture(pathname: string): Served | null {
  const file = offered.get(pathname);
  if (file === undefined) return null;
  try {
    if (statSync(file).size > mostBytes) return null;
    const data = readFileSync(file);
    const type = imageType(data);
    return type === null ? null : { type, data };
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}
