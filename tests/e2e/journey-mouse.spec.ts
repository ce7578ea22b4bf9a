/** The whole way by mouse: from nothing to a plan, everything there again after a restart, and the PDF. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromToday, longDay, usual } from './circumstances';
import { exportedPdf } from './exported-pdf';
import { expect, test, type Folders, type Running } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { ExportDialog } from './pages/export-dialog';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { answerOpenDialogs, recordOpened } from './system-dialogs';

const soon = dayFromToday(20);
const far = dayFromToday(200);
const report = 'Patch night report';
const link = 'https://example.org/tickets/4711';
const words = 'Replaced two failed drives in the file server and wrote down how.';
const action = 'Shadow the on-call engineer for a week';
const outcome = 'Took two alerts on my own';
const note = 'Ask for the storage rotation.';

async function makePlan({ page, folders }: Running): Promise<void> {
  const first = new FirstRunPage(page);
  await expect(first.heading).toBeVisible();
  await expect(first.main).toContainText(folders.plans);
  await first.answerName('Name Surname');
  await first.answerRole('Support engineer');
  await first.answerLevel(1, 'Follow');
  await first.make.click();
  await expect(new PlanPage(page).heading).toHaveText('Level 1, Follow');
  expect(first.answers).toBeLessThanOrEqual(4);
}

async function seeWhereIAm({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  await expect(plan.main).toContainText('You say 1');
  await expect(plan.main).toContainText('evidence for 0 of 3');
  await expect(plan.board).toHaveText('To reach Level 2, Assist');
  await expect(plan.cards).toHaveCount(3);
  await expect(plan.card('2.1')).toContainText('Assists senior staff in troubleshooting');
  await expect(plan.rung(1)).toContainText('You are here');
  await expect(plan.legend.getByRole('listitem')).toHaveText([
    'Not assessed',
    'Not yet',
    'Partly',
    'Met, you say',
    'With evidence',
  ]);
}

async function rate({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  await plan.card('2.2').click();
  await plan.inspector.rating('partly').click();
  await expect(plan.card('2.2')).toContainText('Partly');
  await plan.card('2.1').click();
  await plan.inspector.rating('met').click();
  await expect(plan.card('2.1')).toContainText('Met');
  await plan.inspector.clear.click();
  await expect(plan.card('2.1')).toContainText('Not assessed');
  await plan.inspector.rating('met').click();
  await expect(plan.card('2.1')).toContainText('Met');
}

async function attachEvidence({ app, page }: Running, folders: Folders): Promise<void> {
  const plan = new PlanPage(page);
  const dialog = new EvidenceDialog(page);
  mkdirSync(folders.root, { recursive: true });
  const file = join(folders.root, `${report}.txt`);
  writeFileSync(file, 'All forty hosts patched, two restarted by hand.\n');
  await answerOpenDialogs(app, [file]);
  await plan.inspector.addEvidence.click();
  await dialog.chooseFiles.click();
  await expect(dialog.chosenFiles).toContainText(`${report}.txt`);
  await dialog.title.fill(report);
  await dialog.add.click();
  await expect(plan.inspector.piece(report)).toBeVisible();

  await plan.addEvidence.click();
  await dialog.kind('link').click();
  await dialog.url.fill(link);
  await dialog.allOf(1, 'Follow').check();
  await dialog.add.click();
  await expect(plan.inspector.piece(link)).toContainText('also for 1.1, 1.2 and 1.3');

  await plan.addEvidence.click();
  await dialog.kind('note').click();
  await dialog.text.fill(words);
  await dialog.indicator('2.2').check();
  await dialog.add.click();
  await expect(plan.inspector.piece(words)).toContainText('also for 2.2');
  await expect(plan.main).toContainText('With evidence 1');
  await expect(plan.card('2.1')).toContainText('3 pieces of evidence');
  const opened = await recordOpened(app);
  await plan.inspector.piece(link).getByRole('button', { name: link, exact: true }).click();
  await expect.poll(opened).toEqual([link]);
}

async function planActions({ page }: Running): Promise<void> {
  const { inspector } = new PlanPage(page);
  for (const text of [action, 'Read the runbooks of the storage team']) {
    await inspector.addAction.click();
    await inspector.newAction.fill(text);
    await inspector.actionDate.fill(longDay(soon));
    await inspector.saveAction.click();
    await expect(inspector.action(text)).toContainText(/by \d/);
  }
  await inspector.actionBox(action).click();
  await inspector.outcome.fill(outcome);
  await inspector.setDone.click();
  await expect(inspector.action(action)).toContainText(outcome);
  await expect(inspector.actionBox(action)).toBeChecked();
}

async function setDatesAndNote({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  await plan.card('2.2').click();
  await plan.inspector.targetCalendar.click();
  const calendar = page.getByRole('dialog', { name: 'Target date, calendar' });
  await calendar.getByRole('button', { name: /, today$/ }).click();
  await expect(plan.inspector.target).toHaveValue(longDay(dayFromToday(0)));
  await plan.inspector.target.fill(soon);
  await plan.inspector.target.press('Enter');
  await expect(plan.inspector.target).toHaveValue(longDay(soon));
  await expect(plan.card('2.2')).toContainText('in 20 days');
  await expect(plan.due).toContainText('1 target and 1 action are due within 30 days');

  await plan.setLevelTarget.click();
  await plan.levelTarget(2).fill(longDay(far));
  await plan.levelTarget(2).press('Enter');
  await expect(plan.rung(2)).toContainText('Next, by');

  await plan.inspector.note.fill(note);
  await plan.card('2.3').click();
  await expect(plan.inspector.note).toHaveValue('');
}

/** Everything that was done stands there. */
async function seeEverything({ page }: Running): Promise<void> {
  const plan = new PlanPage(page);
  await expect(plan.heading).toHaveText('Level 1, Follow');
  await expect(plan.main).toContainText('With evidence 1');
  await expect(plan.due).toContainText('1 target and 1 action are due within 30 days');
  await expect(plan.rung(2)).toContainText('Next, by');
  await plan.card('2.1').click();
  for (const title of [report, link, words]) await expect(plan.inspector.piece(title)).toBeVisible();
  await expect(plan.inspector.action(action)).toContainText(outcome);
  await plan.card('2.2').click();
  await expect(plan.inspector.rating('partly')).toHaveAttribute('aria-pressed', 'true');
  await expect(plan.inspector.target).toHaveValue(longDay(soon));
  await expect(plan.inspector.note).toHaveValue(note);
}

