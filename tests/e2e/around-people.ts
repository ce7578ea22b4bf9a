/** Goes around the people whose plans are on this computer. */
import { commandWords } from '../../renderer/strings/find';
import { peopleWords } from '../../renderer/strings/people';
import { lookOver, type Tour } from './tour';
import { expect } from './launch';
import { FindDialog } from './pages/find-dialog';
import { PeoplePage } from './pages/people-page';

/** The page, the menu of one of them, what is prepared, and a filter that nobody goes by. */
export const aroundPeople: Tour = async ({ page }, look) => {
  const people = new PeoplePage(page);
  await new FindDialog(page).entry.click();
  await page.keyboard.type(commandWords.page.people.title);
  await page.keyboard.press('Enter');
  // The page before has rows as well.
  await expect(people.heading).toBeVisible();
  await expect(people.rows).not.toHaveCount(0);
  await look('people');
  await expect(people.rows.locator('b').first()).not.toBeEmpty();
  const [first = ''] = await people.rows.locator('b').allTextContents();
  await people.menu(first).click();
  await lookOver(look, 'menu of a person', page.getByRole('menu'));
  await people.choose(first, peopleWords.prepare);
  await lookOver(look, 'what is prepared', page.getByRole('dialog'));
};
