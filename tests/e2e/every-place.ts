/** Goes to every page and opens every dialog, so that a test can look at each of them. */
import { eraseWords, evidenceWords as inspectorWords } from '../../renderer/strings/inspector';
import { switchWords } from '../../renderer/strings/plan-switch';
import { plansWords } from '../../renderer/strings/plans';
import { historyWords } from '../../renderer/strings/history';
import { selectWords } from '../../renderer/strings/select';
import { stepWords } from '../../renderer/strings/shell';
import { aroundCheckIns, aroundReview } from './around-check-ins';
import { aroundFiles } from './file-places';
import { Keyboard } from './keyboard';
import { expect, type Folders, type Running } from './launch';
import { CaptureDialog, SortDialog } from './pages/capture-dialogs';
import { DuePage } from './pages/due-page';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { ExportDialog } from './pages/export-dialog';
import { FindDialog } from './pages/find-dialog';
import { HelpPage } from './pages/help-page';
import { HistoryPage } from './pages/history-page';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { PlansPage } from './pages/plans-page';
import { ProfilePage } from './pages/profile-page';
import { SettingsPage } from './pages/settings-page';
import { Shell } from './pages/shell';
import { strangersPlan } from './prepared-plan';
import { answerOpenDialogs } from './system-dialogs';
import { lookOver, type Look, type Tour } from './tour';

/** The first page, before anything is made. */
export const aroundFirstRun: Tour = async ({ page }, look) => {
  const first = new FirstRunPage(page);
  await expect(first.heading).toBeVisible();
  await look('first page');
  await first.make.click();
  await expect(first.main.getByRole('alert')).toBeVisible();
  await look('first page, name missing');
  await first.level(4, 'Ensure').check();
  await look('first page, a level chosen');
};

const aroundPlan: Tour = async ({ page }, look) => {
  const plan = new PlanPage(page);
  await expect(plan.heading).toBeVisible();
  await look('plan');
  await plan.cards.first().press('Enter');
  await expect(plan.inspector.heading).toBeFocused();
  await look('inspector');
  await plan.inspector.addAction.click();
  await look('a new action');
  await plan.inspector.newAction.press('Escape');
  await plan.inspector.targetCalendar.click();
  await lookOver(look, 'calendar', page.getByRole('dialog'));
  await plan.inspector.heading.press('Escape');
};

/** What there is only where a plan has things in it. */
const aroundThings: Tour = async ({ page }, look) => {
  const { due, inspector, main } = new PlanPage(page);
  await due.getByRole('button').first().click();
  await look('what is due');
  await due.getByRole('button').first().click();
  await main.getByRole('button', { name: /^Target / }).click();
  await expect(main.getByRole('textbox')).toBeFocused();
  await look('the target date of a level');
  await main.getByRole('textbox').press('Escape');
  await main.getByRole('option').first().press('Enter');
  await inspector.actions.getByRole('checkbox').first().click();
  await expect(inspector.outcome).toBeFocused();
  await look('what came of an action');
  await inspector.outcome.press('Escape');
  const menus = inspector.evidence.getByRole('button', { name: /^More for/ });
  await menus.first().click();
  await lookOver(look, 'menu of evidence', page.getByRole('menu'));
  await inspector.actions
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click();
  await lookOver(look, 'erase an action', page.getByRole('dialog', { name: eraseWords.title.action }));
  await inspector.heading.press('Escape');
};

/** A rating that lowers the level, which the page says at once; then all is as it was. */
const aroundMove: Tour = async ({ page }, look) => {
  const plan = new PlanPage(page);
  await plan.rung(2).click();
  await plan.cards.first().press('2');
  const banner = plan.move('is no longer met');
  await expect(banner).toBeVisible();
  await look('a lowered level');
  await banner.getByRole('button', { name: 'Undo' }).click();
  await expect(banner).toHaveCount(0);
};

const aroundEvidence: Tour = async ({ page }, look) => {
  await new Shell(page).goTo('evidence');
  await expect(new EvidencePage(page).heading).toBeVisible();
  await look('evidence');
};

const aroundDue: Tour = async ({ page }, look) => {
  await new Shell(page).goTo('due');
  await expect(new DuePage(page).heading).toBeVisible();
  await look('due');
};

/** What has a date, with one of the dates being changed. */
const aroundMoving: Tour = async ({ page }, look) => {
  const due = new DuePage(page);
  await due.saveAll.click();
  await expect(due.saved).toBeVisible();
  await due.dates.first().click();
  await expect(due.field).toBeFocused();
  await look('a date being moved');
  await due.field.press('Escape');
};

