/** Several plans: switching, renaming, the next period, putting away and erasing, by mouse and by keyboard. */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { eraseWords, nextWords, plansWords, renameWords } from '../../renderer/strings/plans';
import { switchWords } from '../../renderer/strings/plan-switch';
import { barWords } from '../../renderer/strings/shell';
import { expectNoBreaches } from './axe';
import { on, usual } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { PlanPage } from './pages/plan-page';
import { PlansPage } from './pages/plans-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';
import { answerOpenDialogs } from './system-dialogs';

async function fill(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 2 }]);
  await act(
    [
      { type: 'evidence.add', kind: 'file', path: 'report', indicators: all('1.1') },
      { type: 'action.add', text: 'Write it up' },
      { type: 'note.set', indicator: at('3.1'), text: 'Only for me' },
    ],
    { report: { bytes: Buffer.from('a report'), name: 'report.pdf' } },
  );
}

test('a plan is renamed with its folder, begun anew, put away and erased, by mouse', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill });
  const { app, page } = await start(on(folder, usual));
  const plans = new PlansPage(page);
  const shell = new Shell(page);
  await plans.switch.click();
  await plans.entry(switchWords.all).click();
  await expect(plans.row('Name Surname')).toContainText('You say 2');
  await expectNoBreaches({ page });

  await plans.choose('Name Surname', plansWords.rename);
  await plans.name.fill('2026, second half');
  await plans.dialog.getByText(renameWords.folder).click();
  await expect(plans.dialog.getByRole('switch')).toBeChecked();
  await expectNoBreaches({ page });
  await plans.rename.click();
  await expect(plans.dialog).toHaveCount(0);
  await expect(plans.row('2026, second half')).toContainText(plansWords.isOpen);
  expect(readdirSync(folders.plans)).toEqual(['2026, second half']);
  const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(await title()).toBe('2026, second half – Rung');

  await plans.choose('2026, second half', plansWords.next);
  await expect(plans.dialog).toContainText('Evidence, 1 piece');
  await plans.name.fill('2027');
  await plans.dialog.getByText(nextWords.notes(1)).click();
  await expectNoBreaches({ page });
  await plans.startNext.click();
  await expect(plans.switch).toHaveAccessibleName(switchWords.label('2027'));
  await expect(new PlanPage(page).heading).toHaveText(/Level 2/);
  expect(readdirSync(folders.plans).sort()).toEqual(['2026, second half', '2027']);
  expect(readdirSync(join(folders.plans, '2027', 'files'))).toHaveLength(1);

  await plans.switch.click();
  await plans.entry('2026, second half').click();
  await expect(plans.switch).toHaveAccessibleName(switchWords.label('2026, second half'));
  await plans.switch.click();
  await plans.entry(switchWords.archive).click();
  await expect(shell.bars).toContainText(barWords.archived);
  await expect(shell.undo).toHaveCount(0);
  await plans.switch.click();
  await plans.entry('2027').click();
  await plans.switch.click();
  await expect(plans.entry('2026, second half')).toHaveCount(0);
  await plans.entry(switchWords.all).click();
  const archived = page.getByRole('list', { name: plansWords.archived });
  await expect(archived).toContainText('2026, second half');

  await plans.choose('2026, second half', plansWords.erase);
  await expect(plans.dialog).toContainText('1 piece of evidence');
  await plans.name.fill('2026, Second half');
  await expect(plans.erase).toBeDisabled();
  await plans.name.fill('2026, second half ');
  await expectNoBreaches({ page });
  await plans.erase.click();
  await expect(plans.dialog).toHaveCount(0);
  await expect(plans.rows).toHaveCount(1);
  expect(readdirSync(folders.plans)).toEqual(['2027']);

  await plans.choose('2027', plansWords.erase);
  await plans.name.fill('2027');
  await plans.erase.click();
  await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible();
  expect(readdirSync(folders.plans)).toEqual([]);
});

