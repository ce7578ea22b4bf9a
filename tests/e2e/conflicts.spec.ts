/** Two computers changed the same things without knowing of each other; the person chooses what stays. */
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test, type Folders } from './launch';
import { ConflictsDialog } from './pages/conflicts-dialog';
import { EvidencePage } from './pages/evidence-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { at, preparePlan } from './prepared-plan';
import { workApart } from './work-apart';

async function apart(folders: Folders): Promise<string> {
  let evidence = '';
  const folder = await preparePlan(folders, {
    fill: async (act) => {
      const added = await act([
        { type: 'evidence.add', kind: 'note', text: 'A night on call', private: false },
      ]);
      evidence = added[0] ?? '';
    },
  });
  await workApart(folders, folder, {
    here: [
      [{ type: 'rating.set', indicator: at('1.1'), rating: 'met' }],
      [{ type: 'note.set', indicator: at('1.1'), text: 'Written at my desk.', private: false }],
      [{ type: 'evidence.edit', evidence, title: 'A long night on call' }],
    ],
    there: [
      [{ type: 'rating.set', indicator: at('1.1'), rating: 'partly' }],
      [{ type: 'note.set', indicator: at('1.1'), text: 'Written on the train.', private: false }],
      [{ type: 'evidence.remove', evidence }],
    ],
  });
  return folder;
}

test('by mouse: each value is chosen where both stand, and Undo brings the question back', async ({
  start,
  folders,
}) => {
  const { page } = await start(on(await apart(folders)));
  const plan = new PlanPage(page);
  const conflicts = new ConflictsDialog(page);
  const shell = new Shell(page);
  await expect(plan.card('1.1')).toContainText('Partly');
  await expect(shell.bars).toContainText('3 things were changed on two devices at once.');
  await expectNoBreaches({ page });
  await conflicts.choose.click();
  await expect(conflicts.fields).toHaveCount(3);
  await expect(conflicts.field('Rating of 1.1')).toContainText('stands now');
  await expect(conflicts.field('Your note on 1.1')).toContainText('Written on the train.');
  await expectNoBreaches({ page });
  await conflicts.keep('Rating of 1.1', 2).click();
  await expect(conflicts.fields).toHaveCount(2);
  await conflicts.keep('The evidence “A long night on call”', 2).click();
  await expect(conflicts.fields).toHaveCount(1);
  await conflicts.keep('Your note on 1.1', 1).click();
  await expect(conflicts.dialog).toContainText('All is chosen.');
  await conflicts.close.click();
  await expect(shell.bars).toHaveCount(0);
  await expect(plan.card('1.1')).toContainText('Met');
  await shell.goTo('evidence');
  await expect(new EvidencePage(page).pieces).toHaveCount(1);
  await shell.undo.click();
  await expect(shell.bars).toContainText('1 thing was changed on two devices at once.');
});

test('by keyboard: one key chooses, and the keyboard goes on to the next', async ({ start, folders }) => {
  const { app, page } = await start(on(await apart(folders)));
  const conflicts = new ConflictsDialog(page);
  const keys = new Keyboard({ app, page });
  await expect(new PlanPage(page).heading).toBeVisible();
  await keys.goTo(conflicts.choose);
  await keys.press('Enter');
  const evidence = 'The evidence “A long night on call”';
  await expect(conflicts.keep('Rating of 1.1', 1)).toBeFocused();
  await keys.press('2');
  await expect(conflicts.keep('Your note on 1.1', 1)).toBeFocused();
  await keys.goTo(conflicts.keep(evidence, 2));
  await keys.press('1');
  await expect(conflicts.keep('Your note on 1.1', 1)).toBeFocused();
  await keys.press('Enter');
  await expect(conflicts.close).toBeFocused();
  await keys.press('Enter');
  await expect(conflicts.dialog).toHaveCount(0);
  await expect(new PlanPage(page).card('1.1')).toContainText('Met');
  await expect(new Shell(page).bars).toHaveCount(0);
  await keys.isSeen();
});

test('what stands is kept for all at once; what is closed is not in the way', async ({ start, folders }) => {
  const { page } = await start(on(await apart(folders)));
  const conflicts = new ConflictsDialog(page);
  const shell = new Shell(page);
  await conflicts.choose.click();
  await conflicts.keepAll.click();
  await expect(conflicts.dialog).toContainText('All is chosen.');
  await conflicts.close.click();
  await shell.undo.click();
  await expect(shell.bars).toContainText('3 things were changed on two devices at once.');
  await shell.bars.getByRole('button', { name: 'Close' }).click();
  await expect(shell.bars).toHaveCount(0);
});
