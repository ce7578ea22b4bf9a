/** A one-on-one in two windows on one plan: rated apart, shown, compared, agreed. */
import { expectNoBreaches } from './axe';
import { dayFromToday, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test, type Running } from './launch';
import { closeMentors, mentorsWindow } from './mentors-window';
import { CheckInsPage } from './pages/check-ins-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';
import { differences, everythingIn } from './window-contents';
import { narrow, resize, wide } from './window-size';

const about = all('2.3', '3.1', '3.2', '3.3');

/** Ratings, evidence, and a check-in of today about four indicators. */
async function fillCheckIn(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 2 }]);
  await act([
    { type: 'rating.set', indicator: at('3.1'), rating: 'met' },
    { type: 'rating.set', indicator: at('3.2'), rating: 'partly' },
    { type: 'rating.set', indicator: at('3.3'), rating: 'not-yet' },
  ]);
  await act([
    {
      type: 'evidence.add',
      kind: 'note',
      title: 'Closed incident 4417 alone',
      text: 'From the call to the report.',
      indicators: all('3.2', '2.3'),
    },
  ]);
  await act([
    { type: 'checkin.open', mentorName: 'Name Mentor', date: dayFromToday(0), indicators: [...about] },
  ]);
}

const shots = process.env.RUNG_SHOTS;

/** Pictures for a person to look at, where the environment asks for them: as it is, dark, and in a small window. */
async function shoot(running: Running, name: string): Promise<void> {
  if (shots === undefined) return;
  const { page } = running;
  await page.screenshot({ path: `${shots}/${name}.png` });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `${shots}/${name}-dark.png` });
  await page.emulateMedia({ colorScheme: null });
  await resize(running, narrow);
  await page.screenshot({ path: `${shots}/${name}-narrow.png` });
  await resize(running, wide);
}

test('rated apart by keyboard, shown, compared, agreed', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, { fill: fillCheckIn });
  const individual = await start(on(folder));
  const mentor = await mentorsWindow(folders, folder);
  const keys = new Keyboard(mentor);
  const theirs = new CheckInsPage(mentor.page);
  const own = new CheckInsPage(individual.page);

  await expect(new PlanPage(individual.page).heading).toBeVisible();
  await new Shell(individual.page).goTo('check-ins');
  await own.items.first().getByRole('button').first().click();
  await expect(own.heading).toHaveText('Waiting for Name Mentor');
  await shoot(individual, 'waiting');
  await expectNoBreaches(individual);

  await expect(new PlanPage(mentor.page).heading).toHaveText('Levels are covered');
  await shoot(mentor, 'plan-covered');
  await expectNoBreaches(mentor);
  await keys.pressInMenu('5');
  await expect(theirs.items).toHaveCount(1);
  await shoot(mentor, 'list');
  await keys.goTo(theirs.items.first().getByRole('button').first());
  await keys.press('Enter');
  await expect(theirs.heading).toBeFocused();
  await keys.goTo(theirs.start('2.3'));
  await keys.press('3', 'ArrowDown', '2', 'ArrowDown', '2', 'c');
  await expect(theirs.comment).toBeFocused();
  await keys.type('Seen on servers.');
  await shoot(mentor, 'rating');
  await keys.press('Escape', 'ArrowDown', '1');
  await expect(theirs.heading).toHaveText('All 4 rated');
  await expectNoBreaches(mentor);
  await shoot(mentor, 'rated-all');
  await keys.goTo(theirs.rated, 'Shift+Tab');
  await keys.press('Enter');
  await expect(theirs.show).toBeVisible();
  await expect(own.heading).toHaveText('Name Mentor has rated');
  await expect(own.main).not.toContainText('Seen on servers');
  await keys.goTo(theirs.show);
  await keys.press('Enter');
  await keys.goTo(theirs.showForGood);
  await keys.press('Enter');
  await expect(theirs.heading).toHaveText('4 of 4 to agree');
  await shoot(mentor, 'compare-mentor');
  await expect(own.heading).toHaveText('4 of 4 to agree');
  await expect(own.row('3.2')).toContainText('Seen on servers.');
  await shoot(individual, 'compare');
  await expectNoBreaches(individual);
  await own.agreeAlike.click();
  await expect(own.heading).toHaveText('1 of 4 to agree');
  await own.agreed('3.1').selectOption('partly');
  await expect(own.heading).toHaveText('All 4 agreed');
  await shoot(individual, 'agreed');
  await closeMentors(mentor);
});

test('until both are shown, nothing in the mentor’s window tells what the individual says', async ({
  folders,
}) => {
  test.setTimeout(180_000);
  const seen: (readonly string[])[] = [];
  for (const level of [1, 4] as const) {
    const own = {
      ...folders,
      root: `${folders.root}/${String(level)}`,
      userData: `${folders.root}/${String(level)}/own`,
    };
    const places = { ...own, plans: `${own.root}/plans`, exports: `${own.root}/exports` };
    const folder = await preparePlan(places, {
      fill: async (act) => {
        await act([{ type: 'level.claim', level }]);
        await act([{ type: 'target.set', indicator: at('3.1'), date: dayFromToday(-3) }]);
        await act([{ type: 'rating.set', indicator: at('3.2'), rating: level === 1 ? 'not-yet' : 'met' }]);
        await act([{ type: 'checkin.open', mentorName: 'Name Mentor', indicators: [...about] }]);
      },
    });
    const mentor = await mentorsWindow(places, folder);
    seen.push(await everythingIn(mentor));
    await closeMentors(mentor);
  }
  expect(seen[0]?.length).toBeGreaterThan(20);
  expect(differences(seen[0] ?? [], seen[1] ?? [])).toEqual([]);
});
