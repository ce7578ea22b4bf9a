/** A form for a mentor without Rung: out as a PDF, filled in elsewhere, back as their side of a check-in. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { rung } from './command-line';
import { dropFiles } from './drop-files';
import { Keyboard } from './keyboard';
import { electronProgram, expect, programArguments, programEnvironment, test, type Folders } from './launch';
import { Shell } from './pages/shell';
import { tool } from './pdf-tools';
import { all, preparePlan } from './prepared-plan';
import { answerOpenDialogs } from './system-dialogs';

interface Forms {
  readonly plan: string;
  readonly filled: string;
  readonly flattened: string;
}

async function preparedForms(folders: Folders): Promise<Forms> {
  const plan = await preparePlan(folders, {
    mentor: 'Mentor',
    fill: async (act) => {
      await act(all('1.1', '1.2').map((indicator) => ({ type: 'rating.set', indicator, rating: 'met' })));
    },
  });
  const at = (name: string) => join(folders.root, name);
  await rung(at('command line'), ['export', plan, '--pdf', at('form.pdf'), '--audience', 'blank']);
  const pdf = await PDFDocument.load(readFileSync(at('form.pdf')));
  const form = pdf.getForm();
  form.getRadioGroup('rating-1').select('met');
  form.getRadioGroup('rating-2').select('partly');
  form.getTextField('comment-2').setText('Ask earlier when an alert is new.');
  form.getTextField('name').setText('Mentor');
  form.getTextField('date').setText('23/11/2026');
  form.getTextField('notes').setText('A good half year.');
  writeFileSync(at('filled.pdf'), await pdf.save());
  tool('pdftocairo', '-pdf', at('filled.pdf'), at('flattened.pdf'));
  return { plan, filled: at('filled.pdf'), flattened: at('flattened.pdf') };
}

/** What the system does at a double click while the program runs. */
async function startAgainWith(folders: Folders, file: string): Promise<void> {
  const second = spawn(electronProgram(), programArguments(folders, [file]), {
    env: programEnvironment(folders),
    stdio: 'ignore',
  });
  await new Promise((done) => second.once('exit', done));
}

test('a filled-in form is looked at, becomes the mentor’s side of a check-in, and is added once', async ({
  start,
  folders,
}) => {
  test.slow();
  const { plan, filled } = await preparedForms(folders);
  const { app, page } = await start(on(plan));
  await answerOpenDialogs(app, [filled]);
  await new Shell(page).goTo('check-ins');
  await page.getByRole('button', { name: 'Read a review form…' }).click();
  const dialog = page.getByRole('dialog', { name: 'A review form came back' });
  await expect(dialog.getByLabel('Name of the mentor')).toHaveValue('Mentor');
  await expect(dialog.getByRole('list', { name: 'Ratings and comments' }).getByRole('listitem')).toHaveText([
    /^1\.1.*Met$/,
    /^1\.2.*PartlyAsk earlier when an alert is new\.$/,
  ]);
  await expect(dialog).toContainText('In the form: 23/11/2026');
  await expect(dialog).toContainText('A good half year.');
  await expectNoBreaches({ page });
  await page.screenshot({ path: 'test-results/form-read.png' });
  // Mended here, the form is still the same one when it is read again.
  await dialog.getByLabel('Name of the mentor').fill('Mentor Surname');
  await dialog.getByRole('button', { name: 'Add to the plan' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The mentor’s ratings came from a review form.')).toBeVisible();
  await page.screenshot({ path: 'test-results/form-check-in.png' });
  await page.getByRole('button', { name: 'Show both ratings' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Show both' }).click();
  await expect(page.getByText('Ask earlier when an alert is new.').first()).toBeVisible();
  expect(await rung(join(folders.root, 'command line'), ['form', plan, filled, '--dry-run'])).toContain(
    'Ask',
  );
  await page.keyboard.press('Escape');
  await dropFiles(page, page.locator('main'), [filled]);
  await expect(dialog).toContainText('These answers are in the plan already');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await startAgainWith(folders, filled);
  await expect(dialog).toContainText('These answers are in the plan already');
  await expect(dialog.getByRole('button', { name: 'Add to the plan' })).toHaveCount(0);
});

test('a flattened form says so and is typed in, by keyboard alone', async ({ start, folders }) => {
  test.slow();
  const { plan, flattened } = await preparedForms(folders);
  const { app, page } = await start(on(plan));
  await answerOpenDialogs(app, [flattened]);
  const keys = new Keyboard({ app, page });
  await new Shell(page).goTo('check-ins');
  await page.getByRole('button', { name: 'Read a review form…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Type in a review' });
  await expect(dialog).toContainText('The fields of this form are gone');
  await expectNoBreaches({ page });
  await page.screenshot({ path: 'test-results/form-typed.png' });
  await expect(dialog.getByLabel('Name of the mentor')).toBeFocused();
  const group = dialog.getByRole('group', { name: 'Rating of 1.1' });
  await keys.goTo(group.getByRole('button').first());
  await keys.press('3');
  await expect(group.getByRole('button', { name: 'Met' })).toHaveAttribute('aria-pressed', 'true');
  await keys.goTo(dialog.getByLabel('Comment on 1.1'));
  await keys.type('Seen 3 times');
  await keys.goTo(dialog.getByRole('button', { name: 'Add to the plan' }));
  await keys.press('Enter');
  await expect(page.getByText('The mentor’s ratings came from a review form.')).toBeVisible();
  const shown = await rung(join(folders.root, 'command line'), ['show', plan]);
  expect(shown).toContain('"comment": "Seen 3 times"');
});
