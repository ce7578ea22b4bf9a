/** How the levels came about, what was done when, and the plan as of any day. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayFromToday, longDay, on, usual } from './circumstances';
import { daysAgo } from './earlier-days';
import { fillWeeks } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test, type Folders, type Running } from './launch';
import { HistoryPage } from './pages/history-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { at, preparePlan } from './prepared-plan';

const lastMonth = dayFromToday(-30);

function weeks(folders: Folders): Promise<string> {
  return preparePlan(folders, { begun: 71, fill: fillWeeks });
}

function journalOf(plan: string): string {
  const folder = join(plan, 'journal');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join();
}

async function nothingCanBeChanged({ app, page }: Running, folder: string): Promise<void> {
  const before = journalOf(folder);
  const plan = new PlanPage(page);
  const shell = new Shell(page);
  await plan.cards.first().focus();
  for (const key of ['1', '0', 'e', 'a', 'n', 'Control+z', 'Control+Shift+Z']) await page.keyboard.press(key);
  for (const label of ['Export PDF…', 'Add evidence…', 'Capture a thought…', 'Undo']) {
    await app.evaluate(({ Menu, BrowserWindow }, name) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.label === name)?.click(undefined, BrowserWindow.getAllWindows()[0]);
    }, label);
  }
  await expect(shell.dialog).toHaveCount(0);
  await expect(shell.undo).toHaveCount(0);
  await expect(plan.exportPdf).toHaveCount(0);
  await expect(plan.addEvidence).toHaveCount(0);
  await expect(plan.claim(3)).toHaveCount(0);
  await expect(plan.inspector.rating('met')).toBeDisabled();
  expect(journalOf(folder)).toBe(before);
}

async function isLastMonth({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  const { bar } = new HistoryPage(page);
  await expect(bar).toContainText(`Your plan as of ${longDay(lastMonth)}.`);
  await expect(plan.heading).toHaveText('Level 1, Follow');
  await expect(plan.main).toContainText('With evidence 1');
  await expect(plan.card('2.1')).toContainText('Met');
  await expect(plan.card('2.2')).toContainText('Partly');
  await expect(plan.rung(3)).not.toContainText('by');
}

async function isToday({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  await expect(new HistoryPage(page).bar).toHaveCount(0);
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await expect(plan.rung(3)).toContainText('by');
  await expect(plan.addEvidence).toBeVisible();
}

test('see the plan as of last month and come back, by mouse', async ({ start, folders }) => {
  const folder = await weeks(folders);
  const running = await start(on(folder));
  const { page } = running;
  const history = new HistoryPage(page);
  const shell = new Shell(page);
  await shell.goTo('history');
  await expect(history.chart).toBeVisible();
  await expectNoBreaches(running);
  await history.asOf.fill(longDay(lastMonth));
  await history.asOfShow.click();
  await isLastMonth(running);
  await expectNoBreaches(running);
  await nothingCanBeChanged(running, folder);
  await history.back.click();
  await isToday(running);

  // From an entry: the day on which level 2 was reached has it, and the navigation leads back to today as well.
  await shell.goTo('history');
  await history.menu(history.row('Rated 2.3 met')).click();
  await history.entry('Show the plan as of this day').click();
  await expect(history.bar).toContainText(`Your plan as of ${longDay(dayFromToday(-19))}.`);
  await expect(new PlanPage(page).heading).toHaveText('Level 2, Assist');
  await shell.goTo('plan');
  await isToday(running);
});

test('see the plan as of last month and come back, by keyboard alone', async ({ start, folders }) => {
  const running = await start(on(await weeks(folders)));
  const { page } = running;
  const keys = new Keyboard(running);
  const history = new HistoryPage(page);
  const plan = new PlanPage(page);
  await keys.pressInMenu('4');
  await expect(history.heading).toBeFocused();
  await keys.goTo(history.asTable);
  await keys.press('Space');
  await expect(history.table).toBeVisible();
  await expectNoBreaches(running);
  await keys.goTo(history.asOf);
  await keys.type(longDay(dayFromToday(-200)));
  await keys.press('Enter');
  await expect(history.main).toContainText('Your plan began on');
  await expect(history.asOf).toBeFocused();
  await keys.press('Control+a');
  await keys.type(longDay(lastMonth));
  await keys.press('Enter');
  await expect(plan.heading).toBeFocused();
  await isLastMonth(running);
  await expectNoBreaches(running);
  await keys.press('ArrowDown', 'ArrowDown', '3', 'Enter');
  await expect(plan.inspector.heading).toBeFocused();
  await keys.press('Escape');
  await expect(history.bar).toBeVisible();
  await keys.press('Escape');
  await isToday(running);
  await expect(plan.heading).toBeFocused();
});

test('a restart comes back to today', async ({ start, folders }) => {
  const folder = await weeks(folders);
  const first = await start(on(folder));
  const history = new HistoryPage(first.page);
  await new Shell(first.page).goTo('history');
  await history.asOf.fill(longDay(lastMonth));
  await history.asOf.press('Enter');
  await isLastMonth(first);
  await first.close();
  await isToday(await start(on(folder)));
});

test('a week of acts is taken back one by one and brought back, and the history says so', async ({
  start,
  folders,
}) => {
  const numbers = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1'];
  const folder = await preparePlan(folders, {
    begun: 9,
    fill: async (act) => {
      for (const [index, number] of numbers.entries()) {
        const rate = () => act([{ type: 'rating.set', indicator: at(number), rating: 'met' }]);
        await daysAgo(7 - index, rate);
      }
    },
  });
  const { page } = await start(on(folder));
  const shell = new Shell(page);
  const history = new HistoryPage(page);
  await shell.goTo('history');
  await expect(history.row(/Rated \d/)).toHaveCount(7);
  for (const number of [...numbers].reverse()) {
    await page.keyboard.press('Control+z');
    await shell.dialog.getByRole('button', { name: 'Undo it' }).click();
    await expect(history.row(`Took back: rated ${number} met`)).toHaveCount(1);
    await expect(
      history.row(new RegExp(`Rated ${number} met`)).filter({ hasText: 'Taken back' }),
    ).toHaveCount(1);
  }
  await expect(history.row('Taken back')).toHaveCount(7);
  for (const number of numbers) {
    await page.keyboard.press('Control+Shift+Z');
    await shell.dialog.getByRole('button', { name: 'Redo it' }).click();
    await expect(history.row(`Brought back: rated ${number} met`)).toHaveCount(1);
  }
  await expect(history.row('Taken back')).toHaveCount(0);
  await shell.goTo('plan');
  await expect(new PlanPage(page).heading).toHaveText('Level 2, Assist');
});

test('an act is taken back from its entry, after a question, and brought back', async ({
  start,
  folders,
}) => {
  const running = await start(on(await weeks(folders)));
  const { page } = running;
  const keys = new Keyboard(running);
  const shell = new Shell(page);
  const history = new HistoryPage(page);
  await shell.goTo('history');
  const row = history.row(/Rated 2\.3 met/);
  await keys.goTo(history.menu(history.rows.first()));
  await keys.goTo(history.menu(row), 'ArrowDown');
  await keys.press('Enter');
  await expect(history.entry('Go to 2.3')).toBeVisible();
  await keys.press('End', 'Enter');
  await expect(shell.dialog).toContainText('rated 2.3 met');
  await keys.press('Tab', 'Enter');
  await expect(row).toContainText('Taken back');
  await expect(shell.told('Took back: rated 2.3 met.')).toBeVisible();
  await history.menu(row).click();
  await history.entry('Bring back').click();
  await shell.dialog.getByRole('button', { name: 'Redo it' }).click();
  await expect(row).not.toContainText('Taken back');
  await expect(history.rows.first()).toContainText('Brought back: rated 2.3 met');
});

test('changes of one field in ten minutes read as one; filters narrow the list', async ({
  start,
  folders,
}) => {
  const { page } = await start(on(await weeks(folders)));
  const history = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await expect(history.row('Rated 2.2 met, before: partly')).toContainText('2 changes');
  const all = await history.rows.count();
  await history.kind.selectOption('Evidence');
  await expect(history.rows).toHaveCount(1);
  await expect(history.rows).toContainText(
    'Added evidence “Induction, every task signed off” for 1.1, 1.2 and 1.3',
  );
  await expect(history.count).toContainText(`1 of ${String(all)} entries`);
  await history.clear.click();
  await history.indicator.selectOption('3.1');
  await expect(history.rows).toContainText(['Added the action', 'Wrote on 3.1:']);
  await history.words.fill('STORAGE rotation');
  await expect(history.rows).toHaveCount(1);
  await history.words.fill('nothing like it');
  await expect(history.main).toContainText('Nothing matches.');
  await history.clear.click();
  await expect(history.rows).toHaveCount(all);
});

test('the chart says in a table what it shows', async ({ start, folders }) => {
  const { page } = await start(on(await weeks(folders)));
  const history = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await expect(history.chart).toHaveAccessibleDescription(
    /You say: now level 2\. With evidence: now level 1\. Indicators met: now 6 of/,
  );
  await history.main.getByText('Show as a table').click();
  const cells = history.table.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(cells).toContainText([
    /2\s*1\s*6 of/,
    /1\s*1\s*5 of/,
    /1\s*1\s*4 of/,
    /1\s*none\s*4 of/,
    /1\s*none\s*3 of/,
    /none\s*none\s*0 of/,
  ]);
});

test('what is new since the last visit is said, and only then', async ({ start, folders }) => {
  const folder = await weeks(folders);
  const first = await start(on(folder));
  const shell = new Shell(first.page);
  const history = new HistoryPage(first.page);
  await shell.goTo('history');
  await expect(history.rows.first()).toBeVisible();
  await expect(history.main).not.toContainText('new since');
  await shell.goTo('plan');
  await shell.goTo('history');
  await expect(history.rows.first()).toBeVisible();
  await expect(history.main).not.toContainText('new since');
  await shell.goTo('plan');
  await new PlanPage(first.page).card('3.2').press('1');
  await first.close();
  const { page } = await start(on(folder));
  const again = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await expect(again.main).toContainText(
    `1 entry new since you were last here on ${longDay(dayFromToday(0))}`,
  );
  await expect(again.row('Rated 3.2 not yet')).toContainText('New');
  await expect(again.row('Rated 2.3 met')).not.toContainText('New');
});

test('a long history keeps few rows on the page, and all of it is reached', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, {
    begun: 700,
    fill: async (act) => {
      for (let index = 0; index < 1200; index += 1) {
        const text = `Entry ${String(1000 + index)}`;
        await daysAgo(600 - index / 2, () => act([{ type: 'action.add', text }]));
      }
    },
  });
  const { page } = await start(on(folder, usual));
  const history = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await expect(history.count).toContainText('1,202 entries');
  expect(await history.rows.count()).toBeLessThan(200);
  await expect(history.rows.first()).toHaveAttribute('aria-setsize', '1202');
  await history.menu(history.rows.first()).focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect(history.row('Began to write in this plan')).toBeVisible();
  expect(await history.rows.count()).toBeLessThan(200);
  await history.words.fill('entry 1004');
  await expect(history.rows).toHaveCount(1);
});
