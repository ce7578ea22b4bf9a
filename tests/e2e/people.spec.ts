/** A mentor's people: what their list says, what it covers, and opening them by mouse and by keyboard. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peopleWords, prepWords } from '../../renderer/strings/people';
import { switchWords } from '../../renderer/strings/plan-switch';
import { eraseWords } from '../../renderer/strings/plans';
import { expectNoBreaches } from './axe';
import { on, usual } from './circumstances';
import { rung } from './command-line';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { prepareManyMentees, prepareMentees } from './mentees';
import { PeoplePage } from './pages/people-page';
import { PlansPage } from './pages/plans-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';
import { narrow, resize, wide } from './window-size';

/** The files below a folder that hold the text. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

test('people are listed with what a mentor may see, opened by mouse, and erased', async ({
  start,
  folders,
}) => {
  test.setTimeout(90_000);
  await prepareMentees(folders);
  const running = await start(on(await preparePlan(folders, { name: 'Mine', folder: 'Mine' })));
  const { page } = running;
  const people = new PeoplePage(page);
  const plans = new PlansPage(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('your people');
  await page.keyboard.press('Enter');
  await expect(people.rows).toHaveCount(4);
  const met = people.row('Amara Okafor');
  await expect(met).toContainText('They say 2');
  await expect(met).toContainText('2 ratings');
  await expect(met).toContainText(peopleWords.isNew);
  const blind = people.row('Blind Person');
  await expect(blind).toContainText(peopleWords.covered);
  await expect(blind).toContainText('Your turn to rate');
  await expect(blind).not.toContainText('They say');
  await expect(people.row('Jon Li')).toContainText('They say 1 · not with evidence yet');
  for (const size of [wide, narrow]) {
    await resize(running, size);
    await expectNoBreaches(running);
  }
  await resize(running, wide);

  await people.open('Jon Li').click();
  const shell = new Shell(page);
  await expect(plans.switch).toContainText('Jon Li');
  await expect(shell.navigation.getByRole('button', { name: /^People/ })).toContainText('4');
  await shell.goTo('people');
  await expect(people.row('Jon Li')).toContainText(peopleWords.isOpen);
  await expect(people.row('Jon Li')).not.toContainText(peopleWords.isNew);

  await plans.switch.click();
  await plans.entry(switchWords.all).click();
  await expect(plans.rows).toHaveCount(1);
  await expect(plans.row('Mine')).toBeVisible();

  await shell.goTo('people');
  await people.choose('Blind Person', peopleWords.erase);
  await plans.name.fill('Blind Person');
  await page.getByRole('button', { name: eraseWords.yes }).click();
  await expect(people.rows).toHaveCount(3);
});

test('by keyboard alone, through many of whom only those in sight are there', async ({ start, folders }) => {
  test.setTimeout(90_000);
  await prepareManyMentees(folders, 120);
  const running = await start(on(await preparePlan(folders, { name: 'Mine', folder: 'Mine' })));
  const { page } = running;
  const keys = new Keyboard(running);
  const people = new PeoplePage(page);
  await expect(new PlansPage(page).switch).toBeVisible();
  await keys.pressInMenu('5');
  await expect(people.heading).toBeFocused();
  await expect(people.rows.first()).toHaveAttribute('aria-setsize', '120', { timeout: 30_000 });
  expect(await people.rows.count()).toBeLessThan(60);
  await keys.goTo(people.filter);
  await keys.type('nobody');
  await expect(people.main.getByRole('status')).toHaveText(peopleWords.none('nobody'));
  await keys.press('Control+a', 'Delete');
  await keys.goTo(people.sort);
  await keys.press('End');
  await keys.goTo(people.rows.first().getByRole('button').first());
  await keys.press('End');
  await expect(people.rows.last().getByRole('button').first()).toBeFocused();
  await expect(people.rows.last()).toHaveAttribute('aria-posinset', '120');
  await expectNoBreaches(running);
  await keys.press('ArrowUp', 'Tab');
  await expect(
    people.main.getByRole('button', { name: /^More for/ }).and(page.locator(':focus')),
  ).toHaveCount(1);
  await keys.press('Shift+Tab', 'Enter');
  await expect(new PlansPage(page).switch).toContainText('Person 0');
});

test('nobody yet: the page says who will be there', async ({ start, folders }) => {
  const running = await start(on(await preparePlan(folders, { name: 'Mine', folder: 'Mine' }), usual));
  const people = new PeoplePage(running.page);
  await expect(new Shell(running.page).navigation).not.toContainText(peopleWords.title);
  await new Keyboard(running).pressInMenu('5');
  await expect(people.main).toContainText(peopleWords.emptyText);
  await expect(people.openFile).toBeVisible();
  await expectNoBreaches(running);
});

test('what a mentor prepares stays on their computer, and is in no file that goes back', async ({
  start,
  folders,
}) => {
  await prepareMentees(folders);
  const running = await start(on(await preparePlan(folders, { name: 'Mine', folder: 'Mine' })));
  const { page } = running;
  const people = new PeoplePage(page);
  const secret = 'Ask about the night shifts';
  await new Keyboard(running).pressInMenu('5');
  await people.choose('Blind Person', peopleWords.prepare);
  const field = page.getByRole('dialog').getByRole('textbox', { name: prepWords.field });
  await expect(field).toBeFocused();
  await expectNoBreaches(running);
  await page.keyboard.type(secret);
  await page.getByRole('button', { name: prepWords.done }).click();
  await expect(people.menu('Blind Person')).toBeFocused();

  const folder = join(folders.plans, 'Blind Person');
  const packed = join(folders.root, 'back.rung');
  const unpacked = join(folders.root, 'unpacked');
  await rung(folders.userData, ['pack', folder, packed, '--private']);
  await rung(join(folders.root, 'third computer'), ['merge', unpacked, packed]);
  expect(filesWith(join(folders.userData, 'prep'), secret)).toHaveLength(1);
  expect(filesWith(unpacked, 'journal.begin').length).toBeGreaterThan(0);
  for (const place of [folders.plans, unpacked]) expect(filesWith(place, secret)).toEqual([]);

  await people.choose('Blind Person', peopleWords.prepare);
  await expect(field).toHaveValue(secret);
  await field.fill('');
  await page.keyboard.press('Escape');
  await expect.poll(() => readdirSync(join(folders.userData, 'prep'))).toEqual([]);
});
