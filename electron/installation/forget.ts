/** What this computer remembers of one plan beside its folder, forgotten with it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../installation';

/** The keys of what was written in it, how far that went, what was being typed, and its lock. The plan must be closed. */
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
