/** A document's files beside it, for readers whose viewer hides what is inside a PDF: as a folder, or as one zip file. */
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diskError } from '../disk-error';
import { makeFolder, replace, syncFolder, temporaryName } from '../durable';
import { refuseTaken, removeEmpty } from '../plan/new-plan';
import type { EmbeddedFile } from '../pdf/extras';
import { sweep } from '../sweep';

/** Under their names, which were made safe. Nothing that is there is written over. */
export async function placeFiles(folder: string, files: readonly EmbeddedFile[]): Promise<void> {
  for (const { name, content } of files) {
    const path = join(folder, basename(name));
    if (typeof content === 'string') await copyFile(content, path, constants.COPYFILE_EXCL);
    else await writeFile(path, content, { flag: 'wx' });
  }
}

/**
 * Makes a folder whole, or not at all.
 * @param folder must not exist, or be empty
 * @param fill puts into the folder it is given what is to be in it
 * @throws PlanError
 */
export async function makeFolderWhole(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(folder);
  const parent = dirname(target);
  await refuseTaken(target);
  await makeFolder(parent);
  await sweep([parent]);
  const temporary = join(parent, temporaryName());
  try {
    await mkdir(temporary, { mode: 0o700 });
    await fill(temporary);
    if (process.platform === 'win32') await removeEmpty(target);
    await rename(temporary, target);
    await syncFolder(parent);
  } catch (error) {
    throw diskError(`Making ${basename(target)} in`, parent, error);
  } finally {
    await rm(temporary, { recursive: true, force: true });
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
  await makeFolderWhole(folder, async (temporary) => {
    await writeFile(join(temporary, name), pdf);
    await placeFiles(temporary, files);
  });
}

/** @param target what stands there is replaced when the new file is whole. @throws PlanError */
export async function saveZip(target: string, { pdf, name, files }: WithFiles): Promise<void> {
  const { ZipFile } = await import('yazl');
  const { buffer } = await import('node:stream/consumers');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(pdf), name, { compress: false });
  for (const file of files) {
    const { content } = file;
    const mtime = new Date(file.modified);
    if (typeof content === 'string') zip.addFile(content, file.name, { mtime });
    else zip.addBuffer(Buffer.from(content), file.name, { mtime });
  }
  // A file that cannot be read is told by the zip, not by its stream.
  const failed = new Promise<never>((_resolve, reject) => zip.once('error', reject));
  zip.end();
  const bytes = await Promise.race([buffer(zip.outputStream), failed]).catch((error: unknown) => {
    throw diskError('Reading the evidence for', target, error);
  });
  await replace(target, bytes);
}
