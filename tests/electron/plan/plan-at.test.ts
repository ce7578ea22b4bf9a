import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planFolderAt } from '../../../electron/plan/plan-at';
import { computer, journalsIn, newPlan, temporaryFolder } from './workshop';

test('a plan is found by its folder, by any file in it, and from the folder around it', async () => {
  const place = await temporaryFolder();
  const folder = join(place, 'My plan');
  const plan = await newPlan(await computer(), folder);
  await plan.backUp();
  const [journal = ''] = await journalsIn(folder);
  const [backup] = await plan.backups();
  const day = join(folder, 'backups', ...(backup?.id ?? '').split('/'));
  const ways = [
    folder,
    join(folder, 'plan.json'),
    join(folder, 'journal', journal),
    join(folder, 'files'),
    join(day, 'plan.json'),
    join(day, 'journal'),
    place,
  ];
  for (const way of ways) expect(await planFolderAt(way)).toBe(folder);
});

test('what is no plan, or more than one, is said in one sentence', async () => {
  const place = await temporaryFolder();
  mkdirSync(join(place, 'empty'));
  writeFileSync(join(place, 'empty', 'plan.json'), '{"name":"of another program"}');
  const says = async (path: string) => planFolderAt(path).catch((error: unknown) => String(error));
  expect(await says(join(place, 'empty'))).toContain('There is no plan in');
  expect(await says(join(place, 'empty', 'plan.json'))).toContain('belongs to no plan');
  expect(await says(join(place, 'nowhere'))).toContain('There is nothing at');
  for (const name of ['one', 'two']) await newPlan(await computer(), join(place, name));
  expect(await says(place)).toContain('more than one plan');
});
