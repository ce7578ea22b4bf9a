import { resolve } from 'node:path';
import { troubleSentence } from '../../framework/journal';
import { openInstallation, type Installation } from '../installation';
import { asGuest } from '../installation/guest';
import { openPlan, type OpenPlan } from '../plan/plan-folder';
import { guestIn, type NamedGuest } from './guests';
import { say } from './output';
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

/** What is wrong with the plan's files is said beside every answer; a command does not wait for a sync to end. */
function troublesOf({ notices, troubles }: OpenPlan): readonly string[] {
  const told = notices.filter(({ kind }) => kind === 'trouble').map(({ text }) => text);
  return told.length > 0 ? told : troubles.map((trouble) => troubleSentence(trouble));
}

async function using<Value>(opening: Promise<OpenPlan>, use: Use<Value>): Promise<Value> {
  const plan = await opening;
  try {
    const value = await use(plan);
    for (const sentence of troublesOf(plan)) await say(sentence);
    return value;
  } finally {
    await plan.close();
  }
}

/** Opens the plan for reading alone: nothing in its folder is touched, whatever state it is in. */
export async function readingPlan<Value>(path: string, use: Use<Value>): Promise<Value> {
  return using(openPlan(reader(), await folderAt(path), { readOnly: true }), use);
}

/** The same in another person's name; null: as the plan's individual. */
export async function writingPlanAs<Value>(
  path: string,
  guest: NamedGuest | null,
  use: Use<Value>,
): Promise<Value> {
  if (guest === null) return writingPlan(path, use);
  const folder = await folderAt(path);
  const { id } = await openedId(folder);
  return using(openPlan(asGuest(await commandLine(), guestIn(id, guest)), folder), use);
}

async function openedId(folder: string): Promise<Pick<OpenPlan, 'id'>> {
  const plan = await openPlan(reader(), folder, { readOnly: true });
  await plan.close();
  return { id: plan.id };
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
