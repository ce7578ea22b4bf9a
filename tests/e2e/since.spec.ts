/** Beside a check-in: what is otherwise than where the one before it ended. */
import { openInstallation } from '../../electron/installation';
import { openPlan } from '../../electron/plan/plan-folder';
import { readRequests, type RequestInput } from '../../framework/request';
import { expectNoBreaches } from './axe';
import { dayFromToday, on } from './circumstances';
import { expect, test, type Folders } from './launch';
import { asMentor } from './meeting-plan';
import { CheckInsPage } from './pages/check-ins-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';
import { narrow, resize, wide } from './window-size';

const rate = (number: string, rating: 'not-yet' | 'partly' | 'met'): RequestInput => ({
  type: 'rating.set',
  indicator: at(number),
  rating,
});

async function inPlan(folders: Folders, folder: string, work: (act: Act) => Promise<void>): Promise<void> {
  const plan = await openPlan(await openInstallation(folders.userData, 'app'), folder);
  await work(async (changes) => (await plan.apply(readRequests([...changes]))).added);
  await plan.close();
}

/** One check-in that ended with two actions, and another one that has begun. */
async function secondMeeting(folders: Folders): Promise<string> {
  let first = '';
  const folder = await preparePlan(folders, {
    fill: async (act) => {
      await act([rate('3.1', 'not-yet'), rate('3.2', 'partly'), rate('3.3', 'partly')]);
      await act([{ type: 'target.set', indicator: at('3.3'), date: dayFromToday(20) }]);
      const about = { mentorName: 'Name Mentor', indicators: all('3.1', '3.2') };
      [first = ''] = await act([{ type: 'checkin.open', date: dayFromToday(-60), ...about }]);
    },
  });
  await asMentor(folders, folder, [
    [{ type: 'checkin.rate', checkIn: first, indicator: at('3.1'), rating: 'partly' }],
    [{ type: 'checkin.rated', checkIn: first }],
    [{ type: 'checkin.show', checkIn: first }],
  ]);
  await inPlan(folders, folder, async (act) => {
    const actions = await act([
      { type: 'action.add', text: 'Run the December patch window' },
      { type: 'action.add', text: 'Write the runbook' },
    ]);
    await act([{ type: 'checkin.close', checkIn: first, how: 'unsigned' }]);
    await act([rate('3.1', 'partly'), rate('3.2', 'met')]);
    await act([{ type: 'action.done', action: actions[0] ?? '', outcome: 'Alone, in two hours.' }]);
    await act([{ type: 'target.set', indicator: at('3.3'), date: dayFromToday(41) }]);
    await act([{ type: 'evidence.add', kind: 'note', text: 'Closed incident 4417 alone' }]);
    const about = { mentorName: 'Name Mentor', indicators: all('3.1', '3.2') };
    await act([{ type: 'checkin.open', date: dayFromToday(0), ...about }]);
  });
  return folder;
}

const shots = process.env.RUNG_SHOTS;

test('says what is otherwise since the last check-in, and anew when something changes', async ({
  start,
  folders,
}) => {
  const running = await start(on(await secondMeeting(folders)));
  const { page } = running;
  await expect(new PlanPage(page).heading).toBeVisible();
  const shell = new Shell(page);
  const checkIns = new CheckInsPage(page);
  await shell.goTo('check-ins');
  await checkIns.items.first().getByRole('button').first().click();
  const part = page.getByRole('region', { name: /^Since the last check-in, / });
  for (const text of [
    '2 ratings went up, none went down',
    '3.1: not yet became partly',
    '1 piece of evidence added',
    '1 target date moved',
    '1 of 2 actions done',
    'Run the December patch window: Alone, in two hours.',
  ]) {
    await expect(part).toContainText(text);
  }
  for (const size of [wide, narrow]) {
    await resize(running, size);
    await expectNoBreaches({ page });
    if (shots !== undefined) await page.screenshot({ path: `${shots}/since-${size.name}.png` });
  }
  await resize(running, wide);
  await shell.undo.click();
  await expect(part).toHaveCount(0);
});
