/** Evidence from files, drops and pastes, and what becomes of the files. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { on } from './circumstances';
import { dropFiles } from './drop-files';
import { fillTypical } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test, type Folders } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';
import { answerOpenDialogs, recordOpened } from './system-dialogs';

function writeFile(folders: Folders, name: string, text: string): string {
  const folder = join(folders.root, 'desk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('the same file twice is stored once', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const plan = new PlanPage(page);
  const dialog = new EvidenceDialog(page);
  await answerOpenDialogs(app, [
    writeFile(folders, 'Report.txt', 'the same words'),
    writeFile(folders, 'Copy of the report.txt', 'the same words'),
    writeFile(folders, 'Another.txt', 'other words'),
  ]);
  await plan.card('1.1').press('e');
  await dialog.chooseFiles.click();
  await dialog.dialog.getByRole('button', { name: 'Add 3 pieces of evidence' }).click();
  await expect(plan.card('1.1')).toContainText('3 pieces of evidence');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2);
  await new Shell(page).undo.click();
  await expect(plan.card('1.1')).toContainText('no evidence yet');
});

test('a file that is evidence already is told of, with Undo', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const plan = new PlanPage(page);
  const dialog = new EvidenceDialog(page);
  const message = new Shell(page).message('is in the plan already');
  const attach = async (name: string, number: string) => {
    await answerOpenDialogs(app, [writeFile(folders, name, 'the same words')]);
    await plan.card(number).press('e');
    await dialog.chooseFiles.click();
    await dialog.add.click();
    await expect(dialog.dialog).toHaveCount(0);
  };
  await attach('Report.txt', '1.1');
  await expect(plan.inspector.piece('Report.txt')).toBeVisible();
  await expect(message).toHaveCount(0);
  await attach('Report again.txt', '1.2');
  await expect(message).toContainText('Report again.txt is in the plan already, as “Report.txt”.');
  await expect(plan.card('1.2')).toContainText('1 piece of evidence');
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(plan.card('1.2')).toContainText('no evidence yet');
  await expect(plan.card('1.1')).toContainText('1 piece of evidence');
});

test('a file opens as a copy that cannot be written, and what could run something is only shown', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const { app, page } = await start(on(folder));
  const plan = new PlanPage(page);
  const dialog = new EvidenceDialog(page);
  const script = writeFile(folders, 'clean-up.sh', '#!/bin/sh\nexit 0\n');
  chmodSync(script, 0o755);
  await answerOpenDialogs(app, [writeFile(folders, 'Report.txt', 'what I did'), script]);
  await plan.card('1.1').press('e');
  await dialog.chooseFiles.click();
  await dialog.add.click();
  const opened = await recordOpened(app);
  await plan.inspector.piece('Report.txt').getByRole('button', { name: 'Report.txt', exact: true }).click();
  await expect.poll(async () => (await opened()).map((path) => basename(path))).toEqual(['Report.txt']);
  const [copy = ''] = await opened();
  expect(copy.startsWith(folder)).toBe(false);
  expect(readFileSync(copy, 'utf8')).toBe('what I did');
  expect(statSync(copy).mode & 0o222).toBe(0);
  await plan.inspector.piece('clean-up.sh').getByRole('button', { name: 'clean-up.sh', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('It is shown in its folder instead.');
  const [, shown = ''] = await opened();
  expect(dirname(shown)).toBe(join(folder, 'files'));
});

test('a missing file is shown as missing and still counts', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  for (const name of readdirSync(join(folder, 'files'))) rmSync(join(folder, 'files', name));
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  const evidence = new EvidencePage(page);
  const title = 'Restore test of the file server';
  const missing = 'The file is missing from the plan’s folder';
  await plan.card('3.1').click();
  await expect(plan.card('3.1')).toContainText('2 pieces of evidence');
  await expect(plan.inspector.piece(title)).toContainText(missing);
  await plan.inspector.piece(title).getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('is not in the plan’s folder any more');
  await new Shell(page).goTo('evidence');
  await expect(evidence.main).toContainText('1 file missing');
  await expect(evidence.piece(title)).toContainText(missing);
});

test('files dropped on a card become evidence for it', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  await expect(plan.card('1.2')).toBeVisible();
  await dropFiles(page, plan.card('1.2'), [
    writeFile(folders, 'First.txt', 'first'),
    writeFile(folders, 'Second.txt', 'second'),
  ]);
  await expect(plan.card('1.2')).toContainText('2 pieces of evidence');
  await expect(plan.card('1.2')).toHaveAttribute('aria-selected', 'true');
  await expect(plan.inspector.titleOfEvidence).toHaveValue('Second.txt');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2);
});

test('a pasted address becomes a link, a pasted text a note, and a picture without a file is stored', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders);
  const running = await start(on(folder));
  const { app, page } = running;
  const plan = new PlanPage(page);
  const keys = new Keyboard(running);
  const paste = async (text: string) => {
    await app.evaluate(async ({ clipboard }, words) => {
      await clipboard.writeText(words);
    }, text);
    await keys.press('Control+v');
    await expect(plan.inspector.titleOfEvidence).toBeFocused();
  };
  await plan.card('1.3').click();
  await paste('https://example.org/wiki/escalation');
  await keys.type('The page on escalation');
  await keys.press('Enter');
  await expect(plan.inspector.piece('The page on escalation')).toContainText('LINK');
  await paste('Escalated the storage alarm within ten minutes.');
  await keys.press('Escape');
  await expect(plan.inspector.piece('Escalated the storage alarm')).toContainText('NOTE');
  await expect(plan.card('1.3')).toBeFocused();
  // A picture from a web page: the page's own event, since nothing outside of it can carry one in.
  await plan.card('1.3').evaluate((card) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(64)], 'chart.png', { type: 'image/png' }));
    card.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(plan.inspector.titleOfEvidence).toHaveValue('chart.png');
  await expect(plan.card('1.3')).toContainText('3 pieces of evidence');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(1);
});
