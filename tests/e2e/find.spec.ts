/** Find: a word that stands only in a note's text, by mouse and by keyboard alone, and everything else that is found. */
import { AxeBuilder } from '@axe-core/playwright';
import { ratingWords } from '../../renderer/strings/ratings';
import { on } from './circumstances';
import { Keyboard } from './keyboard';
import { fillTypical } from './filled-plans';
import { expect, test, type Running } from './launch';
import { EvidencePage } from './pages/evidence-page';
import { FindDialog } from './pages/find-dialog';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';

/** Stands in the note on 5.2 and nowhere else, in any framework or page. */
const word = 'zucchini';

async function fillWithNote(act: Act): Promise<void> {
  await fillTypical(act);
  await act([{ type: 'note.set', indicator: at('5.2'), text: `The ${word} team wrote a page about this.` }]);
}

/** As everywhere: with the size of targets, in both schemes. */
async function hasNoBreach({ page }: Running): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const options = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
}

test('a word that stands only in a note is found by mouse', async ({ start, folders }) => {
  const running = await start(on(await preparePlan(folders, { fill: fillWithNote })));
  const { page } = running;
  const find = new FindDialog(page);
  const { inspector, board } = new PlanPage(page);
  await new Shell(page).goTo('settings');
  await find.entry.click();
  await expect(find.field).toBeFocused();
  await hasNoBreach(running);
  await find.field.pressSequentially('zuc');
  await expect(find.choices).toHaveCount(1);
  await expect(find.group('note')).toContainText(`The ${word} team wrote a page`);
  await expect(find.marks).toHaveText([word]);
  await hasNoBreach(running);
  await find.choice(word).click();
  await expect(find.dialog).toHaveCount(0);
  await expect(inspector.aside).toContainText('5.2');
  await expect(board).toContainText('Level 5');
  await expect(inspector.note).toBeFocused();
  await expect(inspector.note).toHaveValue(new RegExp(word));
});

test('the same by keyboard alone, and Esc leads back to where the keyboard was', async ({
  start,
  folders,
}) => {
  const running = await start(on(await preparePlan(folders, { fill: fillWithNote })));
  const { page } = running;
  const keyboard = new Keyboard(running);
  const find = new FindDialog(page);
  const plan = new PlanPage(page);
  await keyboard.goTo(plan.card('3.1'));
  await keyboard.press('Control+k');
  await expect(find.field).toBeFocused();
  await keyboard.press('Escape');
  await expect(find.dialog).toHaveCount(0);
  await expect(plan.card('3.1')).toBeFocused();
  await keyboard.press('n');
  await expect(plan.inspector.note).toBeFocused();
  // Also from where somebody types.
  await keyboard.press('Control+f');
  await expect(find.field).toBeFocused();
  await keyboard.type('ZUCCHNI');
  await expect(find.active).toContainText(word);
  await keyboard.press('Enter');
  await expect(plan.inspector.aside).toContainText('5.2');
  await expect(plan.inspector.note).toBeFocused();
  // It is offered again before anything is typed.
  await keyboard.press('Control+f');
  await expect(find.group('recent')).toContainText(word);
  await keyboard.press('Escape');
});

test('whoever types on at once has not typed for nothing, and rates nothing by it', async ({
  start,
  folders,
}) => {
  const { page } = await start(on(await preparePlan(folders, { fill: fillWithNote })));
  const find = new FindDialog(page);
  const plan = new PlanPage(page);
  await plan.card('3.2').focus();
  await page.keyboard.press('Control+k');
  for (const letter of '3 zuc') await page.keyboard.press(letter);
  await expect(find.field).toBeFocused();
  await expect(find.field).toHaveValue('3 zuc');
  await find.field.press('Escape');
  await expect(plan.card('3.2')).toContainText(ratingWords['not-yet']);
});

test('indicators, evidence and actions are gone to', async ({ start, folders }) => {
  const { page } = await start(on(await preparePlan(folders, { fill: fillWithNote })));
  const find = new FindDialog(page);
  const plan = new PlanPage(page);
  const go = async (query: string) => {
    await page.keyboard.press('Control+k');
    await find.field.fill(query);
    await find.field.press('Enter');
    await expect(find.dialog).toHaveCount(0);
  };
  await expect(plan.heading).toBeVisible();
  await go('4.2');
  await expect(plan.card('4.2')).toBeFocused();
  await go('restore test');
  await expect(new EvidencePage(page).piece('Restore test').locator(':focus')).toHaveCount(1);
  await go('went wrong');
  await expect(page.locator(':focus')).toContainText('Restore test of the file server');
  await go('engineer soon');
  await expect(plan.inspector.actionBox('Shadow the on-call engineer for a week soon')).toBeFocused();
  await go('engineer never');
  await expect(page.locator(':focus')).toContainText('Shadow the on-call engineer for a week never');
});