const aroundCapture: Tour = async ({ app, page }, look) => {
  const keys = new Keyboard({ app, page });
  await keys.pressInMenu('n');
  await lookOver(look, 'capture', new CaptureDialog(page).dialog);
};

/** The last piece to sort is skipped. */
const aroundSorting: Tour = async ({ page }, look) => {
  const sort = new SortDialog(page);
  await new Shell(page).toSort.click();
  await expect(sort.next).toBeFocused();
  await look('sort');
  await sort.next.click();
  await look('sort, nothing chosen');
  await sort.skip.click();
  await lookOver(look, 'sorted', sort.dialog);
};

/** What is missing is said, and nothing that was typed is lost unasked. */
const aroundAdding: Tour = async ({ page }, look) => {
  const dialog = new EvidenceDialog(page);
  await new EvidencePage(page).add.click();
  await dialog.add.click();
  await look('add a file, none chosen');
  await dialog.kind('link').click();
  await dialog.add.click();
  await look('add a link, no address');
  await dialog.kind('note').click();
  await look('add a note');
  await dialog.dialog.getByRole('button', { name: 'Cancel' }).click();
  await look('add a note, nothing saved');
  await dialog.dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(dialog.dialog).toHaveCount(0);
};

const aroundPieces: Tour = async ({ page }, look) => {
  const evidence = new EvidencePage(page);
  const dialog = new EvidenceDialog(page);
  await evidence.list
    .getByRole('button', { name: /^Edit “/ })
    .first()
    .click();
  await lookOver(look, 'edit evidence', dialog.dialog);
  const menu = evidence.list.getByRole('button', { name: /^More for/ }).first();
  await menu.click();
  await lookOver(look, 'menu of a piece', page.getByRole('menu'));
  await menu.click();
  await evidence.menuEntry(inspectorWords.erase).click();
  await lookOver(look, 'erase evidence', dialog.dialog);
};

/** What can be done with many pieces at once. */
const aroundSelecting: Tour = async ({ page }, look) => {
  const evidence = new EvidencePage(page);
  const { dialog } = new EvidenceDialog(page);
  await evidence.marks.first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(evidence.bar).toBeVisible();
  await look('pieces selected');
  await evidence.inBar(selectWords.put).click();
  await lookOver(look, 'put many under', dialog);
  await evidence.inBar(selectWords.tag).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await look('tags in use');
  await page.keyboard.press('Escape');
  await lookOver(look, 'tag many', dialog);
  await page.keyboard.press('Escape');
  await expect(evidence.bar).toHaveCount(0);
};

const aroundHistory: Tour = async ({ page }, look) => {
  const history = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await expect(history.rows.first()).toBeVisible();
  await look('history');
};

/** The levels as a table, a filter that nothing passes, and the plan of an earlier day. */
const aroundPast: Tour = async ({ page }, look) => {
  const history = new HistoryPage(page);
  await history.asTable.press('Space');
  await expect(history.table).toBeVisible();
  await look('levels as a table');
  await history.words.fill('no such words');
  await expect(history.rows).toHaveCount(0);
  await look('history, nothing matches');
  await history.clear.click();
  await history.menu(history.rows.first()).click();
  await history.entry(historyWords.showThatDay).click();
  await expect(history.bar).toBeVisible();
  await look('the plan of an earlier day');
  await history.back.click();
  await expect(history.bar).toHaveCount(0);
};

/** Every plan, the menu at the plan's name, and the dialogs about one of them. */
const aroundPlans: Tour = async ({ page }, look) => {
  const plans = new PlansPage(page);
  await plans.switch.click();
  await lookOver(look, 'menu of plans', page.getByRole('menu'));
  await plans.switch.click();
  await plans.entry(switchWords.all).click();
  await expect(plans.rows).not.toHaveCount(0);
  await look('plans');
  const menu = plans.main.getByRole('button', { name: /^More for/ }).first();
  for (const entry of [plansWords.rename, plansWords.next, plansWords.erase]) {
    await menu.click();
    await plans.entry(entry).click();
    await expect(plans.dialog.getByRole('textbox')).toBeFocused();
    await lookOver(look, entry, plans.dialog);
  }
  await new Shell(page).goTo('plan');
};

