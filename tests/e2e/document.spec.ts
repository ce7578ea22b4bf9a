/** The document window: its pages are those that are saved, whatever is chosen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { fillTypical } from './filled-plans';
import { Keyboard } from './keyboard';
import { expect, test, type Folders, type LaunchOptions, type Running } from './launch';
import { ExportDialog } from './pages/export-dialog';
import { PlanPage } from './pages/plan-page';
import { tool } from './pdf-tools';
import { savedForms } from '../../framework/contract/document-calls';
import { exportWords } from '../../renderer/strings/export';
import { preparePlan, type Act } from './prepared-plan';
import { at, words } from '../helpers/report-plans';
import { textIn } from './saved-text';
import { usualDocument } from './usual-document';
import { narrow, resize, type Size } from './window-size';

const shots = process.env.RUNG_SHOTS ?? '';

async function shoot({ page }: Pick<Running, 'page'>, name: string): Promise<void> {
  if (shots !== '') await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** The window with a plan in it, and what these tests do there. */
async function openFilled(
  {
    start,
    folders,
  }: { readonly start: (options: LaunchOptions) => Promise<Running>; readonly folders: Folders },
  fill: (act: Act) => Promise<void> = fillTypical,
) {
  const running = await start(on(await preparePlan(folders, { fill })));
  const { app, page } = running;
  return {
    running,
    app,
    page,
    dialog: new ExportDialog(page),
    plan: new PlanPage(page),
    keys: new Keyboard({ app, page }),
  };
}

test('goes out in other forms too, and none has anything private', async ({ start, folders }) => {
  const secret = 'Nobody else reads this';
  const leftOut = 'A piece that is left out';
  const note = { type: 'note.set', indicator: at('1.1'), text: secret, private: true } as const;
  const { page, plan, dialog } = await openFilled({ start, folders }, async (act) => {
    await act([
      note,
      { type: 'evidence.add', kind: 'note', title: leftOut, text: leftOut, indicators: [at('1.1')] },
    ]);
  });
  await plan.exportPdf.click();
  await expect(dialog.amount).toBeVisible();
  await dialog.part.click();
  await dialog.dialog.getByRole('checkbox', { name: leftOut }).uncheck();
  for (const form of savedForms) {
    await dialog.dialog.getByRole('button', { name: exportWords.saveAs }).click();
    await page.getByRole('menuitem', { name: exportWords.forms[form] }).click();
    await expect(dialog.dialog.getByRole('group', { name: exportWords.doneTitle })).toContainText(`.${form}`);
  }
  const saved = readdirSync(folders.exports);
  expect(saved.map((name) => name.split('.').at(-1)).sort()).toEqual([...savedForms].sort());
  for (const name of saved) {
    const text = textIn(join(folders.exports, name));
    expect(text, name).toContain('Name Surname');
    expect(text, name).not.toContain(secret);
    expect(text, name).not.toContain(leftOut);
  }
});

test('by mouse: what is chosen is seen at once, kept, and saved as it was seen', async ({
  start,
  folders,
}) => {
  const { running, page, plan, dialog } = await openFilled({ start, folders });
  await plan.exportPdf.click();
  await expect(dialog.amount).toBeVisible();
  await expect(dialog.sheets.first()).toBeVisible();
  await shoot(running, 'document-light');
  await expectNoBreaches(running);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(running, 'document-dark');
  await page.emulateMedia({ colorScheme: null });
  await dialog.audience('blank').click();
  await expect(dialog.section('levels')).toHaveCount(0);
  await expect(dialog.amount).toBeVisible();
  await shoot(running, 'document-blank');
  await dialog.audience('mentor').click();
  await expect(dialog.section('levels')).toBeChecked();
  await expect(dialog.amount).toBeVisible();
  const before = await dialog.amount.textContent();
  await dialog.audience('panel').click();
  await dialog.section('levels').uncheck();
  await expect(dialog.amount).not.toHaveText(before ?? '');
  await dialog.section('history').check();
  await expect(dialog.useUsual).toBeVisible();
  await expect(dialog.amount).toBeVisible();
  await dialog.next.click();
  await expect(dialog.dialog).toContainText(/Page 2 of \d/);
  await dialog.start.click();
  await expect(dialog.open).toBeFocused();
  await shoot(running, 'document-saved');
  await page.keyboard.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
  await expect.poll(() => windows(running)).toBe(1);
  await plan.exportPdf.click();
  await expect(dialog.section('history')).toBeChecked();
  await dialog.useUsual.click();
  await expect(dialog.section('history')).not.toBeChecked();
  // Nothing hidden keeps the program running.
  await expect(dialog.amount).toBeVisible();
  await running.close();
});

