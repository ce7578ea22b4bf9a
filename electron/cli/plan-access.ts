import { resolve } from 'node:path';
import { openInstallation, type Installation } from '../installation';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { settingsFolder } from './settings-folder';

/** Who writes on this computer from the command line: a device of its own beside the window. */
export function commandLine(): Promise<Installation> {
  return openInstallation(settingsFolder(), 'cli');
}

async function using<Value>(opening: Promise<OpenPlan>, use: (plan: OpenPlan) => Promise<Value> | Value) {
  const plan = await opening;
  try {
    return await use(plan);
  } finally {
    await plan.close();
  }
}

/** Opens the plan for reading alone: nothing in its folder is touched, whatever state it is in. */
export async function readingPlan<Value>(
  folder: string,
  use: (plan: OpenPlan) => Promise<Value> | Value,
): Promise<Value> {
  return using(openPlan(await commandLine(), resolve(folder), { readOnly: true }), use);
}

/** Opens the plan for writing, and closes it whatever happens. */
export async function writingPlan<Value>(
  folder: string,
  use: (plan: OpenPlan) => Promise<Value> | Value,
): Promise<Value> {
  return using(openPlan(await commandLine(), resolve(folder)), use);
}
