import { mkdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { diskError } from '../disk-error';
import type { Printer } from '../pdf/printer';
import { refuseInsidePlan } from '../files/export-place';
import { holdsPlan } from '../plan/plan-at';
import type { Answer } from './command';
import { accessFor, exportOne } from './export-one';
import type { ExportOptions } from './export-options';
import { foldersIn } from './folders';
import { jsonText, say } from './output';
import { sentenceOf } from './sentence';
import { targetFile } from './target-file';

/** Two people may have one name: their files do not. */
class Names {
  readonly #taken = new Set<string>();

  free(name: string): string {
    const ending = extname(name);
    const stem = basename(name, ending);
    let free = name;
    for (let count = 2; this.#taken.has(free.toLowerCase()); count += 1) {
      free = `${stem} (${String(count)})${ending}`;
    }
    this.#taken.add(free.toLowerCase());
    return free;
  }
}

interface Row {
  readonly folder: string;
  readonly result?: unknown;
  readonly problem?: string;
}

interface Job {
  readonly options: ExportOptions;
  readonly printer: Printer;
  readonly out: string;
  readonly names: Names;
}

/** @returns null where there is no plan in it */
async function exported(folder: string, { options, printer, out, names }: Job): Promise<Row | null> {
  const name = basename(folder);
  try {
    if (!(await holdsPlan(folder))) return null;
    return await accessFor(options)(folder, async (plan) => {
      const fileFor = (usual: string) => targetFile(out, names.free(usual));
      const result = await exportOne({ plan, options, printer, fileFor });
      return { folder: name, result };
    });
  } catch (error) {
    return { folder: name, problem: sentenceOf(error) };
  }
}

/**
 * Every plan in the folders in a folder, one after the other: a bad one is named and the others go on.
 * @returns a list by folder name; with a complaint where something did not work
 */
export async function exportAll(path: string, options: ExportOptions, printer: Printer): Promise<Answer> {
  const folders = await foldersIn(path);
  const out = resolve(options.target);
  await refuseInsidePlan(join(out, 'any'));
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw diskError('Making', out, error);
  }
  const job = { options, printer, out, names: new Names() };
  const rows: Row[] = [];
  for (const [index, folder] of folders.entries()) {
    const row = await exported(folder, job);
    if (row === null) continue;
    rows.push(row);
    const end = row.problem ?? 'done';
    await say(`${String(index + 1)} of ${String(folders.length)}, ${basename(folder)}: ${end}`);
  }
  const bad = rows.filter(({ problem }) => problem !== undefined);
  const output = jsonText(rows);
  if (bad.length === 0) return { output };
  const names = bad.map(({ folder }) => folder).join(', ');
  return {
    output,
    complaint: `${String(bad.length)} of ${String(rows.length)} plans could not be exported: ${names}.`,
  };
}
