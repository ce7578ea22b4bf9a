/** Goes through the end of a check-in: what stands beside it, the file that is sent, what comes back, and who signs. */
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeWords } from '../../renderer/strings/meeting';
import { shareWords, takenWords } from '../../renderer/strings/share';
import { turnWords } from '../../renderer/strings/turn';
import { expect, type Folders } from './launch';
import { asMentor } from './meeting-plan';
import { CheckInsPage } from './pages/check-ins-page';
import { FindDialog } from './pages/find-dialog';
import { Shell } from './pages/shell';
import { SignPart } from './pages/sign-part';
import { answerOpenDialogs } from './system-dialogs';
import { lookOver, type Tour } from './tour';

/** The other one has a signing key in the plan, so that the individual can sign. */
export async function tellMentorsKey(folders: Folders, folder: string): Promise<void> {
  const { publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  await asMentor(folders, folder, [[{ type: 'person.set', key }]]);
}

/** The file that is sent next, before it is made, made, and on the page; and what comes of opening it here. */
const aroundFile: Tour = async ({ app, page, folders }, look) => {
  const dialog = page.getByRole('dialog');
  const turn = page.getByRole('region', { name: turnWords.label });
  await turn.getByRole('button').click();
  await expect(dialog.getByText(/^About /)).toBeVisible();
  await look('share for review');
  await dialog.getByRole('button', { name: shareWords.save }).click();
  await expect(dialog.getByRole('textbox', { name: shareWords.mailTitle })).toBeVisible();
  await lookOver(look, 'the file is ready', dialog);
  await expect(turn.getByRole('textbox', { name: shareWords.mailTitle })).toBeVisible();
  await look('the file on the page');
  const [file = ''] = readdirSync(folders.exports).filter((name) => name.endsWith('.rung'));
  await answerOpenDialogs(app, [join(folders.exports, file)]);
  const find = new FindDialog(page);
  await find.entry.click();
  await find.field.fill('shared file');
  await find.field.press('Enter');
  await expect(dialog.getByRole('button', { name: takenWords.close }).first()).toBeVisible();
  await lookOver(look, 'what came in a file', dialog);
};

/** A plan in which both ratings of a check-in were shown, and the other one has a key. */
export const aroundEnds: Tour = async (running, look) => {
  const { page } = running;
  const [checkIns, sign] = [new CheckInsPage(page), new SignPart(page)];
  await look('whose turn it is on the plan page');
  await new Shell(page).goTo('check-ins');
  await expect(checkIns.items).toHaveCount(1);
  await look('whose turn it is in the list');
  await checkIns.items.first().getByRole('button').first().click();
  await expect(checkIns.heading).toBeFocused();
  await look('a check-in');
  await page.keyboard.press('a');
  await expect(page.getByRole('textbox', { name: outcomeWords.what })).toBeFocused();
  await look('an action beside a check-in');
  await page.keyboard.press('Escape');
  await aroundFile(running, look);
  await checkIns.agreeAlike.click();
  for (const number of ['3.1', '3.2']) await checkIns.agreed(number).selectOption('partly');
  await sign.paper.click();
  await lookOver(look, 'signed on paper', sign.dialog);
  await sign.sign.click();
  await expect(sign.yes).toBeVisible();
  await lookOver(look, 'sign', sign.dialog);
  await look('all agreed');
  await new Shell(page).goTo('settings');
  await sign.ownKey.getByRole('button').first().click();
  await lookOver(look, 'a signing key', sign.dialog);
  await sign.bring.click();
  await lookOver(look, 'bring a signing key in', sign.dialog);
};
