/** A document's files beside it, for readers whose viewer hides what is inside a PDF: as a folder, or as one zip file. */
import { constants } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { measureEntry, type MeasuredEntry } from '../bundle/measured-entry';
import { writeInPlace } from '../bundle/write-in-place';
import { zipStream } from '../bundle/zip-stream';
import { quietJob } from '../files/file-work';
import { changedFile } from '../pdf/embed';
import type { EmbeddedFile } from '../pdf/extras';
import { hashOfFile } from '../plan/file-hash';
import { makeFolderWhole } from '../plan/whole-folder';

/**
 * Under their names, which were made safe. Nothing that is there is written over.
 * @throws PlanError `disk` where one is not what it was: what the pages say of it would be wrong
 */
export async function placeFiles(folder: string, files: readonly EmbeddedFile[]): Promise<void> {
  for (const { name, content, sha256 } of files) {
    const path = join(folder, basename(name));
    if (typeof content === 'string') await copyFile(content, path, constants.COPYFILE_EXCL);
    else await writeFile(path, content, { flag: 'wx' });
    if ((await hashOfFile(path)) !== sha256) throw changedFile(name);
  }
}

/** A document and what goes with it. */
export interface WithFiles {
  readonly pdf: Uint8Array;
  /** "Name Surname 2026-12-12.pdf", made safe. */
  readonly name: string;
  /** From `chosenFiles`. */
  readonly files: readonly EmbeddedFile[];
}

/** @param folder must not exist, or be empty. @throws PlanError */
export async function saveFolder(folder: string, { pdf, name, files }: WithFiles): Promise<void> {
  await makeFolderWhole(folder, `Making ${basename(folder)} in`, async (temporary) => {
    await writeFile(join(temporary, name), pdf);
    await placeFiles(temporary, files);
  });
}

async function measured({ content, name, modified, sha256 }: EmbeddedFile): Promise<MeasuredEntry> {
  const source = typeof content === 'string' ? { name, path: content } : { name, bytes: content };
  const entry = await measureEntry(source, () => undefined);
  if (entry.sha256 !== sha256) throw changedFile(name);
  return { ...entry, modified };
}

/**
 * However much it is, no more than a piece of it is held in memory.
 * @param target what stands there is replaced when the new file is whole
 * @throws PlanError
 */
export async function saveZip(target: string, { pdf, name, files }: WithFiles): Promise<void> {
  const entries: MeasuredEntry[] = [
    { ...(await measureEntry({ name, bytes: pdf }, () => undefined)), modified: Date.now() },
  ];
  for (const file of files) entries.push(await measured(file));
  await writeInPlace(
    target,
    zipStream(entries, () => undefined),
    quietJob,
  );
}