test('commands do what they say, and what they open gives the keyboard back', async ({ start, folders }) => {
  const { page } = await start(on(await preparePlan(folders, { fill: fillWithNote })));
  const find = new FindDialog(page);
  const plan = new PlanPage(page);
  const shell = new Shell(page);
  await plan.card('3.2').focus();
  const run = async (query: string) => {
    await page.keyboard.press('Control+k');
    await find.field.fill(query);
    await expect(find.active).toContainText(new RegExp(query, 'i'));
    await find.field.press('Enter');
    await expect(find.dialog).toHaveCount(0);
  };
  await run('rate 3.2: partly');
  await expect(plan.card('3.2')).toContainText(ratingWords.partly);
  await expect(plan.card('3.2')).toBeFocused();
  await run('undo: 3.2');
  await expect(plan.card('3.2')).toContainText(ratingWords['not-yet']);
  await run('dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(plan.card('3.2')).toBeFocused();
  await run('export pdf');
  await expect(shell.dialog).toContainText('PDF');
  await page.keyboard.press('Escape');
  await expect(shell.dialog).toHaveCount(0);
  await expect(plan.card('3.2')).toBeFocused();
  await run('open level 5');
  await expect(plan.board).toBeFocused();
  await run('go to the settings');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Settings');
  // Nothing lies over a dialog, and the plan alone has no commands.
  await shell.keys.click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(find.dialog).toContainText('Type a word');
  await find.field.fill('export pdf');
  await expect(find.dialog).toContainText('Nothing in your plan says “export pdf”.');
});

test('before anything is typed, and where nothing is found', async ({ start, folders }) => {
  const running = await start(on(await preparePlan(folders)));
  const { page } = running;
  const find = new FindDialog(page);
  await expect(find.entry).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(find.group('command').getByRole('option').first()).toContainText('Add evidence');
  await expect(find.choice('Go to the evidence')).toContainText('Ctrl 2');
  await find.field.press('ArrowUp');
  await expect(find.choices.last()).toHaveAttribute('aria-selected', 'true');
  await expect(find.active).toBeInViewport();
  await find.field.fill(`${word} ${word}`);
  await expect(find.choices).toHaveCount(0);
  await expect(find.dialog.getByRole('status')).toContainText(`“${word} ${word}”`);
  await hasNoBreach(running);
  await find.close.click();
  await expect(find.dialog).toHaveCount(0);
});

test('of many hits the first are shown, and a piece far down is gone to', async ({ start, folders }) => {
  const folder = await preparePlan(folders, {
    fill: async (act) => {
      const pieces = Array.from({ length: 400 }, (_, index) => ({
        type: 'evidence.add' as const,
        kind: 'note' as const,
        title: `Ticket ${String(1000 + index)}`,
        date: '2026-10-28',
        text: index === 200 ? 'Müller hat den Server 東京支社 geprüft.' : 'Some words of mine.',
        indicators: all('1.1'),
      }));
      await act(pieces);
    },
  });
  const running = await start(on(folder));
  const { page } = running;
  const find = new FindDialog(page);
  await expect(find.entry).toBeVisible();
  await page.keyboard.press('Control+k');
  await find.field.fill('ticket');
  await expect(find.group('evidence')).toContainText('of 400');
  expect(await find.choices.count()).toBeLessThanOrEqual(50);
  await hasNoBreach(running);
  for (const query of ['muller', '京支', 'ＧＥＰＲＵＦＴ']) {
    await find.field.fill(query);
    await expect(find.choices).toHaveCount(1);
  }
  await find.field.press('Enter');
  await expect(page.locator(':focus')).toContainText('Ticket 1200');
  await expect(page.locator(':focus')).toBeInViewport();
  // Kept as the plan is: what was removed is found no more, and what was brought back is.
  await page.keyboard.press('Delete');
  await expect(new EvidencePage(page).main).toContainText('399 pieces of evidence');
  await page.keyboard.press('Control+k');
  await find.field.fill('muller');
  await expect(find.choices).toHaveCount(0);
  await find.field.fill('undo');
  await find.field.press('Enter');
  await expect(new EvidencePage(page).main).toContainText('400 pieces of evidence');
  await page.keyboard.press('Control+k');
  await find.field.fill('muller');
  await expect(find.choices).toHaveCount(1);
});
