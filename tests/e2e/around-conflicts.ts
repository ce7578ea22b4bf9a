/** Goes around what was changed on two devices at once. */
import { lookOver, type Tour } from './tour';
import { expect } from './launch';
import { ConflictsDialog } from './pages/conflicts-dialog';
import { Shell } from './pages/shell';

/** What two devices said differently, and that all is chosen. Then all is as it was. */
export const aroundConflicts: Tour = async ({ page }, look) => {
  const conflicts = new ConflictsDialog(page);
  await conflicts.choose.click();
  await expect(conflicts.fields).not.toHaveCount(0);
  await look('changed on two devices');
  await conflicts.keepAll.click();
  await expect(conflicts.fields).toHaveCount(0);
  await lookOver(look, 'all is chosen', conflicts.dialog);
  await new Shell(page).undo.click();
  await expect(conflicts.choose).toBeVisible();
};
