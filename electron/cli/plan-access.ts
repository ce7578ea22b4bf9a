import { resolve } from 'node:path';
import { openInstallation, type Installation } from '../installation';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { kindOf } from './path-kind';
import { reader } from './reader';
import { Refused } from './refusal';
import { settingsFolder } from './settings-folder';

type Use<Value> = (plan: OpenPlan) => Promise<Value> | Value;

/** Who writes on this computer from the command line: a device of its own beside the window. */
export function commandLine(): Promise<Installation> {
  return openInstallation(settingsFolder(), 'cli');
}

async function folderAt(path: string): Promise<string> {
  const folder = resolve(path);
  const kind = await kindOf(folder);
  if (kind === 'nothing') throw new Refused(`There is no folder ${folder}.`);
  if (kind !== 'folder') throw new Refused(`${folder} is a file, not the folder of a plan.`);
  return folder;
}

async function using<Value>(opening: Promise<OpenPlan>, use: Use<Value>): Promise<Value> {
  const plan = await opening;
  try {
    return await use(plan);
  } finally {
    await plan.close();
  }
}

/** Opens the plan for reading alone: nothing in its folder is touched, whatever state it is in. */
export async function readingPlan<Value>(path: string, use: Use<Value>): Promise<Value> {
  return using(openPlan(reader(), await folderAt(path), { readOnly: true }), use);
}

/** Opens the plan for writing, and closes it whatever happens. */
export async function writingPlan<Value>(path: string, use: Use<Value>): Promise<Value> {
  const folder = await folderAt(path);
  return using(openPlan(await commandLine(), folder), use);
}

/** Where a new plan is to be made: anything but a file. */
export async function newFolder(path: string): Promise<string> {
  const folder = resolve(path);
  const kind = await kindOf(folder);
  if (kind === 'nothing' || kind === 'folder') return folder;
  throw new Refused(`${folder} is a file; name a folder that is new or empty.`);
}
