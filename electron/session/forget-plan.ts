/** What this computer remembers about one plan beside its folder, forgotten with it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../installation';
import type { SettingsStore } from '../settings';

function without<Value>(table: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> {
  const { [id]: _gone, ...rest } = table;
  return rest;
}

/** The keys of what was written in it, how far that went, and its lock. The plan must be closed. */
export async function forgetWriting(installation: Installation, id: string): Promise<void> {
  const { folder } = installation;
  const journals = await installation.journalsOf(id);
  const files = [
    ...journals.flatMap((journal) => [
      join(folder, 'keys', `${journal}.pem`),
      join(folder, 'journals', `${journal}.json`),
    ]),
    join(folder, 'plans', `${id}.json`),
    join(folder, 'locks', `${id}.lock`),
    join(folder, 'drafts', `${id}.json`),
  ];
  for (const file of files) await rm(file, { force: true });
}

/** Its place in the list of those that were open before. */
export async function forgetFolder(settings: SettingsStore, folder: string): Promise<void> {
  const { recent, open } = settings.current;
  const rest = recent.filter((plan) => plan.folder !== folder);
  const isLeft = rest.some(({ id }) => id === open);
  await settings.change({ recent: rest, open: isLeft ? open : null });
}

/** Its board and how much of its history was seen. */
export async function forgetSettings(settings: SettingsStore, id: string): Promise<void> {
  const { boards, seen } = settings.current;
  await settings.change({ boards: without(boards, id), seen: without(seen, id) });
}
