/** A thought becomes evidence in seconds, and finds its indicator later. */
import { expectNoBreach } from './axe';
import { on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { CaptureDialog, SortDialog } from './pages/capture-dialogs';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';

const thoughts = [
  'Found why the nightly build was slow',
  'https://example.org/incidents/4417',
  'Took the new colleague through the on-call rota',
  'Replaced two failed drives',
  'Wrote down how to rotate the logs',
];

test('five thoughts in fewer than ten keys each, and sorted later, by keyboard alone', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const plan = new PlanPage(page);
  const capture = new CaptureDialog(page);
  const sort = new SortDialog(page);
  const keys = new Keyboard({ app, page });
  await expect(plan.heading).toBeVisible();
  for (const [index, thought] of thoughts.entries()) {
    const before = keys.presses;
    await keys.pressInMenu('n');
    await expect(capture.field).toBeFocused();
    if (index === 0) await expectNoBreach({ page });
    await keys.type(thought);
    await keys.press('Enter');
    await expect(capture.dialog).toHaveCount(0);
    expect(keys.presses - before).toBeLessThan(10);
    await expect(new Shell(page).toSort).toHaveText(`To sort: ${String(index + 1)}`);
  }
  await keys.goTo(new Shell(page).toSort);
  await keys.press('Enter');
  await expect(sort.next).toBeFocused();
  await expect(sort.piece).toContainText('Found why the nightly build was slow');
  await expectNoBreach({ page });
  await keys.press('3', '.', '2', 'Enter');
  await expect(sort.piece).toContainText('https://example.org/incidents/4417');
  await keys.press('1', '1', '1', '2', 'Enter');
  await expect(sort.piece).toContainText('Took the new colleague');
  await keys.press('s');
  await expect(sort.piece).toContainText('Replaced two failed drives');
  await keys.press('Enter');
  await expect(sort.dialog.getByRole('alert')).toHaveText('Choose an indicator first, or skip it.');
  await keys.press('2', '1', 'Enter');
  await expect(sort.piece).toContainText('Wrote down how to rotate the logs');
  await keys.press('Delete');
  await expect(sort.dialog).toContainText('One is left for another time.');
  await keys.press('Escape');
  await expect(new Shell(page).toSort).toHaveText('To sort: 1');
  await expect(plan.card('1.1')).toContainText('1 piece of evidence');
  await expect(plan.card('1.2')).toContainText('1 piece of evidence');
});

test('a thought that is left comes back, and one after the other can be kept, by mouse', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const evidence = new EvidencePage(page);
  const capture = new CaptureDialog(page);
  const sort = new SortDialog(page);
  const keys = new Keyboard({ app, page });
  await expect(new PlanPage(page).heading).toBeVisible();
  await keys.pressInMenu('n');
  await capture.field.fill('Half a thou');
  await capture.field.press('Escape');
  await expect(capture.dialog).toHaveCount(0);
  await keys.pressInMenu('n');
  await expect(capture.field).toHaveValue('Half a thou');
  await capture.field.fill('A whole thought');
  await capture.field.press('Shift+Enter');
  await expect(capture.field).toHaveValue('');
  await capture.field.fill('Another one');
  await capture.keep.click();
  await expect(capture.dialog).toHaveCount(0);
  await new Shell(page).goTo('evidence');
  await evidence.main.getByRole('button', { name: 'To sort: 2' }).click();
  await sort.indicator('1.1').check();
  await sort.next.click();
  await expect(sort.piece).toContainText('Another one');
  await sort.indicator('1.3').check();
  await sort.next.click();
  await expect(sort.dialog).toContainText('Every piece of evidence stands for an indicator.');
  await expectNoBreach({ page });
  await sort.dialog.press('Escape');
  await expect(evidence.piece('A whole thought')).toContainText('1.1');
});
