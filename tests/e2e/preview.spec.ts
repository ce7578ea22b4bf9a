/** A look into attached files, inside the window. */
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import { Buffer } from 'node:buffer';
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { Keyboard } from './keyboard';
import { expect, test } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { EvidencePage } from './pages/evidence-page';
import { Shell } from './pages/shell';
import { preparePlan } from './prepared-plan';

async function pdfOf(pages: number, password?: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont('Helvetica');
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage();
    page.drawText(`Page ${String(number)}`, { font, size: 60, x: 60, y: 600 });
    page.drawRectangle({ x: 60, y: 200, width: 400, height: 200, color: rgb(0, 0, 1) });
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('pictures, texts and the first pages of a PDF are shown, and what cannot be is said', async ({
  start,
  folders,
}) => {
  const files: Readonly<Record<string, Buffer>> = {
    'plan.pdf': await pdfOf(5),
    'locked.pdf': await pdfOf(1, 'secret'),
    'damaged.pdf': Buffer.from('%PDF-1.7\nnot really'),
    'picture.bin': Buffer.from(pixel, 'base64'),
    'broken.png': Buffer.from(pixel, 'base64').subarray(0, 20),
    'page.html': Buffer.from(`<script>document.title = 'taken'</script>${'line\n'.repeat(60)}`),
    'archive.zip': Buffer.from('504b0304000000', 'hex'),
  };
  const folder = await preparePlan(folders, {
    fill: async (act) => {
      const sources = Object.entries(files).map(([name, bytes]) => [name, { bytes, name }] as const);
      const adds = sources.map(([path]) => ({ type: 'evidence.add', kind: 'file', path }) as const);
      await act(adds, Object.fromEntries(sources));
    },
  });
  const running = await start(on(folder));
  const { page } = running;
  const evidence = new EvidencePage(page);
  const { dialog, preview } = new EvidenceDialog(page);
  const keys = new Keyboard(running);
  await new Shell(page).goTo('evidence');
  const look = async (name: string) => {
    await evidence.edit(name).click();
    await expect(preview).toBeVisible();
  };
  const leave = async () => {
    await dialog.press('Escape');
    await expect(dialog).toHaveCount(0);
  };

  await look('plan.pdf');
  const heightNow = async () => Math.round((await preview.boundingBox())?.height ?? 0);
  const height = await heightNow();
  await expect(preview).toContainText('The first 3 of 5 pages.');
  await expect(preview.getByRole('img')).toHaveCount(3);
  await expect(preview.getByRole('img', { name: 'Page 1 of 5' })).toBeVisible();
  expect(await heightNow()).toBe(height);
  const blue = await preview
    .locator('canvas')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return '';
      const { width, height: tall } = canvas;
      const data = canvas.getContext('2d')?.getImageData(width / 2, tall * 0.65, 1, 1).data;
      return [...(data ?? [])].join();
    });
  expect(blue).toBe('0,0,255,255');
  await expectNoBreaches(running);
  await leave();

  for (const [name, words] of [
    ['locked.pdf', 'protected by a password'],
    ['damaged.pdf', 'the file is damaged'],
    ['broken.png', 'This picture cannot be shown'],
    ['archive.zip', 'There is no preview of this kind of file.'],
  ] as const) {
    await look(name);
    const before = await heightNow();
    await expect(preview).toContainText(words);
    expect(await heightNow()).toBe(before);
    await leave();
  }

  await look('picture.bin');
  await expect(preview.getByRole('img', { name: 'picture.bin' })).toBeVisible();
  await leave();
  await look('page.html');
  await expect(preview).toContainText("<script>document.title = 'taken'</script>");
  expect(await page.title()).not.toBe('taken');
  await expectNoBreaches(running);
  await keys.goTo(preview, 'Shift+Tab');
  await keys.press('End');
  await expect.poll(() => preview.evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  // A PDF that is being drawn ends with its dialog: nothing of it is left.
  await leave();
  await look('plan.pdf');
  await leave();
  await expect.poll(() => page.workers().length).toBe(0);
});
