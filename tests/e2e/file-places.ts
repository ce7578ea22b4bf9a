/** The places that attached files have: a newer one, one that is missing, many at once. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringManyWords } from '../../renderer/strings/evidence-files';
import { expect, type Running } from './launch';
import { BringManyDialog } from './pages/bring-many-dialog';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { answerOpenDialogs } from './system-dialogs';

function deskOf({ folders }: Running): string {
  const desk = join(folders.root, 'Desk');
  mkdirSync(desk, { recursive: true });
  const long = 'a name without a place to break '.replaceAll(' ', '_');
  for (const name of ['Report.txt', `${long}.txt`, 'תיק.txt', '.hidden', 'empty.txt']) {
    writeFileSync(join(desk, name), name === 'empty.txt' ? '' : name);
  }
  return desk;
}

async function openFirstFile({ page }: Running): Promise<EvidenceDialog> {
  const pieces = new EvidencePage(page).pieces.filter({ hasText: 'File: ' });
  await pieces
    .first()
    .getByRole('button', { name: /^Edit “/ })
    .click();
  const dialog = new EvidenceDialog(page);
  await expect(dialog.file).toBeVisible();
  return dialog;
}

async function leave({ dialog }: EvidenceDialog): Promise<void> {
  await dialog.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** Looks at what is on the screen now. */
type Look = (place: string) => Promise<void>;

async function aroundMany(running: Running, look: Look): Promise<void> {
  const { app, page } = running;
  const many = new BringManyDialog(page);
  await answerOpenDialogs(app, [deskOf(running)]);
  await new EvidencePage(page).add.click();
  await page.getByRole('button', { name: bringManyWords.folder }).click();
  await expect(many.add).toBeVisible();
  await look('many files');
  await many.part('Left out (2)').click();
  await look('many files, left out');
  await many.dialog.press('Escape');
  await expect(many.dialog).toHaveCount(0);
}

/** The plan's evidence page is open, and one piece at least is a file. All is as it was afterwards. */
export async function aroundFiles(running: Running, look: Look): Promise<void> {
  const { app, page, folders } = running;
  await aroundMany(running, look);
  await answerOpenDialogs(app, [join(deskOf(running), 'Report.txt')]);
  const replacing = await openFirstFile(running);
  await replacing.replace.click();
  await expect(replacing.file).toContainText('Report.txt');
  await look('a newer file');
  await replacing.dialog.press('Escape');
  await replacing.dialog.getByRole('button', { name: 'Discard it' }).click();
  await expect(replacing.dialog).toHaveCount(0);
  const start = await running.call('app.start', null);
  const files = join(start.ok ? (start.value.plan?.folder ?? '') : '', 'files');
  const away = join(folders.root, 'away');
  mkdirSync(away);
  for (const name of readdirSync(files)) renameSync(join(files, name), join(away, name));
  const missing = new EvidencePage(page).main.getByRole('button', { name: /^Find the file/ });
  await expect(missing.first()).toBeVisible();
  await look('evidence, a file missing');
  await missing.first().click();
  const finding = new EvidenceDialog(page);
  await finding.find.click();
  await expect(finding.file).toContainText('is another file');
  await look('a missing file');
  await leave(finding);
  for (const name of readdirSync(away)) renameSync(join(away, name), join(files, name));
  await expect(missing).toHaveCount(0);
}
