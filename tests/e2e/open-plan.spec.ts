/** A plan opened from anywhere: dropped on the window, named at the start, handed over by a second start. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropWords, switchWords } from '../../renderer/strings/plan-switch';
import { on, usual } from './circumstances';
import { electronProgram, expect, programArguments, programEnvironment, test } from './launch';
import { BringManyDialog } from './pages/bring-many-dialog';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { PlansPage } from './pages/plans-page';
import { Shell } from './pages/shell';
import { preparePlan, type Act } from './prepared-plan';

/** Real files or folders let go over the middle of the page. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

function called(title: string): (act: Act) => Promise<void> {
  return async (act) => {
    await act([{ type: 'plan.rename', title }]);
  };
}

test('a plan that is dropped on any page is opened; evidence is still evidence', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: called('One') });
  const other = await preparePlan(folders, { folder: 'Two', fill: called('Two') });
  const { page } = await start(on(folder, usual));
  const plans = new PlansPage(page);
  const shell = new Shell(page);
  const name = (title: string) => expect(plans.switch).toHaveAccessibleName(switchWords.label(title));
  await name('One');
  await drop(page, [other]);
  await name('Two');
  await shell.goTo('settings');
  await drop(page, [join(folder, 'plan.json')]);
  await name('One');
  await shell.goTo('evidence');
  await drop(page, [other]);
  await name('Two');
  expect(readdirSync(join(folder, 'files'))).toEqual([]);

  await shell.goTo('settings');
  const report = join(folders.root, 'report.txt');
  writeFileSync(report, 'a report');
  await drop(page, [report]);
  await expect(page.getByRole('alert')).toHaveText(dropWords.onlyPlan);
  await shell.goTo('evidence');
  mkdirSync(join(folders.root, 'photos'));
  await drop(page, [join(folders.root, 'photos')]);
  await expect(new BringManyDialog(page).dialog).toContainText('There is no new file in it.');
  await page.keyboard.press('Escape');
  await new EvidencePage(page).add.click();
  await drop(page, [folder]);
  await expect(new EvidenceDialog(page).dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await name('Two');
});

test('a plan that is dropped on the first page is opened', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: called('One') });
  const { page } = await start(usual);
  await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible();
  await drop(page, [folder]);
  await expect(new PlanPage(page).heading).toBeVisible();
});

test('any file of a plan, or the folder around it, opens it at the start and from a second one', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { folder: 'Plans/One', fill: called('One') });
  const other = await preparePlan(folders, { folder: 'Two', fill: called('Two') });
  const { page } = await start(on(join(folders.plans, 'Plans'), usual));
  const plans = new PlansPage(page);
  await expect(plans.switch).toHaveAccessibleName(switchWords.label('One'));
  const [journal = ''] = readdirSync(join(other, 'journal'));
  const handed = join(other, 'journal', journal);
  const second = spawn(electronProgram(), programArguments(folders, [handed]), {
    env: programEnvironment(folders),
    stdio: 'ignore',
  });
  await new Promise((done) => second.once('exit', done));
  await expect(plans.switch).toHaveAccessibleName(switchWords.label('Two'));
  expect(readdirSync(folder)).toContain('plan.json');
});
