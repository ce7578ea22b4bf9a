/** axe finds nothing on any page and in any dialog, in light and in dark. */
import { aroundConflicts } from './around-conflicts';
import { aroundEnds, tellMentorsKey } from './around-ends';
import { aroundMeeting, aroundSeats } from './around-meetings';
import { aroundPeople } from './around-people';
import { breaches, schemes } from './axe';
import { dayAfter, dayBefore, on, usual } from './circumstances';
import { aroundBars, aroundEmptyPlan, aroundFilledPlan, aroundFirstRun } from './every-place';
import { fillTypical } from './filled-plans';
import { expect, test, type Running } from './launch';
import { meetingPlan } from './meeting-plan';
import { prepareMentees } from './mentees';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';
import { narrow, resize, wide } from './window-size';
import { noteApart, workApart } from './work-apart';
import type { Tour } from './tour';

/** Goes around and asks axe at every place, in both schemes, to the end, so that all is found at once. */
async function askAround(running: Running, tour: Tour): Promise<void> {
  const found: string[] = [];
  await running.page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(running, wide);
  await tour(running, async (place) => {
    for (const scheme of schemes) {
      found.push(...(await breaches(running, scheme)).map((breach) => `${place}, ${scheme}: ${breach}`));
    }
  });
  expect(found).toEqual([]);
}

test('the first page', async ({ start }) => {
  await askAround(await start(dayAfter), aroundFirstRun);
});

test('an empty plan', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await preparePlan(folders, { role: '', mentor: '' });
  await askAround(await start(on(folder, dayAfter)), aroundEmptyPlan);
});

test('the inspector as a sheet over the page', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const running = await start(on(folder));
  await askAround(running, async ({ page }, look) => {
    const { cards, inspector } = new PlanPage(page);
    await resize(running, narrow);
    await cards.first().click();
    await expect(inspector.heading).toBeFocused();
    await look('sheet');
  });
});

test('what is said after something was removed or undone', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  await askAround(await start(on(folder)), async ({ page }, look) => {
    const shell = new Shell(page);
    const evidence = new EvidencePage(page);
    await shell.goTo('evidence');
    await evidence.pieces.first().getByRole('button').first().press('Delete');
    await expect(shell.message('Removed')).toBeVisible();
    await look('removed');
    await shell.undo.click();
    await expect(shell.told('Took back:')).toBeVisible();
    await look('taken back');
  });
});

test('a check-in under way', async ({ start, folders }) => {
  const { folder } = await meetingPlan(folders, 'shown', { notes: 'What we said.' });
  await askAround(await start(on(folder)), aroundMeeting);
});

test('the end of a check-in', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const { folder } = await meetingPlan(folders, 'shown', { notes: 'What we said.' });
  await tellMentorsKey(folders, folder);
  await askAround(await start(on(folder)), aroundEnds);
});

test('a check-in side by side', async ({ start, folders }) => {
  const { folder } = await meetingPlan(folders, 'open');
  await askAround(await start(on(folder)), aroundSeats);
});

test('what stands above a plan', async ({ start, folders }) => {
  const running = await start(usual);
  await askAround(running, aroundBars(folders));
});

test('what two devices said differently', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  await workApart(folders, folder, noteApart('Written at my desk.', 'Written on the train.'));
  await askAround(await start(on(folder)), aroundConflicts);
});

test('other people’s plans', async ({ start, folders }) => {
  await prepareMentees(folders);
  await askAround(await start(on(await preparePlan(folders))), aroundPeople);
});

test('a plan with things of every kind in it', async ({ start, folders }) => {
  test.setTimeout(180_000);
  const folder = await preparePlan(folders, { clock: dayBefore, fill: fillTypical });
  await askAround(await start(on(folder, dayAfter)), aroundFilledPlan);
});
