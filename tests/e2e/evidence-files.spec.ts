/** What becomes of attached files: newer versions, missing ones, whole folders, and a look at them. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { dropFiles } from './drop-files';
import { Keyboard } from './keyboard';
import { expect, test, type Folders } from './launch';
import { BringManyDialog } from './pages/bring-many-dialog';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { all, preparePlan } from './prepared-plan';
import { answerOpenDialogs, recordOpened } from './system-dialogs';

function deskOf(folders: Folders): string {
  const desk = join(folders.root, 'Desk');
  mkdirSync(desk, { recursive: true });
  return desk;
}

function writeFile(folders: Folders, name: string, text: string): string {
  const file = join(deskOf(folders), name);
  writeFileSync(file, text);
  return file;
}

/** A plan with one piece of evidence that is a file. */
function planWithLetter(folders: Folders): Promise<string> {
  return preparePlan(folders, {
    fill: async (act) => {
      const letter = { type: 'evidence.add', kind: 'file', path: 'f', title: 'Letter of thanks' } as const;
      const source = { bytes: Buffer.from('Thank you.'), name: 'letter.txt' };
      await act([{ ...letter, indicators: all('3.1') }], { f: source });
    },
  });
}

test('a newer file takes the place of one, and the earlier one still opens, by keyboard', async ({
  start,
  folders,
}) => {
  const folder = await planWithLetter(folders);
  const running = await start(on(folder));
  const { app, page } = running;
  const evidence = new EvidencePage(page);
  const dialog = new EvidenceDialog(page);
  const keys = new Keyboard(running);
  await new Shell(page).goTo('evidence');
  await answerOpenDialogs(app, [writeFile(folders, 'letter 2.txt', 'Thank you again.')]);
  await evidence.edit('Letter of thanks').press('Enter');
  await expect(dialog.title).toBeFocused();
  await keys.goTo(dialog.replace, 'Shift+Tab');
  await keys.press('Enter');
  await expect(dialog.file).toContainText('letter 2.txt');
  await expectNoBreaches(running);
  await keys.press('Control+Enter');
  await expect(dialog.dialog).toHaveCount(0);
  await evidence.edit('Letter of thanks').press('Enter');
  await expect(dialog.earlier).toContainText('letter.txt');
  await expectNoBreaches(running);
  const opened = await recordOpened(app);
  await keys.goTo(dialog.earlier.getByRole('button', { name: /^Open letter\.txt/ }), 'Shift+Tab');
  await keys.press('Enter');
  await expect.poll(async () => (await opened()).map((path) => basename(path))).toEqual(['letter.txt']);
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2);
  await keys.press('Escape');
  await new Shell(page).goTo('history');
  await expect(page.getByRole('main')).toContainText(
    'Replaced the file of “Letter of thanks” (letter.txt → letter 2.txt)',
  );
  await new Shell(page).undo.click();
  await new Shell(page).goTo('evidence');
  await evidence.edit('Letter of thanks').click();
  await expect(dialog.file).toContainText('letter.txt');
  await expect(dialog.earlier).toHaveCount(0);
});

test('a newer file is dropped on the old one, by mouse; one that is there already is told of', async ({
  start,
  folders,
}) => {
  const folder = await planWithLetter(folders);
  const { page } = await start(on(folder));
  const evidence = new EvidencePage(page);
  const dialog = new EvidenceDialog(page);
  await new Shell(page).goTo('evidence');
  await evidence.edit('Letter of thanks').click();
  await dropFiles(page, dialog.file, [writeFile(folders, 'letter.txt', 'Thank you.')]);
  await dialog.save.click();
  await expect(dialog.dialog.getByRole('alert')).toHaveText(
    '“letter.txt” is the very file that is attached already. Nothing was changed.',
  );
  await dropFiles(page, dialog.file, [writeFile(folders, 'signed.txt', 'Signed.')]);
  await dialog.save.click();
  await expect(dialog.dialog).toHaveCount(0);
  await expect(evidence.piece('Letter of thanks')).toContainText('7 bytes');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(2);
});

