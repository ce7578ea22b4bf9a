/** Signing a check-in in two windows, on paper, and with a key that is taken along. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { dayFromToday, on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, launch, test, type Folders, type Running } from './launch';
import { asMentor } from './meeting-plan';
import { closeMentors } from './mentors-window';
import { CheckInsPage } from './pages/check-ins-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { SignPart } from './pages/sign-part';
import { all, preparePlan } from './prepared-plan';
import { answerOpenDialogs, recordOpened } from './system-dialogs';
import { narrow, resize, wide } from './window-size';

const about = all('1.1', '1.2');
const passphrase = 'correct horse battery';
const shots = process.env.RUNG_SHOTS;

async function shoot(running: Running, name: string): Promise<void> {
  if (shots === undefined) return;
  const { page } = running;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${shots}/${name}-${scheme}.png` });
  }
  await page.emulateMedia({ colorScheme: null });
  await resize(running, narrow);
  await page.screenshot({ path: `${shots}/${name}-800.png` });
  await resize(running, wide);
}

/** Rated, shown and agreed by both. */
async function agreedPlan(folders: Folders): Promise<string> {
  let checkIn = '';
  const folder = await preparePlan(folders, {
    fill: async (act) => {
      await act([{ type: 'level.claim', level: 1 }]);
      await act([
        { type: 'evidence.add', kind: 'note', text: 'Ran the patch window', indicators: all('1.1') },
      ]);
      const open = { mentorName: 'Name Mentor', date: dayFromToday(0), indicators: [...about] };
      [checkIn = ''] = await act([{ type: 'checkin.open', ...open }]);
    },
  });
  await asMentor(folders, folder, [
    [{ type: 'person.set', name: 'Name Mentor' }],
    about.map((indicator) => ({ type: 'checkin.rate', checkIn, indicator, rating: 'met' }) as const),
    [{ type: 'checkin.rated', checkIn }],
    [{ type: 'checkin.show', checkIn }],
    about.map((indicator) => ({ type: 'checkin.agree', checkIn, indicator, rating: 'met' }) as const),
  ]);
  return folder;
}

async function openCheckIn(running: Running): Promise<SignPart> {
  await expect(new PlanPage(running.page).heading).toBeVisible();
  await new Shell(running.page).goTo('check-ins');
  await new CheckInsPage(running.page).items.first().getByRole('button').first().click();
  const sign = new SignPart(running.page);
  await expect(sign.signers).toHaveCount(2);
  return sign;
}

function mentors(folders: Folders, folder: string): Promise<Running> {
  return launch({ ...folders, userData: join(folders.root, 'mentor’s computer') }, on(folder));
}

test('two windows sign the same words, and it is locked', async ({ start, folders }) => {
  test.setTimeout(180_000);
  const folder = await agreedPlan(folders);
  const individual = await start(on(folder));
  const mentor = await mentors(folders, folder);
  const own = await openCheckIn(individual);
  const theirs = await openCheckIn(mentor);

  await expect(own.part).toContainText('Name Mentor has no signing key in this plan yet');
  await expect(own.sign).toHaveCount(0);
  await shoot(individual, 'sign-missing');
  await expectNoBreaches(individual);

  const keys = new Keyboard(mentor);
  await keys.goTo(theirs.makeKey);
  await keys.press('Enter');
  await expect(theirs.fresh).toBeFocused();
  await shoot(mentor, 'sign-key');
  await keys.type('short');
  await keys.press('Enter');
  await expect(theirs.dialog).toContainText('Choose at least 8 characters.');
  await expectNoBreaches(mentor);
  await theirs.fresh.fill(passphrase);
  await theirs.again.fill(passphrase);
  await theirs.make.press('Enter');
  await expect(theirs.dialog).toHaveCount(0);
  await expect(theirs.makeKey).toHaveCount(0);

  await expect(own.sign).toBeVisible();
  await own.sign.click();
  await own.fresh.fill(passphrase);
  await own.again.fill('another one');
  await own.yes.click();
  await expect(own.dialog).toContainText('The two are not the same.');
  await own.again.fill(passphrase);
  await shoot(individual, 'sign-dialog');
  await expectNoBreaches(individual);
  await own.yes.click();
  await expect(own.dialog).toHaveCount(0);
  await expect(own.signers.first()).toContainText(/Signed .*First signature/);
  await expect(own.part).toContainText('Waiting for Name Mentor');

  await expect(theirs.signers.first()).toContainText('It does not prove whose key it is');
  await shoot(mentor, 'sign-one');
  await keys.goTo(theirs.sign);
  await keys.press('Enter');
  await expect(theirs.known).toBeFocused();
  await keys.type('not the one');
  await keys.press('Enter');
  await expect(theirs.dialog).toContainText('This passphrase does not open the key.');
  await theirs.known.fill(passphrase);
  await theirs.known.press('Enter');
  await expect(theirs.part).toContainText('Signed by both, so it is locked.');
  await expect(own.part).toContainText('Signed by both, so it is locked.');
  await expect(own.sign).toHaveCount(0);
  await shoot(individual, 'sign-both');
  await expectNoBreaches(individual);
  await expectNoBreaches(mentor);
  await closeMentors(mentor);
});

