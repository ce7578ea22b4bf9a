/** The window of somebody else who opens the plan: another computer, on the same folder. */
import { join } from 'node:path';
import { on } from './circumstances';
import { expect, launch, type Folders, type Running } from './launch';
import { Shell } from './pages/shell';

/** Opens the plan as a mentor does who says that it is not theirs. The caller ends it. */
export async function mentorsWindow(folders: Folders, folder: string): Promise<Running> {
  const theirs = { ...folders, userData: join(folders.root, 'the mentor’s computer') };
  const running = await launch(theirs, on(folder));
  const shell = new Shell(running.page);
  await shell.notMine.click();
  await running.page.getByLabel('Your name, as they will see it').fill('Name Mentor');
  await running.page.getByRole('button', { name: 'Review the plan' }).click();
  await expect(shell.notMine).toHaveCount(0);
  return running;
}

/** Ends it, and asserts what every window is to keep. */
export async function closeMentors({ close, foreign, problems }: Running): Promise<void> {
  await close();
  expect(foreign).toEqual([]);
  expect(problems).toEqual([]);
}
