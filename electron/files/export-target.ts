/** Where something goes that leaves the program. */
import { dirname, join } from 'node:path';
import type { Dialogs, SaveQuestion } from '../dialogs';
import { makeFolder } from '../durable';
import { PlanError } from '../plan-error';
import { readyPlace } from './export-place';
import type { LastExport } from './last-export';

export interface ExportFile extends Omit<SaveQuestion, 'path'> {
  readonly name: string;
  /** Suggested where nothing was exported before. */
  readonly folder: string;
}

interface Places {
  readonly dialogs: Dialogs;
  readonly lastExport: LastExport;
}

/**
 * Asks; `RUNG_EXPORT_DIR` answers instead of a person.
 * @throws PlanError `cancelled`; `refused` inside of a plan
 */
export async function exportTarget({ dialogs, lastExport }: Places, file: ExportFile): Promise<string> {
  const { name, folder, title, filter } = file;
  const given = process.env.RUNG_EXPORT_DIR;
  if (given !== undefined && given !== '') {
    await makeFolder(given);
    await readyPlace(join(given, name));
    return join(given, name);
  }
  // Where the last one went is where the next one likely goes.
  const suggested = lastExport.file === null ? folder : dirname(lastExport.file);
  const chosen = await dialogs.chooseTarget({ path: join(suggested, name), title, filter });
  if (chosen === null) throw new PlanError('cancelled', 'Nothing was exported.');
  await readyPlace(chosen);
  return chosen;
}
