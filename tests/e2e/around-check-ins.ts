/** Goes around the check-ins, as the individual and as the one who rates. */
import { formWords } from '../../renderer/strings/form';
import { expect } from './launch';
import { CheckInsPage } from './pages/check-ins-page';
import { PlanPage } from './pages/plan-page';
import { ShareDialog } from './pages/share-dialog';
import { Shell } from './pages/shell';
import { lookOver, type Tour } from './tour';
import { choose } from './two-computers';

/** The list of check-ins, and a new one. */
export const aroundCheckIns: Tour = async ({ page }, look) => {
  const checkIns = new CheckInsPage(page);
  await new Shell(page).goTo('check-ins');
  await expect(checkIns.heading).toHaveText('Check-ins');
  await look('check-ins');
  await checkIns.add.click();
  await lookOver(look, 'a new check-in', checkIns.dialog);
  await page.getByRole('button', { name: formWords.typeIn }).click();
  await lookOver(look, 'typing in a review', page.getByRole('dialog', { name: formWords.typeTitle }));
};

/** A check-in in the window of the one who rates in it, from the beginning until both ratings are shown. */
export const aroundReview: Tour = async (running, look) => {
  const { page } = running;
  const shell = new Shell(page);
  const checkIns = new CheckInsPage(page);
  await shell.goTo('plan');
  await expect(new PlanPage(page).heading).toHaveText('Levels are covered');
  await look('covered levels');
  await shell.goTo('check-ins');
  await expect(checkIns.items).toHaveCount(1);
  await look('check-ins in somebody else’s plan');
  await checkIns.items.first().getByRole('button').first().click();
  await checkIns.start('2.1').click();
  await page.keyboard.press('2');
  await expect(checkIns.heading).toHaveText('1 of 3 rated');
  await look('rating');
  await page.getByRole('button', { name: 'Choose indicators…' }).click();
  await lookOver(look, 'other indicators', checkIns.dialog);
  await checkIns.rated.click();
  await checkIns.show.click();
  await expect(checkIns.showForGood).toBeVisible();
  await look('show both?');
  await checkIns.showForGood.click();
  await expect(checkIns.heading).toHaveText('3 of 3 to agree');
  await checkIns.start('2.1').focus();
  await page.keyboard.press('c');
  await expect(checkIns.newComment).toBeFocused();
  await page.getByRole('button', { name: /Evidence for 2.1/ }).click();
  await look('compare');
  const share = new ShareDialog(page);
  await choose(running, 'Share for review…');
  await expect(share.fresh).toBeFocused();
  await lookOver(look, 'sending it back', share.dialog);
};
