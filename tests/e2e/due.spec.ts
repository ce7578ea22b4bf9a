/** What is late, soon and later, and how a date is moved where it stands. */
import { expectNoBreach } from './axe';
import { dayFromToday, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { DuePage } from './pages/due-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { at, preparePlan, type Act } from './prepared-plan';

/** Three things late, one of each kind, one soon and one later. */
async function fillDates(act: Act): Promise<void> {
  await act([{ type: 'target.set', indicator: at('1.1'), date: dayFromToday(-9) }]);
  await act([{ type: 'action.add', text: 'Write the runbook', indicators: [], date: dayFromToday(-5) }]);
  await act([{ type: 'target.set', level: 2, date: dayFromToday(-1) }]);
  await act([{ type: 'target.set', indicator: at('2.2'), date: dayFromToday(12) }]);
  await act([{ type: 'target.set', level: 3, date: dayFromToday(250) }]);
}

test('three late dates are moved one by one, by keyboard alone', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillDates });
  const { app, page } = await start(on(folder));
  const due = new DuePage(page);
  const keys = new Keyboard({ app, page });
  await expect(new PlanPage(page).heading).toBeVisible();
  await keys.pressInMenu('3');
  await expect(due.heading).toBeVisible();
  await expect(due.group('late').getByRole('listitem')).toHaveCount(3);
  await expectNoBreach({ page });
  await keys.goTo(due.dates.first());
  for (const left of [2, 1, 0]) {
    await keys.press('Enter');
    await keys.type(dayFromToday(40));
    await keys.press('Enter');
    await expect(due.group('late').getByRole('listitem')).toHaveCount(left);
    // What came into its place has the keyboard, so that the next one is moved by the same keys.
    await expect(due.dates.first()).toBeFocused();
  }
  await expect(due.group('later').getByRole('listitem')).toHaveCount(4);
  await expect(due.group('late')).toHaveCount(0);
});

test('all that is late goes to one day in one act, by mouse, and comes back with Undo', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillDates });
  const { page } = await start(on(folder));
  const due = new DuePage(page);
  const shell = new Shell(page);
  await shell.goTo('due');
  await due.group('late').getByRole('button', { name: 'Move all 3 to one day…' }).click();
  await due.field.fill(dayFromToday(3));
  await expectNoBreach({ page });
  await due.field.press('Enter');
  await expect(due.group('late')).toHaveCount(0);
  await expect(due.group('soon').getByRole('listitem')).toHaveCount(4);
  await shell.undo.click();
  await expect(due.group('late').getByRole('listitem')).toHaveCount(3);
  await due.row('Indicator 2.2').getByRole('button').first().click();
  await expect(new PlanPage(page).card('2.2')).toBeFocused();
});

test('without any date it says what will stand here', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const due = new DuePage(page);
  await new Shell(page).goTo('due');
  await expect(due.main).toContainText('What has a date will stand here.');
  await expectNoBreach({ page });
  await due.main.getByRole('button', { name: 'Go to the plan' }).click();
  await expect(new PlanPage(page).heading).toBeVisible();
});