test('on paper with a scan, without signatures, and back', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await agreedPlan(folders);
  const scan = join(folders.root, 'Sheet.pdf');
  writeFileSync(scan, '%PDF-1.4 a sheet of paper');
  const running = await start(on(folder));
  const { page } = running;
  const sign = await openCheckIn(running);
  await sign.unsigned.click();
  await expect(sign.part).toContainText('agreed, not confirmed');
  await shoot(running, 'sign-unsigned');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(sign.paper).toBeVisible();
  await sign.paper.click();
  await expect(sign.paperName).toBeFocused();
  await expect(sign.paperName).toHaveValue('Name Mentor');
  await sign.paperName.fill('');
  await sign.paperYes.click();
  await expect(sign.dialog).toContainText('Write the name');
  await sign.paperName.fill('Name Mentor');
  await answerOpenDialogs(running.app, [scan]);
  await sign.scan.click();
  await expect(sign.dialog).toContainText('Sheet.pdf');
  await shoot(running, 'sign-paper-dialog');
  await expectNoBreaches(running);
  await sign.paperYes.click();
  await expect(sign.part).toContainText('Confirmed on paper, Rung cannot check this.');
  const opened = await recordOpened(running.app);
  await sign.part.getByRole('button', { name: 'Open the scan' }).click();
  await expect.poll(opened).toEqual([expect.stringMatching(/Sheet\.pdf$/)]);
  await shoot(running, 'sign-paper');
  await expectNoBreaches(running);
});

test('the key is made in the settings, taken along and brought in elsewhere', async ({ start, folders }) => {
  test.setTimeout(120_000);
  const folder = await agreedPlan(folders);
  const out = join(folders.root, 'out');
  const circumstances = on(folder);
  const first = await start({ ...circumstances, env: { ...circumstances.env, RUNG_EXPORT_DIR: out } });
  await expect(new PlanPage(first.page).heading).toBeVisible();
  await new Shell(first.page).goTo('settings');
  const key = new SignPart(first.page);
  await key.ownKey.getByRole('button', { name: 'Make it now…' }).click();
  await key.fresh.fill(passphrase);
  await key.again.fill(passphrase);
  await key.make.click();
  await expect(key.ownKey).toContainText(/Safety code \d{5} \d{5}/);
  const code = /\d{5}( \d{5}){5}/.exec(await key.ownKey.innerText())?.[0] ?? '';
  await key.ownKey.scrollIntoViewIfNeeded();
  await shoot(first, 'key-settings');
  await expectNoBreaches(first);
  await key.take.click();
  await key.known.fill(passphrase);
  await key.dialog.getByLabel('A passphrase for the file').fill('of the file only');
  await key.again.fill('of the file only');
  await shoot(first, 'key-take');
  await expectNoBreaches(first);
  await key.save.click();
  await expect(key.dialog).toHaveCount(0);
  await expect(first.page.getByText(/Saved as Rung signing key/)).toBeVisible();

  // Another key in its place, and then the one from the file again.
  await key.ownKey.getByRole('button', { name: 'Make a new one…' }).click();
  await key.fresh.fill('a second passphrase');
  await key.again.fill('a second passphrase');
  await key.replace.click();
  await expect(key.dialog).toHaveCount(0);
  await expect(key.ownKey).not.toContainText(code);
  await answerOpenDialogs(first.app, [join(out, 'Rung signing key.rung-key')]);
  await key.bring.click();
  await key.dialog.getByRole('button', { name: 'Choose the file…' }).click();
  await key.dialog.getByLabel('Passphrase of the file').fill('of the file only');
  await key.bringIn.click();
  await expect(key.dialog).toHaveCount(0);
  await expect(key.ownKey).toContainText(code);
});
