/** What somebody wants to say in a one-on-one: beside the settings of this computer, by plan, and in no plan's folder. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { makeFolder, replace } from '../durable';

function fileOf(userData: string, plan: string): string {
  return join(userData, 'prep', `${plan}.txt`);
}

/** Each begins when the one before is over, so that the newest is what stays. */
let writing: Promise<unknown> = Promise.resolve();

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = writing.then(work);
  // The next write is not to fail because this one did.
  writing = done.catch(() => undefined);
  return done;
}

async function remove(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw diskError('Deleting', file, error);
  }
}

/**
 * @param userData the folder of the settings
 * @param plan the plan's id
 * @returns empty where nothing was written
 * @throws PlanError `disk`
 */
export function readPreparation(userData: string, plan: string): Promise<string> {
  const file = fileOf(userData, plan);
  return inTurn(async () => {
    try {
      return await readText(file);
    } catch (error) {
      if (isMissing(error)) return '';
      throw diskError('Reading', file, error);
    }
  });
}

/** @param text empty leaves nothing behind. Resolves when it is on the disk. */
export function keepPreparation(userData: string, plan: string, text: string): Promise<void> {
  const file = fileOf(userData, plan);
  return inTurn(async () => {
    if (text.trim() === '') return remove(file);
    await makeFolder(join(userData, 'prep'));
    return replace(file, Buffer.from(text));
  });
}
