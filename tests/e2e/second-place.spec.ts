/** Backups on a stick: chosen, made, gone back to, warned of, and a plan that is left only there. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayFromToday, longDay, on } from './circumstances';
import { fillTypical } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test, type Folders } from './launch';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { SettingsPage } from './pages/settings-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';
import { answerOpenDialogs } from './system-dialogs';

async function stickIn(folders: Folders): Promise<string> {
  const stick = join(folders.root, 'stick');
  await mkdir(stick);
  return stick;
}

test('a second place is chosen, filled, gone back to and given up, by mouse', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const stick = await stickIn(folders);
  const { app, page } = await start(on(folder));
  const plan = new PlanPage(page);
  const settings = new SettingsPage(page);
  const shell = new Shell(page);
  const dialog = page.getByRole('dialog');
  await answerOpenDialogs(app, [stick]);
  await shell.goTo('settings');
  await settings.choosePlace.click();
  await expect(settings.main).toContainText(`The last one there is of ${longDay(dayFromToday(0))}.`);
  await expect(settings.main).toContainText('It is on the same disk as your plan');
  await expectNoBreaches({ page });
  await shell.goTo('plan');
  await plan.card('3.1').click();
  await plan.inspector.rating('met').click();
  await expect(plan.card('3.1')).toContainText('Met');
  await shell.goTo('settings');
  await settings.backups.filter({ hasText: 'Second place' }).getByRole('button').click();
  await expect(dialog).toContainText('1 change would be made:');
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await shell.goTo('plan');
  await expect(plan.card('3.1')).not.toContainText('Met');
  await shell.message('The plan is as it was on').getByRole('button', { name: 'Undo' }).click();
  await expect(plan.card('3.1')).toContainText('Met');
  await shell.goTo('settings');
  await settings.leavePlace.click();
  await expect(settings.backups.filter({ hasText: 'Second place' })).toHaveCount(0);
  await expect(settings.choosePlace).toBeVisible();
});

test('by keyboard alone; without the stick nothing is written, and after a week a bar says so', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const stick = await stickIn(folders);
  const first = await start(on(folder));
  const keys = new Keyboard(first);
  const settings = new SettingsPage(first.page);
  await answerOpenDialogs(first.app, [stick]);
  await keys.pressInMenu(',');
  await expect(settings.heading).toBeVisible();
  await keys.goTo(settings.choosePlace);
  await keys.press('Enter');
  await expect(settings.main).toContainText('The last one there is of');
  await keys.goTo(settings.backUpNow);
  await keys.press('Enter');
  await expect(settings.backUpNow).toBeVisible();
  await first.close();

  await rename(stick, `${stick} unplugged`);
  const file = join(folders.userData, 'settings.json');
  const today = dayFromToday(0);
  const stored = (await readFile(file, 'utf8')).replaceAll(`"${today}"`, `"${dayFromToday(-9)}"`);
  await writeFile(file, stored);
  const second = await start(on(folder));
  const shell = new Shell(second.page);
  const again = new Keyboard(second);
  const bar = shell.bars.getByText('The last second backup of this plan is of');
  // The stick is looked for some seconds after the first page.
  await expect(bar).toContainText('more than a week ago', { timeout: 15_000 });
  await expectNoBreaches({ page: second.page });
  await rename(`${stick} unplugged`, stick);
  await again.goTo(shell.bars.getByRole('button', { name: 'Back up now' }));
  await again.press('Enter');
  await expect(bar).toHaveCount(0);
});

test('a plan that is left only in the second place is opened from there, as a plan in the usual folder', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const stick = await stickIn(folders);
  const running = await start(on(folder));
  await answerOpenDialogs(running.app, [stick]);
  expect((await running.call('backup.place', 'choose')).ok).toBe(true);
  await running.close();
  await rm(folder, { recursive: true });

  const { app, page } = await start();
  const plan = new PlanPage(page);
  await answerOpenDialogs(app, [stick]);
  await new FirstRunPage(page).openFolder.click();
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await new Shell(page).goTo('settings');
  await expect(new SettingsPage(page).main).toContainText(join(folders.plans, 'Name Surname'));
});
