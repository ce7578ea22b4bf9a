/** Whatever was done can be taken back, and nothing is taken back unasked. */
import { dayAfter, dayBefore, on } from './circumstances';
import { fillTypical } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { ProfilePage } from './pages/profile-page';
import { Shell } from './pages/shell';
import { at, preparePlan } from './prepared-plan';

test('a rating that lowers the level names its indicator at once and offers undo', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await plan.rung(2).click();
  await plan.card('2.3').click();
  await plan.inspector.rating('partly').click();
  await expect(plan.heading).toHaveText('Level 1, Follow');
  const move = plan.move('so you say level 1 now, not 2.');
  await expect(move).toContainText('2.3 Accurately documents support activities');
  await expect(plan.card('2.3')).toContainText('Partly');
  await move.getByRole('button', { name: 'Undo' }).click();
  await expect(plan.heading).toHaveText('Level 2, Assist');
  await expect(move).toHaveCount(0);
});

test('“I already work at level 4” is one act, and undone as one', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  const shell = new Shell(page);
  await expect(plan.heading).toHaveText('Working towards level 1');
  await plan.rung(4).click();
  await plan.claim(4).click();
  await expect(plan.heading).toHaveText('Level 4, Ensure');
  await expect(plan.board).toHaveText('To reach Level 5, Strategise');
  await shell.undo.click();
  await expect(shell.told('Took back: “I already work at level 4”.')).toBeVisible();
  await expect(plan.heading).toHaveText('Working towards level 1');
  await expect(plan.main).toContainText('You say 0 of 3 met');
});

test('one piece of evidence for a whole level is one act, and undone as one', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  await plan.evidenceForAll.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Note', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).fill('A year on the service desk');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(plan.main).toContainText('evidence for 3 of 3');
  await expect(plan.cards.filter({ hasText: '1 piece of evidence' })).toHaveCount(3);
  await new Shell(page).undo.click();
  await expect(plan.main).toContainText('evidence for 0 of 3');
});

test('in a text field Ctrl+Z is the field’s own, pressed there or chosen in the menu', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const running = await start(on(folder));
  const { page } = running;
  const keys = new Keyboard(running);
  const plan = new PlanPage(page);
  await plan.card('3.2').click();
  await keys.press('3', 'n');
  await expect(plan.inspector.note).toBeFocused();
  await keys.type('x');
  await keys.press('Control+z');
  await expect(plan.inspector.note).toHaveValue('');
  await keys.type('y');
  await keys.pressInMenu('z');
  await expect(plan.inspector.note).toHaveValue('');
  await expect(plan.card('3.2')).toContainText('Met');
  await keys.press('Escape');
  await expect(plan.card('3.2')).toBeFocused();
  await keys.pressInMenu('z');
  await expect(plan.card('3.2')).toContainText('Not yet');
  await expect(new Shell(page).told('Took back: 3.2, met.')).toBeVisible();
});

test('an act of an earlier day is named and asked about before it is undone or redone', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, {
    clock: dayBefore,
    fill: async (act) => {
      await act([{ type: 'rating.set', indicator: at('1.2'), rating: 'partly' }]);
    },
  });
  const { page } = await start(on(folder, dayAfter));
  const { keyboard } = page;
  const plan = new PlanPage(page);
  const shell = new Shell(page);
  const { dialog } = shell;
  await plan.card('1.2').click();
  await keyboard.press('Control+z');
  await expect(dialog).toContainText('Undo something from an earlier day?');
  await expect(dialog).toContainText(/On \d+ \w+ \d{4}: 1\.2, partly\./);
  await dialog.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(plan.card('1.2')).toContainText('Partly');
  await keyboard.press('Control+z');
  await dialog.getByRole('button', { name: 'Undo it' }).click();
  await expect(plan.card('1.2')).toContainText('Not assessed');
  await expect(shell.told('Took back: 1.2, partly.')).toBeVisible();
  await keyboard.press('Control+Shift+Z');
  await expect(dialog).toContainText('Redo something from an earlier day?');
  await dialog.getByRole('button', { name: 'Redo it' }).click();
  await expect(plan.card('1.2')).toContainText('Partly');
  // An act of today is taken back without a question.
  await keyboard.press('3');
  await expect(plan.card('1.2')).toContainText('Met');
  await keyboard.press('Control+z');
  await expect(plan.card('1.2')).toContainText('Partly');
});

test('removed evidence comes back with Undo in its message', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const { page } = await start(on(folder));
  const shell = new Shell(page);
  const evidence = new EvidencePage(page);
  const title = 'Induction, every task signed off';
  await shell.goTo('evidence');
  await expect(evidence.pieces).toHaveCount(4);
  await evidence.menu(title).click();
  await evidence.menuEntry('Remove').click();
  await expect(evidence.pieces).toHaveCount(3);
  const message = shell.message(`Removed “${title}”.`);
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(message).toHaveCount(0);
  await expect(evidence.piece(title)).toContainText('All of level 1');
});

test('undo says what it took back and goes there, whatever page it is on', async ({ start, folders }) => {
  const folder = await preparePlan(folders);
  const { page } = await start(on(folder));
  const plan = new PlanPage(page);
  const profile = new ProfilePage(page);
  const shell = new Shell(page);
  await plan.rung(4).click();
  await plan.card('4.3').click();
  await plan.inspector.rating('partly').click();
  await expect(plan.card('4.3')).toContainText('Partly');
  await shell.goTo('profile');
  await profile.mentor.fill('Other Mentor');
  await profile.mentor.press('Enter');
  await expect(shell.undo).toHaveAttribute('title', 'Undo: your profile');
  await shell.goTo('settings');
  await shell.undo.click();
  await expect(profile.mentor).toHaveValue('Name Mentor');
  await expect(shell.told('Took back: your profile.')).toBeVisible();
  await shell.undo.click();
  await expect(plan.card('4.3')).toContainText('Not assessed');
  await expect(plan.inspector.heading).toContainText('Plans and executes preventative maintenance');
});
