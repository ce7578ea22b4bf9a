/** Whether something that leaves the program may be written to a place, and that place made ready for it. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from '../disk-error';
import { holdsPlan } from '../plan/plan-at';
import { PlanError } from '../plan-error';
import { sweep } from '../sweep';

/** The nearest folder that is there, with no link on the way to it. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    const parent = dirname(folder);
    if (!isMissing(error) || parent === folder) throw error;
    return realFolder(parent);
  }
}

async function isInPlan(folder: string): Promise<boolean> {
  const parent = dirname(folder);
  return (await holdsPlan(folder)) || (parent !== folder && (await isInPlan(parent)));
}

/**
 * A plan's own folder is written by nothing but changes to the plan, whoever's it is.
 * @param file absolute path of what is to be written
 * @throws PlanError `refused`
 */
export async function refuseInsidePlan(file: string): Promise<void> {
  if (await isInPlan(await realFolder(dirname(file)))) {
    throw new PlanError('refused', `${file} would lie inside a plan; name another place.`);
  }
}

/** Refuses it inside of a plan, and takes away what an export that was ended in the middle has left beside it. */
export async function readyPlace(file: string): Promise<void> {
  await refuseInsidePlan(file);
  await sweep([dirname(file)]);
}