async function windows({ app }: Running): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

test('by keyboard: opened, looked through, changed, saved', async ({ start, folders }) => {
  const { keys, plan, dialog } = await openFilled({ start, folders });
  await expect(plan.heading).toBeVisible();
  await keys.pressInMenu('e');
  await expect(dialog.start).toBeFocused();
  await expect(dialog.amount).toBeVisible();
  await keys.goTo(dialog.next);
  await keys.press('Enter');
  await expect(dialog.dialog).toContainText(/Page 2 of \d/);
  await keys.goTo(dialog.section('evidence'));
  await keys.press('Space');
  await expect(dialog.section('evidence')).not.toBeChecked();
  await expect(dialog.useUsual).toBeVisible();
  await keys.goTo(dialog.start);
  await keys.press('Enter');
  await expect(dialog.open).toBeFocused();
  await keys.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
});

test('in small windows everything is in reach', async ({ start, folders }) => {
  const { running, page, plan, dialog } = await openFilled({ start, folders });
  const least: Size = { name: '640 x 400', width: 640, height: 400, zoom: 1 };
  for (const size of [narrow, least]) {
    await resize(running, size);
    await plan.exportPdf.click();
    await expect(dialog.sheets.first()).toBeVisible();
    await shoot(running, `document-${String(size.width)}`);
    await dialog.view.scrollIntoViewIfNeeded();
    await expect(dialog.start).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog.dialog).toHaveCount(0);
  }
});

test('printing says in a sentence that there is no printer, and prints what is shown where there is one', async ({
  start,
  folders,
}) => {
  const { running, app, keys, plan, dialog } = await openFilled({ start, folders });
  await expect(plan.heading).toBeVisible();
  await keys.pressInMenu('p');
  await expect(dialog.dialog.getByRole('alert')).toContainText('No printer is set up on this computer.');
  await app.evaluate(({ webContents }) => {
    const [page] = webContents.getAllWebContents();
    const shared: unknown = page === undefined ? null : Object.getPrototypeOf(page);
    if (typeof shared !== 'object' || shared === null) throw new Error('There is no page.');
    Object.assign(shared, {
      getPrintersAsync: () => Promise.resolve([{ name: 'A printer' }]),
      async print(
        this: { executeJavaScript: (code: string) => Promise<unknown> },
        options: unknown,
        done: (isPrinted: boolean, why: string) => void,
      ) {
        const title = await this.executeJavaScript('document.title');
        process.env.RUNG_PRINTED = JSON.stringify([title, options]);
        done(true, '');
      },
    });
  });
  await keys.pressInMenu('p');
  const printed = () => app.evaluate(() => process.env.RUNG_PRINTED ?? '');
  await expect.poll(printed).toContain('"pageSize":"A4"');
  expect(await printed()).toContain('evelopment plan');
  await expect(dialog.dialog.getByRole('alert')).toHaveCount(0);
  await keys.press('Escape');
  await expect(dialog.dialog).toHaveCount(0);
  await expect.poll(() => windows(running)).toBe(1);
});

test('the plan and its files go with it where that is wanted, and what is left out does not', async ({
  start,
  folders,
}) => {
  const { plan, dialog } = await openFilled({ start, folders });
  const attachments = () => {
    // The next one is written beside it, under another name, until it is whole.
    const [file = ''] = readdirSync(folders.exports).filter((name) => name.endsWith('.pdf'));
    return tool('qpdf', '--list-attachments', join(folders.exports, file));
  };
  await plan.exportPdf.click();
  await expect(dialog.amount).toBeVisible();
  await dialog.embed('plan-and-files').click();
  await expect(dialog.dialog).toContainText('and the plan with');
  await dialog.start.click();
  await expect(dialog.open).toBeFocused();
  expect(attachments()).toMatch(/\.rung[^]*Restore test\.pdf|Restore test\.pdf[^]*\.rung/);
  await dialog.embed('nothing').click();
  await dialog.start.click();
  await expect.poll(attachments).not.toContain('.rung');
});

