/** The last line written in each journal, remembered outside the plan, so that a plan put back to an older state shows. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { hashSchema } from '../../framework/text';
import { readText } from '../disk';
import { codeOf, diskError, isMissing } from '../disk-error';
import { writeAll } from '../durable';

const memorySchema = v.object({ last: hashSchema, next: hashSchema });

/** Line ids. */
export interface JournalMemory {
  /** The last line that was written and acknowledged. */
  readonly last: string;
  /** The line that was about to be written; the same as `last` where none was. */
  readonly next: string;
}

function fileOf(folder: string, journal: string): string {
  return join(folder, 'journals', `${journal}.json`);
}

/** @returns null where nothing (or nothing readable) is remembered */
export async function readMemory(folder: string, journal: string): Promise<JournalMemory | null> {
  const file = fileOf(folder, journal);
  try {
    const read = v.safeParse(memorySchema, JSON.parse(await readText(file)));
    return read.success ? read.output : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw diskError('Reading', file, error);
  }
}

/**
 * Written over the old one in a single call, always of the same length, and not waited for by the disk: it must survive
 * the end of a process, which it does, and where a power failure takes it, the writer begins a new file in the plan.
 */
export async function writeMemory(folder: string, journal: string, memory: JournalMemory): Promise<void> {
  const file = fileOf(folder, journal);
  const bytes = Buffer.from(`${JSON.stringify({ last: memory.last, next: memory.next })}\n`);
  try {
    const handle = await open(file, 'r+').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return open(file, 'w', 0o600);
      throw error;
    });
    try {
      await writeAll(handle, bytes, 0);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskError('Saving', file, error);
  }
}
