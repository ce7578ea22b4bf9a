/** What is due goes into the calendar, and the system tells of it when it is asked to. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayFromToday, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test, type Running } from './launch';
import { DuePage } from './pages/due-page';
import { SettingsPage } from './pages/settings-page';
import { Shell } from './pages/shell';
import { at, preparePlan, type Act } from './prepared-plan';
import { recordOpened } from './system-dialogs';

async function fillDates(act: Act): Promise<void> {
  await act([{ type: 'target.set', indicator: at('1.1'), date: dayFromToday(-9) }]);
  await act([{ type: 'action.add', text: 'Write the runbook', indicators: [], date: dayFromToday(12) }]);
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** Titles and texts of the system's notifications, which are not shown. */
async function recordNotifications({ app }: Running): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ Notification }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Object.assign(Notification, { isSupported: () => true });
    Object.assign(Notification.prototype, {
      show(this: Electron.Notification) {
        told.push(this.body);
        this.emit('click');
      },
    });
  });
  return () =>
    app.evaluate((): string[] => {
      const told: unknown = Reflect.get(globalThis, 'told');
      return Array.isArray(told) ? told.map(String) : [];
    });
}

test('all dates and one of them are saved for the calendar, by mouse', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillDates });
  const { app, page } = await start(on(folder));
  const due = new DuePage(page);
  const opened = await recordOpened(app);
  await new Shell(page).goTo('due');
  await due.saveAll.click();
  await expect(due.saved).toContainText('Rung dates.ics');
  await expectNoBreaches({ page });
  const all = await readFile(join(folders.exports, 'Rung dates.ics'), 'utf8');
  expect(all.match(/^DTSTART;VALUE=DATE:\d+/gm)).toEqual([
    `DTSTART;VALUE=DATE:${compact(dayFromToday(-9))}`,
    `DTSTART;VALUE=DATE:${compact(dayFromToday(12))}`,
  ]);
  await due
    .row('Write the runbook')
    .getByRole('button', { name: /^Save for my calendar/ })
    .click();
  await expect(due.saved).toContainText('Rung date.ics');
  await due.saved.getByRole('button', { name: 'Open it in my calendar' }).click();
  const one = join(folders.exports, 'Rung date.ics');
  expect(await opened()).toEqual([one]);
  expect(await readFile(one, 'utf8')).toMatch(/^SUMMARY:Write the runbook\r$/m);
});

test('a weekly moment is saved for the calendar, by keyboard alone', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const keys = new Keyboard({ app, page });
  const settings = new SettingsPage(page);
  await keys.pressInMenu(',');
  await expect(settings.heading).toBeVisible();
  await keys.goTo(settings.main.getByRole('combobox', { name: 'Day' }));
  await keys.press('t', 'h');
  await keys.goTo(settings.main.getByRole('button', { name: 'Save for my calendar…' }));
  await keys.press('Enter');
  await expect(settings.main.getByRole('status').filter({ hasText: 'Rung, weekly.ics' })).toBeVisible();
  await expectNoBreaches({ page });
  const text = await readFile(join(folders.exports, 'Rung, weekly.ics'), 'utf8');
  expect(text).toMatch(/^RRULE:FREQ=WEEKLY;BYDAY=TH\r$/m);
  expect(text).toMatch(/^DTSTART:\d{8}T150000\r$/m);
});

test('a reminder comes once a day, only where it is wanted, and leads to what is due', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillDates });
  const running = await start(on(folder));
  const told = await recordNotifications(running);
  const due = new DuePage(running.page);
  expect(await told()).toEqual([]);
  await new Shell(running.page).goTo('settings');
  await new SettingsPage(running.page).reminders.click();
  await expect(due.heading).toBeVisible({ timeout: 20_000 });
  expect(await told()).toEqual(['1 date is late, 1 date is within 30 days.']);
  await running.close();

  const again = await start(on(folder));
  const toldAgain = await recordNotifications(again);
  await again.page.waitForTimeout(7000);
  expect(await toldAgain()).toEqual([]);
});
