/** A plan with more evidence than fits on a page: only what is in sight is on the page, and all of it can be reached. */
import { usual } from './circumstances';
import { expect, test } from './launch';
import { EvidencePage } from './pages/evidence-page';
import { Shell } from './pages/shell';
import { all, preparePlan } from './prepared-plan';
import { resize } from './window-size';

const count = 200;

test('200 pieces are scrolled, walked by key, removed and brought back', async ({ start, folders }) => {
  const plan = await preparePlan(folders, {
    fill: async (act) => {
      await act(
        Array.from({ length: count }, (_, index) => ({
          type: 'evidence.add',
          kind: 'link',
          title: `Ticket ${String(1000 + index)}`,
          date: '2026-10-28',
          url: `https://example.org/tickets/${String(1000 + index)}`,
          indicators: all('1.1'),
        })),
      );
    },
  });
  const running = await start({ ...usual, args: [plan] });
  const { page } = running;
  const shell = new Shell(page);
  const evidence = new EvidencePage(page);
  await shell.goTo('evidence');
  await expect(evidence.main).toContainText('200 pieces of evidence');
  await expect(evidence.piece('Ticket 1199')).toHaveAttribute('aria-setsize', '200');
  expect(await evidence.pieces.count()).toBeLessThan(50);

  await evidence.list.getByRole('button', { name: 'Link: Ticket 1199' }).focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveText('Link: Ticket 1000');
  await expect(page.locator(':focus')).toBeInViewport();
  await expect(evidence.piece('Ticket 1000')).toHaveAttribute('aria-posinset', '200');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveText('Link: Ticket 1012');
  await expect(page.locator(':focus')).toBeInViewport();

  // Scrolled far away, the row that has the keyboard still has it.
  await evidence.main.evaluate((main) => main.scrollTo(0, 0));
  await expect(evidence.piece('Ticket 1199')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveText('Link: Ticket 1013');
  await expect(page.locator(':focus')).toBeInViewport();

  await page.keyboard.press('Delete');
  await expect(evidence.main).toContainText('199 pieces of evidence');
  await expect(page.locator(':focus')).toHaveText('Link: Ticket 1012');
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await expect(evidence.main).toContainText('200 pieces of evidence');

  // In a low window the window itself scrolls: the list follows it, and still draws no more than is seen.
  await evidence.list.getByRole('button', { name: 'Link: Ticket 1012' }).focus();
  await resize(running, { name: 'low', width: 640, height: 400, zoom: 1 });
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveText('Link: Ticket 1199');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, 9000));
  await expect(evidence.piece('Ticket 1105')).toBeAttached();
  expect(await evidence.pieces.count()).toBeLessThan(50);
});