async function undoAndRedo({ page }: Running): Promise<void> {
  const shell = new Shell(page);
  const { inspector } = new PlanPage(page);
  await shell.undo.click();
  await expect(shell.told('Took back: your note on 2.2.')).toBeVisible();
  await expect(inspector.note).toHaveValue('');
  await shell.undo.click();
  await expect(shell.told(`Took back: target date ${longDay(far)} for level 2.`)).toBeVisible();
  await shell.redo.click();
  await expect(shell.told(`Brought back: target date ${longDay(far)} for level 2.`)).toBeVisible();
  await shell.redo.click();
  await expect(shell.told('Brought back: your note on 2.2.')).toBeVisible();
  await expect(inspector.heading).toContainText('Performs basic, supervised maintenance');
  await expect(inspector.note).toHaveValue(note);
}

async function exportPdf({ app, page, folders }: Running): Promise<void> {
  const dialog = new ExportDialog(page);
  await new PlanPage(page).exportPdf.click();
  await expect(dialog.dialog).toContainText('1 private note is left out.');
  await dialog.start.click();
  await expect(dialog.done).toContainText(folders.exports);
  const opened = await recordOpened(app);
  await dialog.open.click();
  const { name, text } = exportedPdf(folders.exports);
  expect(name).toMatch(/^Name Surname, development plan, .+\.pdf$/);
  await expect.poll(opened).toEqual([join(folders.exports, name)]);
  for (const wanted of [
    report,
    words,
    action,
    outcome,
    'Support engineer',
    'Mentors junior support staff.',
  ]) {
    expect(text).toContain(wanted);
  }
  expect(text).not.toContain(note);
}

test('from the first start to a PDF, with a restart between, by mouse', async ({ start, folders }) => {
  const first = await start(usual);
  await test.step('a plan in at most four answers', () => makePlan(first));
  await test.step('where I am and what the next level asks', () => seeWhereIAm(first));
  await test.step('say where I stand', () => rate(first));
  await test.step('a file, a link and a note as evidence', () => attachEvidence(first, folders));
  await test.step('what I will do, and what came of it', () => planActions(first));
  await test.step('target dates and a note', () => setDatesAndNote(first));
  await first.close();
  const second = await start(usual);
  await test.step('everything is there again', () => seeEverything(second));
  await test.step('undo and redo what was done before the restart', () => undoAndRedo(second));
  await test.step('the PDF', () => exportPdf(second));
});