test('a missing file is found again in a folder, and another one is said to be another', async ({
  start,
  folders,
}) => {
  const folder = await planWithLetter(folders);
  for (const name of readdirSync(join(folder, 'files'))) rmSync(join(folder, 'files', name));
  const running = await start(on(folder));
  const { app, page } = running;
  const evidence = new EvidencePage(page);
  const dialog = new EvidenceDialog(page);
  const keys = new Keyboard(running);
  await new Shell(page).goTo('evidence');
  await evidence
    .piece('Letter of thanks')
    .getByRole('button', { name: /^Find the file/ })
    .click();
  await answerOpenDialogs(app, [writeFile(folders, 'letter.txt', 'Thank me!!')]);
  await dialog.find.click();
  await expect(dialog.file).toContainText('“letter.txt” is another file than the one that was attached');
  await expect(dialog.file.getByRole('button', { name: 'Take it as a newer version' })).toBeVisible();
  await expectNoBreaches(running);
  mkdirSync(join(deskOf(folders), 'archive'));
  const moved = writeFile(folders, 'x', 'Thank you.');
  renameSync(moved, join(deskOf(folders), 'archive', 'old letter.bak'));
  await answerOpenDialogs(app, [deskOf(folders)]);
  await keys.goTo(dialog.search, 'Shift+Tab');
  await keys.press('Enter');
  await expect(dialog.file).not.toContainText('missing');
  await keys.isSeen();
  await keys.press('Escape');
  await expect(evidence.main).not.toContainText('missing');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(1);
  const history = await running.call('history.read', { from: 0, count: 10 });
  expect(history.ok && history.value.rows[0]?.changes[0]?.type).toBe('evidence.add');
});

test('a folder that is dropped on a card is shown first, and is one act for that indicator', async ({
  start,
  folders,
}) => {
  const folder = await planWithLetter(folders);
  const running = await start(on(folder));
  const { page } = running;
  const plan = new PlanPage(page);
  const many = new BringManyDialog(page);
  mkdirSync(join(deskOf(folders), '2026'));
  for (let index = 0; index < 60; index += 1) {
    writeFile(folders, `2026/Report ${String(index)}.txt`, `Report ${String(index)}`);
  }
  writeFile(folders, 'letter.txt', 'Thank you.');
  writeFile(folders, 'Report again.txt', 'Report 1');
  writeFile(folders, '.hidden', 'x');
  await expect(plan.card('1.2')).toBeVisible();
  await dropFiles(page, plan.card('1.2'), [deskOf(folders)]);
  await expect(many.dialog).toContainText('60 new files');
  await expect(many.dialog).toContainText('They are for 1.2.');
  await expectNoBreaches(running);
  await many.part('In the plan already (2)').click();
  await expect(many.list).toContainText('in the plan as “Letter of thanks”');
  await expect(many.list).toContainText('the same as Desk/2026/Report 1.txt');
  await many.part('Left out (1)').click();
  await expect(many.list).toContainText('Desk/.hidden');
  await many.add.click();
  await expect(many.dialog).toHaveCount(0);
  await expect(plan.card('1.2')).toContainText('60 pieces of evidence');
  expect(readdirSync(join(folder, 'files'))).toHaveLength(61);
  await new Shell(page).undo.click();
  await expect(plan.card('1.2')).toContainText('no evidence yet');
});

test('a folder is chosen and added by keyboard alone, and sorted later', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const running = await start(on(folder));
  const { app, page } = running;
  const evidence = new EvidencePage(page);
  const dialog = new EvidenceDialog(page);
  const many = new BringManyDialog(page);
  const keys = new Keyboard(running);
  for (const name of ['a.txt', 'b.txt']) writeFile(folders, name, name);
  await answerOpenDialogs(app, [deskOf(folders)]);
  await new Shell(page).goTo('evidence');
  await evidence.add.press('Enter');
  await expect(dialog.chooseFiles).toBeFocused();
  await keys.press('Tab', 'Enter');
  await expect(many.dialog).toContainText('They go to “To sort”');
  await keys.isSeen();
  await keys.goTo(many.add);
  await keys.press('Enter');
  await expect(many.dialog).toHaveCount(0);
  await keys.isSeen();
  await expect(new Shell(page).toSort).toHaveText('To sort: 2');
});
