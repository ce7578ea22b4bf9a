/** Goes through a check-in that is under way: its agenda step by step, what is written down, what came out of it. */
import { expect } from './launch';
import type { Tour } from './tour';
import { CheckInsPage } from './pages/check-ins-page';
import { HandOverPage } from './pages/hand-over-page';
import { MeetingPage } from './pages/meeting-page';
import { Shell } from './pages/shell';

/** A plan with one check-in in which both ratings were shown. */
export const aroundMeeting: Tour = async ({ page }, look) => {
  const [checkIns, meeting] = [new CheckInsPage(page), new MeetingPage(page)];
  await new Shell(page).goTo('check-ins');
  await checkIns.items.first().getByRole('button').first().click();
  await meeting.begin.click();
  for (const kind of ['difference', 'late', 'evidence', 'action'] as const) {
    await page.keyboard.press('Home');
    while (!(await meeting.isAbout(kind))) await page.keyboard.press('ArrowDown');
    await expect(meeting.heading).toBeFocused();
    await look(`agenda, ${kind}`);
  }
  await page.keyboard.press('a');
  await expect(meeting.newAction).toBeFocused();
  await look('an action of both');
  await meeting.newAction.press('Escape');
  await meeting.carry.click();
  await expect(meeting.dialog).toBeVisible();
  await look('carry forward');
  await meeting.dialog.press('Escape');
  await expect(meeting.dialog).toHaveCount(0);
  await meeting.sumUp.click();
  await expect(meeting.summary).toBeFocused();
  await look('what came out of it');
  await meeting.save.click();
  await expect(meeting.saved).toBeVisible();
  await look('what came out of it, saved');
  await meeting.leave.click();
  await expect(checkIns.heading).toBeVisible();
};

/** A plan with one check-in that nobody has rated yet. */
export const aroundSeats: Tour = async ({ page }, look) => {
  const [checkIns, meeting, seat] = [new CheckInsPage(page), new MeetingPage(page), new HandOverPage(page)];
  await new Shell(page).goTo('check-ins');
  await checkIns.items.first().getByRole('button').first().click();
  await meeting.begin.click();
  await expect(meeting.heading).toBeFocused();
  await look('agenda, covered');
  await meeting.leave.click();
  await seat.here.click();
  await expect(seat.sitDown).toBeVisible();
  await look('between two seats');
  await seat.sitDown.click();
  await expect(seat.back).toBeVisible();
  await look('the seat of the mentor');
  await meeting.begin.click();
  await expect(meeting.leave).toBeVisible();
  await look('agenda in the seat of the mentor');
  await meeting.leave.click();
  await seat.back.click();
  await look('between two seats, back');
  await seat.sitDown.click();
  await expect(seat.back).toHaveCount(0);
};
