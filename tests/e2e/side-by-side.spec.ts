/** A check-in at one computer: the seat goes to the mentor and back, and nobody sees what is not theirs. */
import { expectNoBreaches } from './axe';
import { dayFromToday, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { shoot } from './meeting-shots';
import { CheckInsPage } from './pages/check-ins-page';
import { HandOverPage } from './pages/hand-over-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';

async function fillHere(act: Act): Promise<void> {
  await act([
    { type: 'rating.set', indicator: at('3.1'), rating: 'met' },
    { type: 'rating.set', indicator: at('3.2'), rating: 'partly' },
  ]);
  await act([
    {
      type: 'checkin.open',
      mentorName: 'Name Mentor',
      where: 'here',
      date: dayFromToday(0),
      indicators: all('3.1', '3.2'),
    },
  ]);
}

test('the seat goes to the mentor, who rates, and back, by keyboard alone', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillHere });
  const running = await start(on(folder));
  const { page } = running;
  const keys = new Keyboard(running);
  const [checkIns, seat, shell] = [new CheckInsPage(page), new HandOverPage(page), new Shell(page)];
  await expect(new PlanPage(page).heading).toBeVisible();
  await keys.pressInMenu('5');
  await keys.goTo(checkIns.items.first().getByRole('button').first());
  await keys.press('Enter');
  await keys.goTo(seat.here);
  await keys.press('Enter');
  await expect(seat.heading).toHaveText('Hand the computer to Name Mentor');
  await expect(seat.sitDown).toHaveText('I am Name Mentor');
  expect(await page.locator('body').innerText()).not.toMatch(/Met|Partly/);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNoBreaches(running);
  await shoot(running, 'hand-over');
  await keys.goTo(seat.sitDown);
  await page.keyboard.press('Enter');
  await expect(seat.bar('Name Mentor')).toBeVisible();
  await expect(checkIns.heading).toHaveText('0 of 2 rated');
  await keys.isSeen();
  await expect(checkIns.main).not.toContainText('Met, you say');
  await keys.goTo(checkIns.start('3.1'));
  await keys.press('2', 'ArrowDown', '1');
  await expect(checkIns.heading).toHaveText('All 2 rated');
  await expectNoBreaches(running);
  await shoot(running, 'seat');
  await keys.goTo(checkIns.rated, 'Shift+Tab');
  await keys.press('Enter');
  await shell.goTo('plan');
  await expect(new PlanPage(page).main).not.toContainText(/1 partly|1 met/);
  await keys.goTo(seat.back);
  await keys.press('Enter');
  await expect(seat.heading).toHaveText('Hand the computer to Name Surname');
  await keys.goTo(seat.sitDown);
  await page.keyboard.press('Enter');
  await expect(seat.bar('Name Mentor')).toHaveCount(0);
  await expect(checkIns.heading).toHaveText(/Check-ins|Name Mentor has rated/);
  await shell.goTo('plan');
  await expect(new PlanPage(page).main).toContainText(/1 partly/);
});
