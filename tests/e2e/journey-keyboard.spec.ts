/** The whole way by keyboard alone: no press of a mouse button, no field filled from outside. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromToday, longDay, usual } from './circumstances';
import { exportedPdf } from './exported-pdf';
import { Keyboard } from './keyboard';
import { expect, test, type Running } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { ExportDialog } from './pages/export-dialog';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { copyPicture } from './system-clipboard';
import { answerOpenDialogs } from './system-dialogs';

const soon = longDay(dayFromToday(20));
const far = longDay(dayFromToday(200));
const link = 'https://example.org/tickets/4711';
const file = 'Restore test.txt';
const words = 'Replaced two failed drives in the file server.';
const action = 'Shadow the on-call engineer for a week';
const outcome = 'Took two alerts on my own';
const note = 'Ask for the storage rotation.';
const screenshot = /^Screenshot, /;

interface Journey extends Running {
  readonly keys: Keyboard;
  readonly plan: PlanPage;
}

function journeyOf(running: Running): Journey {
  return { ...running, keys: new Keyboard(running), plan: new PlanPage(running.page) };
}

async function makePlan({ page, keys, plan }: Journey): Promise<void> {
  const first = new FirstRunPage(page);
  await expect(first.name).toBeFocused();
  let answers = 0;
  await keys.type('Name Surname');
  answers += 1;
  await keys.press('Enter');
  await expect(first.role).toBeFocused();
  await keys.type('Support engineer');
  answers += 1;
  await keys.press('Enter', 'ArrowUp');
  await expect(first.level(1, 'Follow')).toBeChecked();
  answers += 1;
  await keys.press('Enter');
  await expect(plan.heading).toHaveText('Level 1, Follow');
  expect(answers).toBeLessThanOrEqual(4);
}

async function pasteScreenshot({ app, keys, plan }: Journey): Promise<void> {
  await copyPicture(app);
  await expect(plan.card('2.1')).toBeFocused();
  const before = keys.presses;
  await keys.press('ArrowDown');
  await keys.press('Control+V');
  await expect(plan.inspector.titleOfEvidence).toBeFocused();
  await expect(plan.inspector.titleOfEvidence).toHaveValue(screenshot);
  await keys.press('Enter');
  await expect(plan.card('2.2')).toBeFocused();
  expect(keys.presses - before).toBeLessThanOrEqual(4);
  await expect(plan.card('2.2')).toContainText('1 piece of evidence');
  await expect(plan.inspector.evidence.getByRole('listitem')).toContainText(['PNGScreenshot, ']);
}

async function rate({ keys, plan }: Journey): Promise<void> {
  await keys.goTo(plan.card('2.1'));
  await keys.press('3');
  await expect(plan.card('2.1')).toContainText('Met');
  await keys.press('0');
  await expect(plan.card('2.1')).toContainText('Not assessed');
  await keys.press('3', 'ArrowDown', '2');
  await expect(plan.card('2.2')).toContainText('Partly');
  await keys.press('End', '1');
  await expect(plan.card('2.3')).toContainText('Not yet');
  await keys.press('Home');
  await expect(plan.card('2.1')).toContainText('Met');
  await expect(plan.card('2.1')).toBeFocused();
}

async function otherLevels({ keys, plan }: Journey): Promise<void> {
  await keys.press(']');
  await expect(plan.board).toHaveText('Level 3, Apply');
  await keys.press('[', '[');
  await expect(plan.board).toHaveText('Level 1, Follow');
  await expect(plan.card('1.1')).toBeFocused();
  await keys.press(']');
  await expect(plan.board).toHaveText('To reach Level 2, Assist');
  await keys.goTo(plan.card('2.1'), 'ArrowUp');
}

async function attachEvidence({ app, page, folders, keys, plan }: Journey): Promise<void> {
  const dialog = new EvidenceDialog(page);
  const path = join(folders.root, file);
  mkdirSync(folders.root, { recursive: true });
  writeFileSync(path, 'Restored the file server from Tuesday’s backup.\n');
  await answerOpenDialogs(app, [path]);
  await keys.press('e');
  await expect(dialog.chooseFiles).toBeFocused();
  await keys.press('Enter');
  await expect(dialog.chosenFiles).toContainText(file);
  await keys.press('Control+Enter');
  await expect(dialog.dialog).toHaveCount(0);
  await expect(plan.card('2.1')).toBeFocused();
  await expect(plan.inspector.piece(file)).toBeVisible();

  await keys.press('e');
  await expect(dialog.chooseFiles).toBeFocused();
  await keys.press('Shift+Tab', 'ArrowRight', 'Tab');
  await expect(dialog.url).toBeFocused();
  await keys.type(link);
  await keys.goTo(dialog.allOf(1, 'Follow'));
  await keys.press('Space', 'Control+Enter');
  await expect(plan.inspector.piece(link)).toContainText('also for 1.1, 1.2 and 1.3');

  await keys.press('e');
  await expect(dialog.chooseFiles).toBeFocused();
  await keys.press('Shift+Tab', 'ArrowRight', 'ArrowRight', 'Tab');
  await expect(dialog.text).toBeFocused();
  await keys.type(words);
  await keys.press('Escape');
  await expect(dialog.dialog).toContainText('Nothing is saved yet.');
  await keys.press('Escape');
  await expect(dialog.text).toHaveValue(words);
  await keys.press('Control+Enter');
  await expect(plan.inspector.piece(words)).toBeVisible();
  await expect(plan.card('2.1')).toBeFocused();
}

async function planActions({ keys, plan }: Journey): Promise<void> {
  const { inspector } = plan;
  await keys.press('a');
  await expect(inspector.newAction).toBeFocused();
  await keys.type(action);
  await keys.press('Tab');
  await expect(inspector.actionDate).toBeFocused();
  await keys.type(soon);
  await keys.press('Enter');
  await expect(inspector.action(action)).toContainText(/by \d/);
  await keys.goTo(inspector.actionBox(action), 'Shift+Tab');
  await keys.press('Space');
  await expect(inspector.outcome).toBeFocused();
  await keys.type(outcome);
  await keys.press('Enter');
  await expect(inspector.action(action)).toContainText(outcome);
  await expect(inspector.actionBox(action)).toBeChecked();
  await keys.press('Escape');
  await expect(plan.card('2.1')).toBeFocused();
}

async function setDatesAndNote({ page, keys, plan }: Journey): Promise<void> {
  const { inspector } = plan;
  await keys.press('ArrowDown', 'd');
  await expect(inspector.target).toBeFocused();
  await keys.press('Alt+ArrowDown');
  const calendar = page.getByRole('dialog', { name: 'Target date, calendar' });
  await expect(calendar.getByRole('button', { name: /, today$/ })).toBeFocused();
  await keys.press('ArrowRight', 'Escape');
  await expect(calendar).toHaveCount(0);
  await expect(inspector.target).toBeFocused();
  await keys.type(soon);
  await keys.press('Enter');
  await expect(plan.card('2.2')).toContainText('in 20 days');
  await keys.press('Escape');
  await expect(plan.card('2.2')).toBeFocused();
  await keys.press('n');
  await expect(inspector.note).toBeFocused();
  await keys.type(note);
  await keys.press('Escape');
  await expect(plan.card('2.2')).toBeFocused();

  await keys.goTo(plan.setLevelTarget, 'Shift+Tab');
  await keys.press('Enter');
  await expect(plan.levelTarget(2)).toBeFocused();
  await keys.type(far);
  await keys.press('Enter');
  await expect(plan.rung(2)).toContainText('Next, by');
}

async function seeEverything({ keys, plan }: Journey): Promise<void> {
  const { inspector } = plan;
  await expect(plan.heading).toHaveText('Level 1, Follow');
  await expect(plan.main).toContainText('With evidence 1');
  await expect(plan.rung(2)).toContainText('Next, by');
  await keys.goTo(plan.card('2.2'));
  await expect(inspector.rating('partly')).toHaveAttribute('aria-pressed', 'true');
  await expect(inspector.target).toHaveValue(soon);
  await expect(inspector.note).toHaveValue(note);
  await expect(inspector.evidence.getByRole('listitem')).toContainText(['PNGScreenshot, ']);
  await keys.press('ArrowUp');
  for (const title of [file, link, words]) await expect(inspector.piece(title)).toBeVisible();
  await expect(inspector.action(action)).toContainText(outcome);
  await keys.press('Enter', 'Escape');
  await expect(plan.card('2.1')).toBeFocused();
}

async function undoAndRedo({ page, keys, plan }: Journey): Promise<void> {
  const shell = new Shell(page);
  await keys.press('Control+z');
  await expect(shell.told(`Took back: target date ${far} for level 2.`)).toBeVisible();
  await keys.press('Control+z');
  await expect(shell.told('Took back: your note on 2.2.')).toBeVisible();
  await expect(plan.inspector.note).toHaveValue('');
  await keys.press('Control+Shift+Z');
  await expect(shell.told('Brought back: your note on 2.2.')).toBeVisible();
  await expect(plan.inspector.note).toHaveValue(note);
  await keys.press('Control+y');
  await expect(shell.told(`Brought back: target date ${far} for level 2.`)).toBeVisible();
}

async function removeAndTakeBack({ page, keys }: Journey): Promise<void> {
  const evidence = new EvidencePage(page);
  const shell = new Shell(page);
  await keys.pressInMenu('2');
  await expect(evidence.heading).toBeVisible();
  const piece = evidence.piece(words);
  await keys.goTo(evidence.pieces.first().getByRole('button').first());
  await keys.goTo(piece.getByRole('button').first(), 'ArrowDown');
  await keys.press('Delete');
  await expect(piece).toHaveCount(0);
  await keys.press('F6', 'Enter');
  await expect(piece).toBeVisible();
  await expect(shell.message(words)).toHaveCount(0);
}

async function exportPdf({ page, folders, keys, plan }: Journey): Promise<void> {
  const dialog = new ExportDialog(page);
  await keys.pressInMenu('1');
  await expect(plan.heading).toHaveText('Level 1, Follow');
  await keys.pressInMenu('e');
  await expect(dialog.start).toBeFocused();
  await keys.press('Enter');
  await expect(dialog.open).toBeFocused();
  const { text } = exportedPdf(folders.exports);
  for (const wanted of ['Name Surname', file, words, action, outcome]) expect(text).toContain(wanted);
  expect(text).not.toContain(note);
  await keys.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
}

async function keysSheet({ page, keys, plan }: Journey): Promise<void> {
  await keys.goTo(plan.exportPdf);
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Attach what was copied');
  await keys.press('Escape');
  await expect(plan.exportPdf).toBeFocused();
}

test('from the first start to a PDF, with a restart between, by keyboard alone', async ({ start }) => {
  const first = journeyOf(await start(usual));
  await test.step('a plan in at most four answers', () => makePlan(first));
  await test.step('say where I stand', () => rate(first));
  await test.step('a pasted screenshot in at most four keys', () => pasteScreenshot(first));
  await test.step('the other levels', () => otherLevels(first));
  await test.step('a file, a link and a note as evidence', () => attachEvidence(first));
  await test.step('what I will do, and what came of it', () => planActions(first));
  await test.step('target dates and a note', () => setDatesAndNote(first));
  await first.close();
  const second = journeyOf(await start(usual));
  await test.step('everything is there again', () => seeEverything(second));
  await test.step('undo and redo what was done before the restart', () => undoAndRedo(second));
  await test.step('remove evidence and take that back', () => removeAndTakeBack(second));
  await test.step('the PDF', () => exportPdf(second));
  await test.step('the sheet of keys', () => keysSheet(second));
});
