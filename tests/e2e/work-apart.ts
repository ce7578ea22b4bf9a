/** Two computers of one person that change the same plan without knowing of each other, and then see each other's files. */
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestInput } from '../../framework/request';
import { rung } from './command-line';
import type { Folders } from './launch';
import { at } from './prepared-plan';

/** As a tool does that copies files: whatever is longer reaches the other side. */
function copyOver(from: string, to: string): void {
  for (const name of readdirSync(join(from, 'journal'))) {
    const [source, target] = [join(from, 'journal', name), join(to, 'journal', name)];
    const there = statSync(target, { throwIfNoEntry: false })?.size ?? -1;
    if (there < statSync(source).size) cpSync(source, target);
  }
}

/** What either computer does, each in acts of its own. The other one is the last to write. */
export interface Apart {
  readonly here: readonly (readonly RequestInput[])[];
  readonly there: readonly (readonly RequestInput[])[];
}

/** The same note and the same rating on both, said differently. */
export function noteApart(here: string, there: string): Apart {
  const noted = (text: string): RequestInput => ({ type: 'note.set', indicator: at('1.1'), text });
  const rated = (rating: 'met' | 'partly'): RequestInput => ({
    type: 'rating.set',
    indicator: at('1.1'),
    rating,
  });
  return { here: [[noted(here), rated('met')]], there: [[noted(there), rated('partly')]] };
}

/** @param folder the plan; afterwards it holds what both wrote */
export async function workApart(folders: Folders, folder: string, { here, there }: Apart): Promise<void> {
  const elsewhere = join(folders.root, 'plan on another computer');
  cpSync(folder, elsewhere, { recursive: true });
  const write = (settings: string, place: string, changes: readonly RequestInput[]) =>
    rung(settings, ['apply', place, '-'], JSON.stringify(changes));
  for (const changes of here) await write(folders.userData, folder, changes);
  const other = join(folders.root, 'another computer');
  for (const changes of there) await write(other, elsewhere, changes);
  copyOver(elsewhere, folder);
}