const aroundRest: Tour = async ({ page }, look) => {
  const shell = new Shell(page);
  const dialog = new ExportDialog(page);
  await shell.goTo('settings');
  await expect(new SettingsPage(page).heading).toBeVisible();
  await look('settings');
  await shell.goTo('profile');
  await expect(new ProfilePage(page).heading).toBeVisible();
  await look('profile');
  await shell.goTo('help');
  await expect(new HelpPage(page).heading).toBeVisible();
  await look('help');
  await shell.keys.click();
  await lookOver(look, 'keys', page.getByRole('dialog'));
  await shell.goTo('plan');
  await new PlanPage(page).exportPdf.click();
  // Of a document of thousands of pages the first one is there long before the others.
  await expect(dialog.sheets.first()).toBeVisible({ timeout: 60_000 });
  await look('export');
  await dialog.part.click();
  await lookOver(look, 'export, a part of the plan', dialog.dialog);
};

/** What going back to a backup would change: the one that is made soon after the plan was opened says the same. */
const aroundBackups: Tour = async ({ page }, look) => {
  await new Shell(page).goTo('settings');
  const { backups } = new SettingsPage(page);
  await expect(backups).not.toHaveCount(0);
  await backups.first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText(/would be made|says the same/);
  await lookOver(look, 'a backup', page.getByRole('dialog'));
  await new Shell(page).goTo('plan');
};

/** Before anything is typed, with some hits, as the plan has them, and with none. */
const aroundFind: Tour = async ({ page }, look) => {
  const find = new FindDialog(page);
  await find.entry.click();
  await expect(find.field).toBeFocused();
  await look('find');
  for (const word of ['support', 'wart', 'engineer']) {
    await find.field.fill(word);
    await look(`find ${word}`);
  }
  await find.field.fill('xyzzy');
  await expect(find.choices).toHaveCount(0);
  await look('find, nothing found');
  await find.field.press('Escape');
  await expect(find.dialog).toHaveCount(0);
};

/** A PDF, and where it is. */
const aroundExported: Tour = async ({ page }, look) => {
  const dialog = new ExportDialog(page);
  await new PlanPage(page).exportPdf.click();
  await dialog.start.click();
  await expect(dialog.open).toBeFocused();
  await lookOver(look, 'exported', dialog.dialog);
};

/** The plan's newest act must be of an earlier day. */
const aroundUndoQuestion: Tour = async ({ page }, look) => {
  const shell = new Shell(page);
  await shell.undo.click();
  await lookOver(look, 'undo of an earlier day', page.getByRole('dialog', { name: stepWords.title.undo }));
};

async function every(tours: readonly Tour[], running: Running, look: Look): Promise<void> {
  for (const tour of tours) await tour(running, look);
}

/** A plan with nothing in it. */
export const aroundEmptyPlan: Tour = (running, look) =>
  every(
    [
      aroundPlan,
      aroundEvidence,
      aroundDue,
      aroundCheckIns,
      aroundHistory,
      aroundCapture,
      aroundPlans,
      aroundRest,
      aroundFind,
    ],
    running,
    look,
  );

/** A plan with very much in it: the pages that list it. */
export const aroundFullPlan: Tour = (running, look) =>
  every(
    [
      aroundPlan,
      aroundEvidence,
      aroundSelecting,
      aroundDue,
      aroundHistory,
      aroundPast,
      aroundRest,
      aroundFind,
    ],
    running,
    look,
  );

/** A plan with things of every kind in it, made on an earlier day. */
export const aroundFilledPlan: Tour = (running, look) =>
  every(
    [
      aroundPlan,
      aroundThings,
      aroundMove,
      aroundEvidence,
      aroundAdding,
      aroundPieces,
      aroundFiles,
      aroundSelecting,
      aroundDue,
      aroundMoving,
      aroundCapture,
      aroundSorting,
      aroundCheckIns,
      aroundHistory,
      aroundPast,
      aroundPlans,
      aroundRest,
      aroundBackups,
      aroundFind,
      aroundExported,
      aroundUndoQuestion,
    ],
    running,
    look,
  );

/** The sample, somebody else's plan, and one that can only be read. The program is on its first page. */
export function aroundBars(folders: Folders): Tour {
  return async (running, look) => {
    const { app, page } = running;
    const shell = new Shell(page);
    await new FirstRunPage(page).sample.click();
    await expect(shell.startMyOwn).toBeVisible();
    await look('sample');
    await answerOpenDialogs(app, [await strangersPlan(folders)]);
    await shell.goTo('settings');
    await new SettingsPage(page).openOther.click();
    await expect(shell.mine).toBeVisible();
    await look('whose plan is it?');
    await shell.notMine.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await look('who looks at it?');
    await dialog.getByRole('textbox').fill('Name Mentor');
    await dialog.getByRole('textbox').press('Enter');
    await expect(dialog).toHaveCount(0);
    await aroundReview(running, look);
  };
}