test('what is worth a look leads to where it is mended', async ({ start, folders }) => {
  const { keys, plan, dialog } = await openFilled({ start, folders });
  await expect(plan.heading).toBeVisible();
  await keys.pressInMenu('e');
  await expect(dialog.amount).toBeVisible();
  await keys.goTo(dialog.with('private'));
  await keys.press('Space');
  const all = dialog.findings.getByRole('listitem');
  await expect(all.first()).toContainText('1 private note, 1 private piece of evidence and 1 private action');
  await keys.goTo(all.first().getByRole('button'));
  await keys.press('Enter');
  await expect(dialog.with('private')).not.toBeChecked();
  await expect(dialog.findings).not.toContainText('private');
  await keys.isSeen();
  await keys.goTo(dialog.findings.getByRole('button', { name: 'Go there' }));
  await keys.press('Enter');
  await expect(dialog.dialog).toHaveCount(0);
  await expect(plan.card('3.2')).toBeFocused();
});

test('the bytes that are seen are the bytes that are saved', async ({ start, folders }) => {
  const { running } = await openFilled({ start, folders });
  const seen = await running.call('document.preview', { ...usualDocument, run: 1 });
  if (!seen.ok) throw new Error(seen.error.message);
  const saved = await running.call('plan.export', usualDocument);
  if (!saved.ok) throw new Error(saved.error.message);
  const bytes = readFileSync(join(folders.exports, saved.value.name));
  expect(bytes.toString('base64') === seen.value.base64).toBe(true);
  expect(saved.value).toMatchObject({ size: seen.value.size, pages: seen.value.pages });
  await running.call('document.cancel', 'all');
  const again = await running.call('plan.export', usualDocument);
  expect(again).toMatchObject({ ok: true, value: { size: seen.value.size } });
  expect(readFileSync(join(folders.exports, saved.value.name)).equals(bytes)).toBe(true);
  expect(await windows(running)).toBe(1);
});

test('another plan that is opened while a file is chosen is not what is saved', async ({
  start,
  folders,
}) => {
  const { running, app } = await openFilled({ start, folders });
  const file = join(folders.exports, 'chosen.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    delete process.env.RUNG_EXPORT_DIR;
    const showSaveDialog = async () => {
      while (process.env.RUNG_CHOSEN === undefined) await new Promise((resolve) => setTimeout(resolve, 10));
      return { canceled: false, filePath };
    };
    Object.assign(dialog, { showSaveDialog });
  }, file);
  const saving = running.call('plan.export', usualDocument);
  await running.call('plan.create', { name: 'Somebody Else', role: '', level: 2 });
  await app.evaluate(() => (process.env.RUNG_CHOSEN = 'yes'));
  const answer = await saving;
  expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(existsSync(file)).toBe(false);
});

test('a long document is ended while it is made, and made again', async ({ start }) => {
  test.slow();
  const running = await start();
  const { page } = running;
  const dialog = new ExportDialog(page);
  const plan = new PlanPage(page);
  await running.call('plan.create', { name: 'Name Surname', role: '', level: 2 });
  const pieces = Array.from({ length: 800 }, (_, index) => ({
    type: 'evidence.add',
    kind: 'note',
    title: `Report ${String(index + 1)}`,
    text: words(150),
    indicators: [at('3.1')],
  }));
  expect((await running.call('plan.apply', { changes: pieces })).ok).toBe(true);
  await plan.exportPdf.click();
  await expect(dialog.amount).toBeVisible({ timeout: 60_000 });
  await expect(dialog.sheets.first()).toBeVisible();
  // Ended while it is made, it can be made again, and leaves nothing behind when the window closes.
  await dialog.section('actions').uncheck();
  await dialog.dialog.getByRole('button', { name: exportWords.cancelMaking }).click();
  await expect(dialog.dialog).toContainText(exportWords.stopped);
  await dialog.dialog.getByRole('button', { name: exportWords.again }).click();
  await expect(dialog.amount).toBeVisible({ timeout: 60_000 });
  await dialog.section('levels').uncheck();
  await expect(dialog.amount).toHaveCount(0);
  await dialog.dialog.press('Escape');
  await expect.poll(() => windows(running), { timeout: 20_000 }).toBe(1);
});
