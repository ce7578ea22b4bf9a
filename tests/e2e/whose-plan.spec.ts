/** Plans that are not quite the person's own: the sample, one from another computer, one of a newer Rung. */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { on, usual } from './circumstances';
import { rung } from './command-line';
import { fillTypical } from './filled-plans';
import { expect, test } from './launch';
import { EvidencePage } from './pages/evidence-page';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { SettingsPage } from './pages/settings-page';
import { Shell } from './pages/shell';
import { at, preparePlan } from './prepared-plan';
import { answerOpenDialogs } from './system-dialogs';

test('the sample is marked, leads to a plan of one’s own from everywhere, and goes in one act', async ({
  start,
  folders,
}) => {
  const { page } = await start(usual);
  const first = new FirstRunPage(page);
  const shell = new Shell(page);
  const plan = new PlanPage(page);
  await first.sample.click();
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await expect(plan.main).toContainText('With evidence');
  await expect(shell.navigation).toContainText('Sample plan');
  for (const name of ['evidence', 'profile', 'settings', 'plan'] as const) {
    await shell.goTo(name);
    await expect(shell.startMyOwn).toBeInViewport();
  }
  await shell.startMyOwn.click();
  await expect(first.heading).toBeVisible();
  expect(readdirSync(folders.plans)).toEqual(['Sample']);
  await first.sample.click();
  await plan.card('3.2').click();
  await plan.inspector.rating('met').click();
  await expect(plan.card('3.2')).toContainText('Met');
  await shell.removeSample.click();
  await expect(first.heading).toBeVisible();
  expect(readdirSync(folders.plans)).toEqual([]);
  await expect(first.recent).toHaveCount(0);
});

test('a plan of another computer asks whose it is; yes goes on with it', async ({ start, folders }) => {
  const folder = join(folders.plans, 'Brought along');
  const elsewhere = join(folders.root, 'another computer');
  await rung(elsewhere, ['new', folder, '--name', 'Name Surname']);
  const { app, page } = await start(usual);
  await answerOpenDialogs(app, [folder]);
  await new FirstRunPage(page).openFolder.click();
  const shell = new Shell(page);
  const plan = new PlanPage(page);
  await expect(shell.bars).toContainText('Is this your plan?');
  await expect(shell.bars).toContainText('This is the plan of Name Surname');
  await expect(plan.inspector.rating('met')).toBeDisabled();
  await expect(plan.addEvidence).toHaveCount(0);
  const before = readdirSync(join(folder, 'journal'));
  await plan.card('1.1').press('3');
  await expect(plan.card('1.1')).toContainText('Not assessed');
  await shell.mine.click();
  await expect(shell.mine).toHaveCount(0);
  await plan.card('1.1').press('3');
  await expect(plan.card('1.1')).toContainText('Met');
  await shell.goTo('settings');
  await expect(new SettingsPage(page).main).toContainText('You said that this plan is yours.');
  expect(readdirSync(join(folder, 'journal'))).toHaveLength(before.length + 1);
  expect(await rung(elsewhere, ['levels', folder])).toContain('"rating": "met"');
});

test('a plan of somebody else can be read, and nothing in it is touched', async ({ start, folders }) => {
  const folder = join(folders.plans, 'Theirs');
  await rung(join(folders.root, 'another computer'), ['new', folder, '--name', 'Other Person']);
  const { app, page } = await start(usual);
  await answerOpenDialogs(app, [folder]);
  await new FirstRunPage(page).openFolder.click();
  const shell = new Shell(page);
  const plan = new PlanPage(page);
  const before = readdirSync(folder, { recursive: true });
  await shell.notMine.click();
  await page.getByRole('dialog').getByRole('textbox').fill('Name Mentor');
  await page.getByRole('dialog').getByRole('textbox').press('Enter');
  await expect(shell.bars).toContainText('What is theirs can only be read');
  await expect(plan.inspector.rating('met')).toHaveCount(0);
  await plan.card('1.1').press('3');
  await expect(plan.card('1.1')).toContainText('Not assessed');
  // Only the reader's own part is new: their name.
  const after = readdirSync(folder, { recursive: true }).map(String);
  expect(before.filter((path) => !after.includes(String(path)))).toEqual([]);
  expect(await rung(join(folders.root, 'another computer'), ['levels', folder])).not.toContain('"met"');
});

test('a plan in which a newer Rung has written opens to be read, and says so', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const [name = ''] = readdirSync(join(folder, 'journal'));
  const journal = join(folder, 'journal', name);
  appendFileSync(journal, '{"v":2,"seq":99,"what":"only a newer version knows"}\n');
  const before = readFileSync(journal, 'utf8');
  const { page } = await start(on(folder));
  const shell = new Shell(page);
  const plan = new PlanPage(page);
  await expect(shell.bars).toContainText('A newer Rung has written in this plan');
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await expect(plan.inspector.rating('met')).toBeDisabled();
  await shell.goTo('evidence');
  const evidence = new EvidencePage(page);
  await expect(evidence.pieces).toHaveCount(4);
  await expect(evidence.add).toHaveCount(0);
  expect(readFileSync(journal, 'utf8')).toBe(before);
});

test('what the command line writes into the open plan is shown at once', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  await expect(plan.card('1.3')).toContainText('Not assessed');
  const changes = [{ type: 'rating.set', indicator: at('1.3'), rating: 'partly' }];
  await rung(folders.userData, ['apply', folder, '-'], JSON.stringify(changes));
  await expect(plan.card('1.3')).toContainText('Partly');
});
