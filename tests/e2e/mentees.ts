/** Plans of other people that lie where new plans go, as shared files and synced folders bring them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation } from '../../electron/installation';
import { openPlan } from '../../electron/plan/plan-folder';
import { readRequests, type RequestInput } from '../../framework/request';
import { dayFromToday } from './circumstances';
import { daysAgo } from './earlier-days';
import { fillTypical, unbroken } from './filled-plans';
import type { Folders } from './launch';
import { all, at, preparePlan, type Act } from './prepared-plan';

/** Writes a plan on a computer of that person's own. @returns where it lies */
function menteesPlan(folders: Folders, name: string, fill: (act: Act) => Promise<void>): Promise<string> {
  const elsewhere = { ...folders, userData: join(folders.root, `computer of ${name.slice(0, 40)}`) };
  return preparePlan(elsewhere, { name, folder: name.slice(0, 40), fill });
}

/** What the person of this computer writes in a plan of somebody else's. */
export async function review(
  folders: Folders,
  folder: string,
  requests: readonly RequestInput[],
): Promise<void> {
  const plan = await openPlan(await openInstallation(folders.userData, 'app'), folder);
  await plan.answer(false);
  for (const request of requests) await plan.apply(readRequests([request]));
  await plan.close();
}

const share: RequestInput = {
  type: 'checkin.open',
  mentorName: 'Name Mentor',
  indicators: all('3.1', '3.2'),
};

async function metBefore(folders: Folders): Promise<void> {
  let checkIn = '';
  const begin = async (act: Act) => {
    await fillTypical(act);
    [checkIn = ''] = await act([share]);
  };
  const folder = await menteesPlan(folders, 'Amara Okafor', begin);
  await daysAgo(0, () =>
    review(folders, folder, [
      { type: 'checkin.rate', checkIn, indicator: at('3.1'), rating: 'partly' },
      { type: 'checkin.rated', checkIn },
      { type: 'checkin.show', checkIn },
      { type: 'checkin.edit', checkIn, nextDate: dayFromToday(12) },
      { type: 'checkin.close', checkIn, how: 'unsigned' },
    ]),
  );
  const elsewhere = { ...folders, userData: join(folders.root, 'computer of Amara Okafor') };
  const plan = await openPlan(await openInstallation(elsewhere.userData, 'app'), folder);
  for (const indicator of all('3.1', '3.2')) {
    await plan.apply(readRequests([{ type: 'rating.set', indicator, rating: 'met' }]));
  }
  await plan.close();
}

/** One whom they met, one who waits for their rating, one who has only begun, and one whose texts have no place to break. */
export async function prepareMentees(folders: Folders): Promise<void> {
  await metBefore(folders);
  await menteesPlan(folders, 'Blind Person', async (act) => {
    await act([{ type: 'level.claim', level: 4 }]);
    await act([share]);
  });
  await menteesPlan(folders, 'Jon Li', async (act) => {
    await act([{ type: 'level.claim', level: 1 }]);
  });
  await menteesPlan(folders, unbroken(200), async (act) => {
    await act([{ type: 'plan.rename', title: `سالم ${unbroken(150)}` }]);
  });
}

/** So many that only those in sight are on the page. */
export async function prepareManyMentees(folders: Folders, count: number): Promise<void> {
  const folder = await menteesPlan(folders, 'Person 0', fillTypical);
  for (let index = 1; index < count; index += 1) {
    cpSync(folder, join(folders.plans, `Person ${String(index)}`), { recursive: true });
  }
}
