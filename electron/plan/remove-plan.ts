/**
 * Deleting a plan from the disk: what is the plan's goes, whatever else lies in its folder stays. A link is never
 * followed, so nothing outside of the folder is ever reached.
 */
import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, diskError, isMissing } from '../disk-error';
import { makerOf, syncFolder, temporaryName } from '../durable';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';
import { isNamedAsJournal, isSetAside } from './layout';

/** What may lie in a folder of a plan, by name. */
interface Kind {
  readonly file: (name: string) => boolean;
  readonly folder: (name: string) => Kind | null;
}

const noFolders = () => null;
const journals: Kind = {
  file: (name) => isNamedAsJournal(name) || isSetAside(name),
  folder: noFolders,
};
const frameworks: Kind = { file: (name) => /^[0-9a-f]{64}\.json$/.test(name), folder: noFolders };
const files: Kind = {
  file: (name) => /^[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?$/.test(name),
  folder: noFolders,
};

function partsIn(folders: Readonly<Record<string, Kind>>): Kind {
  return {
    file: (name) => name === 'plan.json' || isSetAside(name),
    folder: (name) => (Object.hasOwn(folders, name) ? (folders[name] ?? null) : null),
  };
}

const day = partsIn({ journal: journals, frameworks });
const device: Kind = {
  file: () => false,
  folder: (name) => (/^\d{4}-\d{2}-\d{2}$/.test(name) ? day : null),
};
const backups: Kind = {
  file: () => false,
  folder: (name) => (/^[0-9a-f]{32}$/.test(name) ? device : null),
};
const root = partsIn({ journal: journals, frameworks, files, backups });

/** A file or an emptied folder that is the plan's. */
interface Owned {
  readonly path: string;
  readonly size: number;
}

export interface Contents {
  readonly files: readonly Owned[];
  /** Deepest first. */
  readonly folders: readonly string[];
  /** Ways from the plan's folder to what is not the plan's. */
  readonly others: readonly string[];
}

async function look(folder: string, way: string, kind: Kind): Promise<Contents> {
  const files: Owned[] = [];
  const folders: string[] = [];
  const others: string[] = [];
  const take = async (entry: Dirent) => {
    const path = join(folder, entry.name);
    const shown = way === '' ? entry.name : `${way}/${entry.name}`;
    const inner = entry.isDirectory() ? kind.folder(entry.name) : null;
    if (inner !== null) {
      const below = await look(path, shown, inner);
      files.push(...below.files);
      folders.push(...below.folders, path);
      others.push(...below.others);
    } else if (entry.isFile() && (kind.file(entry.name) || makerOf(entry.name) !== null)) {
      files.push({ path, size: (await lstat(path)).size });
    } else others.push(shown);
  };
  for (const entry of await readdir(folder, { withFileTypes: true })) await take(entry);
  return { files, folders, others };
}

/** What is in a plan's folder. @throws PlanError `refused` where the folder is a link, `disk` where it cannot be read */
export async function contentsOf(folder: string): Promise<Contents> {
  try {
    const stats = await lstat(folder);
    if (stats.isDirectory()) return await look(folder, '', root);
  } catch (error) {
    throw diskError('Reading', folder, error);
  }
  throw new PlanError(
    'refused',
    `${folder} only leads to another place. Delete the plan where it really is. Nothing was deleted.`,
  );
}

async function removeIfEmpty(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** The journals first: what is without them is no plan any more, however far this comes. */
function isJournal({ path }: Owned): boolean {
  return isNamedAsJournal(path);
}

/** All of it, or, where one cannot be taken, none. */
async function putAside(owned: readonly Owned[], aside: string): Promise<void> {
  const moved: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [index, { path }] of owned.entries()) {
      const to = join(aside, String(index));
      await rename(path, to);
      moved.push({ from: path, to });
    }
  } catch (error) {
    for (const { from, to } of moved.reverse()) await rename(to, from);
    throw error;
  }
}

/**
 * Everything is put aside under another name before any of it is deleted, so that a plan is never half there. The plan
 * must be closed.
 * @returns what stayed, as ways from the plan's folder; the folder itself goes where nothing did
 * @throws PlanError
 */
export async function removePlanFolder(folder: string): Promise<readonly string[]> {
  // What a crash left behind is Rung's, and in nobody's way afterwards.
  await sweep([folder]);
  const { files: owned, folders, others } = await contentsOf(folder);
  const aside = join(folder, temporaryName());
  try {
    await mkdir(aside, { mode: 0o700 });
    const ordered = [...owned.filter(isJournal), ...owned.filter((file) => !isJournal(file))];
    await putAside(ordered, aside).catch(async (error: unknown) => {
      await rmdir(aside);
      throw error;
    });
    await syncFolder(folder);
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    throw diskError('Deleting the plan in', folder, error);
  }
  await removeEmpty(folder, folders);
  return others;
}

/** What is empty now goes too. The plan is gone by then, so that a folder which cannot be removed simply stays. */
async function removeEmpty(folder: string, inner: readonly string[]): Promise<void> {
  try {
    for (const one of inner) await removeIfEmpty(one);
    if (await removeIfEmpty(folder)) await syncFolder(dirname(folder));
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
