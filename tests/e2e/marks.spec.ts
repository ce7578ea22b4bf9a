/** Every mark has 3:1 against every row it can stand on, in every look, measured in what is really painted. */
import type { Locator, Page } from '@playwright/test';
import { on, usual } from './circumstances';
import { fillTypical } from './filled-plans';
import { expect, test } from './launch';
import { faultOf, inkOnRow } from './mark-pixels';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { preparePlan } from './prepared-plan';

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'high contrast, light', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'high contrast, dark', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

interface Row {
  readonly name: string;
  readonly mark: Locator;
  /** Brings the row into its state. */
  readonly act?: () => Promise<void>;
}

function markIn(place: Locator): Locator {
  return place.locator('.seg-mark:not([data-copy])').first();
}

/** Something is dragged over it. */
async function dragOver(card: Locator): Promise<void> {
  await card.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['text'], 'file.txt'));
    element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  });
}

function rowsOfPlan(page: Page): readonly Row[] {
  const plan = new PlanPage(page);
  const away = () => page.mouse.move(0, 0);
  const [card, other] = [plan.card('3.1'), plan.card('3.2')];
  return [
    { name: 'key', mark: markIn(plan.legend), act: away },
    { name: 'rung', mark: markIn(plan.rung(5)) },
    { name: 'rung under the pointer', mark: markIn(plan.rung(5)), act: () => plan.rung(5).hover() },
    { name: 'next rung', mark: markIn(plan.rung(3)), act: away },
    { name: 'next rung under the pointer', mark: markIn(plan.rung(3)), act: () => plan.rung(3).hover() },
    { name: 'rung on the board', mark: markIn(plan.rung(5)), act: () => plan.rung(5).click() },
    {
      name: 'chosen card',
      mark: markIn(card),
      act: () =>
        plan
          .rung(3)
          .click()
          .then(() => card.click()),
    },
    { name: 'card', mark: markIn(other), act: away },
    { name: 'card under the pointer', mark: markIn(other), act: () => other.hover() },
    { name: 'card that something is dragged over', mark: markIn(other), act: () => dragOver(other) },
  ];
}

function rowsOfFirstPage(page: Page): readonly Row[] {
  const first = new FirstRunPage(page);
  const choice = (rank: number, name: string) => first.level(rank, name).locator('..');
  const [low, high] = [choice(2, 'Assist'), choice(4, 'Ensure')];
  return [
    { name: 'choice', mark: markIn(high) },
    { name: 'choice under the pointer', mark: markIn(high), act: () => high.hover() },
    { name: 'chosen level', mark: markIn(low), act: () => low.click() },
  ];
}

/** In every look, to the end, so that all is found at once. */
async function faultsOn(page: Page, rows: readonly Row[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    for (const row of rows) {
      await row.act?.();
      const faults = (await inkOnRow(page, row.mark)).flatMap((ink) => faultOf(ink) ?? []);
      found.push(...faults.map((fault) => `${name}, ${row.name}: ${fault}`));
    }
  }
  return found;
}

test('the plan page', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { fill: fillTypical });
  const { page } = await start(on(folder));
  await expect(new PlanPage(page).cards).toHaveCount(3);
  expect(await faultsOn(page, rowsOfPlan(page))).toEqual([]);
});

test('the first page', async ({ start }) => {
  const { page } = await start(usual);
  await expect(new FirstRunPage(page).heading).toBeVisible();
  expect(await faultsOn(page, rowsOfFirstPage(page))).toEqual([]);
});