test('the same by keyboard alone, and the keyboard is never lost', async ({ start, folders }) => {
  test.setTimeout(60_000);
  const folder = await preparePlan(folders, { fill });
  await preparePlan(folders, { name: 'Other', folder: 'Other' });
  const { app, page } = await start(on(folder, usual));
  const plans = new PlansPage(page);
  const keys = new Keyboard({ app, page });
  await keys.goTo(plans.switch);
  await page.keyboard.press('ArrowDown');
  await expect(plans.entry(switchWords.all)).toBeVisible();
  await keys.goTo(plans.entry(switchWords.all), 'ArrowDown');
  await keys.press('Enter');
  await expect(plans.heading).toBeVisible();

  await keys.goTo(plans.menu('Other'));
  await page.keyboard.press('Enter');
  await keys.goTo(plans.entry(plansWords.archive), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: plansWords.archived })).toContainText('Other');
  await keys.isSeen();
  await expect(plans.open('Other')).toBeFocused();
  await keys.press('Enter');
  await expect(new Shell(page).bars).toContainText(barWords.archived);
  const back = new Shell(page).bars.getByRole('button', { name: barWords.bringBack });
  await keys.goTo(back);
  await page.keyboard.press('Enter');
  await expect(back).toHaveCount(0);
  await keys.press('Tab');

  await keys.goTo(plans.switch);
  await page.keyboard.press('ArrowDown');
  await keys.goTo(plans.entry(switchWords.rename), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(plans.name).toBeFocused();
  await keys.type('Second');
  await page.keyboard.press('Enter');
  await expect(plans.dialog).toHaveCount(0);
  await expect(plans.switch).toHaveAccessibleName(switchWords.label('Second'));
  await keys.isSeen();

  await keys.goTo(plans.switch);
  await page.keyboard.press('ArrowDown');
  await keys.goTo(plans.entry(switchWords.all), 'ArrowDown');
  await keys.press('Enter');
  await keys.goTo(plans.menu('Second'));
  await page.keyboard.press('Enter');
  await keys.goTo(plans.entry(plansWords.erase), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect(plans.name).toBeFocused();
  await expect(plans.dialog).toContainText(eraseWords.goes);
  await keys.type('Second');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible();
  await keys.isSeen();
  expect(existsSync(join(folders.plans, 'Other'))).toBe(false);
  await page.getByRole('button', { name: 'All plans…' }).press('Enter');
  await expect(plans.rows).toHaveCount(1);
  await keys.isSeen();
});

test('a plan that was moved is found again, and one that is gone is forgotten', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const outside = join(folders.root, 'moved');
  const { app, page } = await start(on(folder, usual));
  const plans = new PlansPage(page);
  await answerOpenDialogs(app, [await preparePlan(folders, { name: 'Other', folder: 'Other' })]);
  await new Shell(page).goTo('settings');
  await page.getByRole('button', { name: 'Open another plan…' }).click();
  await expect(new PlanPage(page).heading).toBeVisible();
  renameSync(folder, outside);
  await plans.switch.click();
  await plans.entry(switchWords.all).click();
  await expect(plans.row('Name Surname')).toContainText(plansWords.missing);
  await expectNoBreaches({ page });
  await answerOpenDialogs(app, [join(outside, 'plan.json')]);
  await plans.main.getByRole('button', { name: plansWords.findOne('Name Surname') }).click();
  await new Shell(page).goTo('settings');
  await expect(page.getByText(outside, { exact: true })).toBeVisible();
});

test('more than eight plans are filtered by a word', async ({ start, folders }) => {
  // Words that are in no path: a filter looks there too.
  const names = 'alpha bravo charlie delta echo foxtrot golfing hotels indigo'.split(' ');
  for (const name of names) await preparePlan(folders, { name, folder: name });
  const { page } = await start(usual);
  const plans = new PlansPage(page);
  await page.getByRole('button', { name: 'All plans…' }).click();
  await expect(plans.rows).toHaveCount(9);
  await expectNoBreaches({ page });
  await plans.filter.fill('golfing');
  await expect(plans.rows).toHaveCount(1);
  await plans.filter.fill('nothing like it');
  await expect(plans.main.getByRole('status')).toHaveText('No plan says “nothing like it”.');
  await plans.main.getByRole('button', { name: plansWords.clear }).click();
  await plans.open('delta').click();
  await expect(new PlanPage(page).heading).toBeVisible();
});
