/** Help, with and without a plan: how it works, where everything is, what is new. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { HelpPage } from './pages/help-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';
import { recordOpened } from './system-dialogs';

test('says where everything is and leads there, by mouse', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const help = new HelpPage(page);
  const opened = await recordOpened(app);
  await new Shell(page).goTo('help');
  await expect(help.heading).toBeVisible();
  await expectNoBreaches({ page });
  await expect(help.places).toContainText([folder, folders.plans, folders.userData, 'logs']);
  for (const place of ['plan', 'plans', 'settings', 'log'] as const) await help.show(place).click();
  await expect
    .poll(opened)
    .toEqual([folder, folders.plans, folders.userData, join(folders.userData, 'logs')]);
  await expect(help.main).toContainText('captures a thought in one line');
});

test('is there before there is a plan, by keyboard alone, and Esc closes the keys', async ({ start }) => {
  const { app, page } = await start();
  const keys = new Keyboard({ app, page });
  const help = new HelpPage(page);
  await keys.goTo(page.getByRole('button', { name: /^How it works/ }));
  await keys.press('Enter');
  await expect(help.heading).toBeVisible();
  await expectNoBreaches({ page });
  await keys.goTo(help.keys);
  await keys.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keys.goTo(help.back);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Help');
});

test('a version that came after the one before is marked as new until it was looked at', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const first = await start(on(folder));
  const mark = (page: typeof first.page) => new Shell(page).navigation.getByText('New', { exact: true });
  await expect(new Shell(first.page).navigation).toBeVisible();
  await expect(mark(first.page)).toHaveCount(0);
  await first.close();
  const file = join(folders.userData, 'settings.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ version: expect.stringMatching(/^\d/) });
  const stored = (await readFile(file, 'utf8')).replace(/("version":\s*)"[^"]*"/, '$1"0.0.9"');
  await writeFile(file, stored);
  const second = await start(on(folder));
  await expect(mark(second.page)).toBeVisible();
  await new Shell(second.page).goTo('help');
  await expect(mark(second.page)).toHaveCount(0);
});
