/** Backups to look at, and the way back to one. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayAfter, dayBefore, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { PlanPage } from './pages/plan-page';
import { SettingsPage } from './pages/settings-page';
import { Shell } from './pages/shell';
import { at, preparePlan, type Act } from './prepared-plan';

/** Two acts on an earlier day: its backup holds the first of them. */
async function fillYesterday(act: Act): Promise<void> {
  await act([{ type: 'note.set', indicator: at('1.1'), text: 'As it was yesterday' }]);
  await act([{ type: 'rating.set', indicator: at('1.1'), rating: 'met' }]);
}

test('yesterday’s backup is looked at and restored, and the restore undone, by mouse', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { clock: dayBefore, fill: fillYesterday });
  const { page } = await start(on(folder, dayAfter));
  const plan = new PlanPage(page);
  const settings = new SettingsPage(page);
  const shell = new Shell(page);
  const dialog = page.getByRole('dialog');
  await expect(plan.card('1.1')).toContainText('Met');
  await shell.goTo('settings');
  await settings.backups.last().getByRole('button').click();
  await expect(dialog).toContainText('1 change would be made:');
  await expect(dialog.getByRole('listitem')).toHaveText([/1\.1/]);
  await expectNoBreaches({ page });
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await shell.goTo('plan');
  await expect(plan.card('1.1')).toContainText('Not assessed');
  await shell.message('The plan is as it was on').getByRole('button', { name: 'Undo' }).click();
  await expect(plan.card('1.1')).toContainText('Met');
});

test('the same by keyboard alone, and the first backup of today is listed as soon as it is made', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { clock: dayBefore, fill: fillYesterday });
  const { app, page } = await start(on(folder, dayAfter));
  const plan = new PlanPage(page);
  const settings = new SettingsPage(page);
  const dialog = page.getByRole('dialog');
  const keys = new Keyboard({ app, page });
  await expect(plan.card('1.1')).toContainText('Met');
  await keys.pressInMenu(',');
  await expect(settings.heading).toBeVisible();
  await expect(settings.backups).toHaveCount(2);
  await keys.goTo(settings.backups.last().getByRole('button'));
  await keys.press('Enter');
  await keys.goTo(dialog.getByRole('button', { name: 'Go back', exact: true }));
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await keys.press('Control+z');
  await expect(new Shell(page).told('Took back:')).toBeVisible();
  await expect(plan.card('1.1')).toContainText('Met');
});

test('a backup that is gone says so, and nothing has changed', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { clock: dayBefore, fill: fillYesterday });
  const { page } = await start(on(folder, dayAfter));
  const settings = new SettingsPage(page);
  await expect(new PlanPage(page).card('1.1')).toContainText('Met');
  await new Shell(page).goTo('settings');
  await expect(settings.backups).toHaveCount(2);
  await rm(join(folder, 'backups'), { recursive: true });
  await settings.backups.last().getByRole('button').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not there any more');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true })).toHaveCount(0);
});
