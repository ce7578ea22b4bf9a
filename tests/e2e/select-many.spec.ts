/** Many pieces at once: selected by mouse and by keyboard, changed in one act, also where there are 10,000. */
import { evidenceFilterWords } from '../../renderer/strings/evidence';
import { putWords, selectWords, tagManyWords } from '../../renderer/strings/select';
import { tagWords } from '../../renderer/strings/tags';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { fillTypical } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { HistoryPage } from './pages/history-page';
import { Shell } from './pages/shell';
import { all, preparePlan, type Act } from './prepared-plan';

async function fillTickets(act: Act, count: number): Promise<void> {
  await act(
    Array.from({ length: count }, (_, index) => ({
      type: 'evidence.add',
      kind: 'link',
      title: `Ticket ${String(1000 + index)}`,
      date: '2026-10-28',
      url: `https://example.org/tickets/${String(index)}`,
      indicators: all('1.1'),
    })),
  );
}

test('with the keyboard alone: three are tagged, the page shows only those, and one key takes it back', async ({
  start,
  folders,
}) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const { app, page } = await start(on(folder));
  const evidence = new EvidencePage(page);
  const keys = new Keyboard({ app, page });
  await new Shell(page).goTo('evidence');
  await keys.goTo(evidence.pieces.first().locator('.piece-title'));
  await keys.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(evidence.bar).toContainText('3 selected');
  await expectNoBreaches({ page });
  await keys.goTo(evidence.inBar(selectWords.tag));
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: tagManyWords.title(3) });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await keys.type('review');
  await keys.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'review' })).toBeChecked();
  await expectNoBreaches({ page });
  await keys.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(evidence.inBar(selectWords.tag)).toBeFocused();
  await page.getByRole('combobox', { name: tagWords.tag, exact: true }).selectOption({ label: 'review' });
  await expect(evidence.pieces).toHaveCount(3);
  await page.getByRole('button', { name: evidenceFilterWords.all }).click();
  await keys.press('Escape');
  await expect(evidence.bar).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Took back:')).toBeVisible();
  await expect(evidence.list.getByText('review')).toHaveCount(0);
});

test('with the mouse: what comes and goes does not make the list jump', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: (act) => fillTickets(act, 30) });
  const { page } = await start(on(folder));
  const evidence = new EvidencePage(page);
  await new Shell(page).goTo('evidence');
  const place = () => evidence.piece('Ticket 1025').boundingBox();
  const before = await place();
  await evidence.mark('Ticket 1029').check();
  await evidence.mark('Ticket 1027').click({ modifiers: ['Shift'] });
  await expect(evidence.bar).toContainText('3 selected');
  expect(await place()).toEqual(before);
  await evidence.piece('Ticket 1025').click({ modifiers: ['ControlOrMeta'], position: { x: 400, y: 8 } });
  await expect(evidence.bar).toContainText('4 selected');
  await evidence.inBar(selectWords.remove).click();
  await expect(evidence.main).toContainText('26 pieces of evidence');
  await expect(page.getByText(selectWords.removed(4))).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(evidence.main).toContainText('30 pieces of evidence');
  await expect(evidence.piece('Ticket 1025')).toBeAttached();
  // The row that the keyboard went on to has it still, and is in sight.
  await expect(page.locator('.piece-title:focus')).toBeInViewport();
});

test('10,000 pieces are put under an indicator, tagged and removed, each in one act', async ({
  start,
  folders,
}) => {
  test.setTimeout(180_000);
  const folder = await preparePlan(folders, { fill: (act) => fillTickets(act, 10_000) });
  const { page } = await start(on(folder));
  const evidence = new EvidencePage(page);
  const { dialog } = new EvidenceDialog(page);
  const times: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<void>) => {
    const begun = Date.now();
    await work();
    times[name] = Date.now() - begun;
  };
  await new Shell(page).goTo('evidence');
  await evidence.pieces.first().locator('.piece-title').focus();
  await timed('select all', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await expect(evidence.bar).toContainText('10,000 selected');
  });
  await evidence.inBar(selectWords.put).click();
  await dialog.getByRole('checkbox', { name: /^All of level 3/ }).check();
  await timed('put', async () => {
    await dialog.getByRole('button', { name: putWords.save }).click();
    await expect(dialog).toHaveCount(0, { timeout: 60_000 });
  });
  await expect(evidence.pieces.first()).toContainText('All of level 3');
  await timed('remove', async () => {
    await evidence.inBar(selectWords.remove).click();
    await expect(page.getByText('What you have done will stand here.')).toBeVisible({ timeout: 60_000 });
  });
  await expect(page.locator('main h1')).toBeFocused();
  await timed('undo', async () => {
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(evidence.main).toContainText('10,000 pieces of evidence', { timeout: 60_000 });
  });
  await new Shell(page).goTo('history');
  const { rows } = new HistoryPage(page);
  await expect(rows.nth(1)).toContainText('Removed 10,000 pieces of evidence');
  await expect(rows.nth(2)).toContainText('Put 10,000 pieces of evidence under 3.1, 3.2 and 3.3');
  // Nothing takes so long that a progress bar would have to be shown.
  for (const [name, milliseconds] of Object.entries(times)) expect(milliseconds, name).toBeLessThan(4000);
});
