/** Plans that lie on the disk before the program starts, written by the program's own storage. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation } from '../../electron/installation';
import { createPlan, type FileSource } from '../../electron/plan/plan-folder';
import { readRequests, type RequestInput } from '../../framework/request';
import { usual } from './circumstances';
import { daysAgo } from './earlier-days';
import type { Folders, LaunchOptions } from './launch';

export const shippedFramework = readFileSync('framework/skills/infrastructure-support.json', 'utf8');

/** The shipped framework's id of an indicator by its number. */
export function at(number: string): string {
  return `infrastructure-support/${number}`;
}

/** The same for some. */
export function all(...numbers: readonly string[]): string[] {
  return numbers.map(at);
}

/** One act: its changes, and the files they name by `path`. Answers the ids of what it added. */
export type Act = (
  changes: readonly RequestInput[],
  files?: Readonly<Record<string, FileSource>>,
) => Promise<readonly string[]>;

export interface Preparation {
  readonly name?: string;
  readonly role?: string;
  readonly mentor?: string;
  /** The plan's folder in the folder of plans. */
  readonly folder?: string;
  readonly framework?: string;
  /** On whose clock it is written. */
  readonly clock?: LaunchOptions;
  /** How many days ago it was begun; `fill` puts the clock where it wants it. */
  readonly begun?: number;
  readonly fill?: (act: Act) => Promise<void>;
}

/** Does something as if on a computer in that time zone. */
async function inZone(zone: string | undefined, work: () => Promise<void>): Promise<void> {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** Writes a plan of the person whom the program on these folders knows. @returns where it is */
export async function preparePlan(folders: Folders, preparation: Preparation = {}): Promise<string> {
  const { name = 'Name Surname', role = 'Support engineer', mentor = 'Name Mentor' } = preparation;
  const { framework: frameworkText = shippedFramework, clock = usual } = preparation;
  const folder = join(folders.plans, preparation.folder ?? 'Name Surname');
  await inZone(clock.env?.TZ, async () => {
    const installation = await openInstallation(folders.userData, 'app');
    const profile = { name, role, mentor };
    const fresh = { folder, frameworkText, profile };
    const plan = await daysAgo(preparation.begun ?? 0, () => createPlan(installation, fresh));
    const act: Act = async (changes, files = {}) => {
      const sources = new Map(Object.entries(files));
      return (await plan.apply(readRequests([...changes]), sources)).added;
    };
    await preparation.fill?.(act);
    await plan.close();
  });
  return folder;
}

/** A plan that was made on another computer, by a person of whom the program on these folders knows nothing. */
export function strangersPlan(folders: Folders): Promise<string> {
  const elsewhere = { ...folders, userData: join(folders.root, 'another computer') };
  return preparePlan(elsewhere, {
    name: 'Other Person',
    folder: 'Other Person',
    fill: async (act) => {
      await act([{ type: 'level.claim', level: 1 }]);
      await act([
        { type: 'evidence.add', kind: 'note', text: 'What was done', indicators: all('2.1', '2.2') },
      ]);
      await act([{ type: 'checkin.open', mentorName: 'Name Mentor', indicators: all('1.1', '2.1', '2.2') }]);
    },
  });
}
