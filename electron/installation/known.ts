/** What this installation remembers about plans: who the user is in them, and which of their writings are its own. */
import { join } from 'node:path';
import * as v from 'valibot';
import { writerIdSchema } from '../../framework/changes/writers';
import { hashSchema } from '../../framework/text';
import { readText } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { replace } from '../durable';

const peopleSchema = v.array(writerIdSchema);
const journalsSchema = v.array(hashSchema);

/** A list that cannot be read is as good as none: at worst the person is asked once more. */
async function readList(
  file: string,
  schema: v.GenericSchema<unknown, readonly string[]>,
): Promise<readonly string[]> {
  try {
    const read = v.safeParse(schema, JSON.parse(await readText(file)));
    return read.success ? read.output : [];
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return [];
    throw diskError('Reading', file, error);
  }
}

async function addTo(file: string, items: readonly string[]): Promise<void> {
  await replace(file, Buffer.from(`${JSON.stringify(items)}\n`));
}

export function readPeople(folder: string): Promise<readonly string[]> {
  return readList(join(folder, 'people.json'), peopleSchema);
}

export async function addPerson(folder: string, person: string): Promise<void> {
  const people = await readPeople(folder);
  if (!people.includes(person)) await addTo(join(folder, 'people.json'), [...people, person]);
}

function journalsFile(folder: string, plan: string): string {
  return join(folder, 'plans', `${plan}.json`);
}

/** Oldest first. */
export function readJournalsOf(folder: string, plan: string): Promise<readonly string[]> {
  return readList(journalsFile(folder, plan), journalsSchema);
}

/** @param names the plan's id and the new journal's */
export async function addJournalOf(
  folder: string,
  names: { readonly plan: string; readonly journal: string },
): Promise<void> {
  const journals = await readJournalsOf(folder, names.plan);
  if (!journals.includes(names.journal)) {
    await addTo(journalsFile(folder, names.plan), [...journals, names.journal]);
  }
}
