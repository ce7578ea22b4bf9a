/** The hour itself: by keyboard alone, from the agenda to what came out of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayFromToday, longDay, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test, type Running } from './launch';
import { meetingPlan } from './meeting-plan';
import { shoot } from './meeting-shots';
import { FindDialog } from './pages/find-dialog';
import { MeetingPage } from './pages/meeting-page';
import { PlanPage } from './pages/plan-page';
import { narrow, resize } from './window-size';

/** From the palette, as there are no other ways while no page is told of it. */
async function begin(running: Running, keys: Keyboard): Promise<void> {
  const find = new FindDialog(running.page);
  await expect(new PlanPage(running.page).heading).toBeVisible();
  await running.page.keyboard.press('Control+k');
  await expect(find.field).toBeFocused();
  await keys.type('begin the meeting');
  await running.page.keyboard.press('Enter');
  await expect(new MeetingPage(running.page).heading).toBeFocused();
}

test('an hour by keyboard alone: talked about, agreed, written down, summed up, saved', async ({
  start,
  folders,
}) => {
  const { folder } = await meetingPlan(folders);
  const running = await start(on(folder));
  const keys = new Keyboard(running);
  const meeting = new MeetingPage(running.page);
  await begin(running, keys);
  await expect(meeting.heading).toContainText('3.1, Apply');
  await expect(meeting.step).toContainText('Strong on servers, not yet seen on network devices.');
  await expect(meeting.step).toContainText('One incident closed alone, end to end.');
  await keys.press('2');
  await expect(meeting.step.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await expectNoBreaches(running);
  await shoot(running, 'step');
  await keys.press('n');
  await keys.type('Closed incident 4417 alone. Next: one change window run end to end.');
  await keys.press('Escape', 'a');
  await expect(meeting.newAction).toBeFocused();
  await keys.type('Give access to the identity console');
  await shoot(running, 'action');
  await expectNoBreaches(running);
  await keys.press('Tab', 'ArrowDown', 'Tab');
  await keys.type(dayFromToday(22));
  await keys.press('Tab');
  await keys.goTo(meeting.main.getByRole('button', { name: 'Add', exact: true }));
  await keys.press('Enter');
  await expect(meeting.actions).toContainText(['Name Mentor, by']);
  await keys.press('Escape', 'd');
  await keys.type(longDay(dayFromToday(90)));
  await keys.press('Enter', 'Escape');
  await expect(meeting.heading).toBeFocused();
  for (const title of [/3\.2, Apply/, 'Closed incident 4417 alone', 'Write the runbook']) {
    await keys.press('Space');
    if (title instanceof RegExp) await expect(meeting.heading).toContainText(title);
  }
  await keys.press('s');
  await expect(meeting.summary).toBeFocused();
  await expect(meeting.main).toContainText('Give access to the identity console');
  await expectNoBreaches(running);
  await shoot(running, 'summary');
  await keys.goTo(meeting.save);
  await keys.press('Enter');
  await expect(meeting.saved).toBeVisible();
  const file = readFileSync(join(folders.exports, `Name Surname, check-in, ${dayFromToday(0)}.md`), 'utf8');
  expect(file).toContain('Agreed: Partly.');
  expect(file).toContain('Name Mentor, by ');
  await keys.goTo(meeting.copy);
  await keys.press('Enter');
  await expect(meeting.main.getByText('It is on the clipboard.')).toBeVisible();
  await keys.press('Escape', 'Escape');
  await expect(new PlanPage(running.page).heading).toBeVisible();
  await keys.isSeen();
});

test('what is late is carried forward in one act, and comes back with one undo', async ({
  start,
  folders,
}) => {
  const { folder } = await meetingPlan(folders);
  const running = await start(on(folder));
  const keys = new Keyboard(running);
  const meeting = new MeetingPage(running.page);
  await begin(running, keys);
  await resize(running, narrow);
  await shoot(running, 'narrow');
  await keys.goTo(meeting.carry);
  await keys.press('Enter');
  await expect(meeting.dialog.getByRole('checkbox')).toHaveCount(3);
  await keys.goTo(meeting.dialog.getByRole('textbox'));
  await keys.type(dayFromToday(30));
  await keys.press('Tab');
  await expectNoBreaches(running);
  await shoot(running, 'carry');
  await keys.goTo(meeting.dialog.getByRole('button', { name: 'Carry 2 forward' }));
  await running.page.keyboard.press('Enter');
  await expect(meeting.dialog).toHaveCount(0);
  await expect(meeting.carry).toHaveCount(0);
  await keys.isSeen();
  await running.page.keyboard.press('Control+z');
  await expect(meeting.carry).toBeVisible();
});

test('a check-in that is not rated yet keeps both ratings covered', async ({ start, folders }) => {
  const { folder } = await meetingPlan(folders, 'open');
  const running = await start(on(folder));
  const meeting = new MeetingPage(running.page);
  await begin(running, new Keyboard(running));
  await expect(meeting.main).toContainText('Both ratings are covered');
  await expect(meeting.main).not.toContainText('Strong on servers');
  await expectNoBreaches(running);
});
