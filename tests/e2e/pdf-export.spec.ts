import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, words } from '../helpers/report-plans';
import { expect, test, type Running } from './launch';
import { pageTexts, tool } from './pdf-tools';
import { usualDocument } from './usual-document';

interface Told {
  readonly done: number;
  readonly step: string;
}

function isTold(json: unknown): json is readonly Told[] {
  return (
    Array.isArray(json) && json.every((item) => typeof item === 'object' && item !== null && 'step' in item)
  );
}

/** What the page is told while a PDF is made. */
async function hearProgress({ page }: Running): Promise<() => Promise<readonly Told[]>> {
  await page.evaluate(() => {
    window.rung.on((name, payload) => {
      if (name !== 'export.progress') return;
      const told = document.documentElement.dataset.told ?? '';
      document.documentElement.dataset.told = `${told}${told === '' ? '' : ','}${payload}`;
    });
  });
  return async () => {
    const text = await page.evaluate(() => document.documentElement.dataset.told ?? '');
    const json: unknown = JSON.parse(`[${text}]`);
    return isTold(json) ? json : [];
  };
}

test('a large plan becomes a PDF, told step by step, and the hidden page is gone afterwards', async ({
  start,
  folders,
}) => {
  test.slow();
  const running = await start();
  const made = await running.call('plan.create', { name: 'Name Surname', role: '', level: 2 });
  expect(made.ok).toBe(true);
  const pieces = Array.from({ length: 200 }, (_, index) => ({
    type: 'evidence.add',
    kind: 'note',
    title: `Report ${String(index + 1)}`,
    text: words(index % 10 === 0 ? 2000 : 60),
    indicators: [at('3.1')],
  }));
  expect((await running.call('plan.apply', { changes: pieces })).ok).toBe(true);
  const told = await hearProgress(running);
  const exported = await running.call('plan.export', usualDocument);
  if (!exported.ok) throw new Error(exported.error.message);
  const file = join(folders.exports, exported.value.name);
  const texts = pageTexts(file);
  expect(exported.value).toMatchObject({ size: statSync(file).size, pages: texts.length });
  expect(texts.join(' ')).toContain('E200 Report 200');
  expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const progress = await told();
  expect([...new Set(progress.map(({ step }) => step))]).toEqual(['pages', 'finishing', 'saving', 'ended']);
  expect(progress.map(({ done }) => done)).toEqual([...progress.map(({ done }) => done)].sort());
  const windows: unknown = await running.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('the same plan gives the same file, whatever size and theme the window has', async ({
  start,
  folders,
}) => {
  const running = await start();
  const made = await running.call('plan.create', {
    name: 'Name Surname',
    role: 'Support engineer',
    level: 2,
  });
  expect(made.ok).toBe(true);
  const printed = async () => {
    const exported = await running.call('plan.export', usualDocument);
    if (!exported.ok) throw new Error(exported.error.message);
    return readFileSync(join(folders.exports, exported.value.name), 'latin1');
  };
  const before = await printed();
  expect((await running.call('settings.set', { theme: 'dark' })).ok).toBe(true);
  const zoomed: unknown = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.setZoomFactor(2);
    return window?.webContents.getZoomFactor();
  });
  expect(zoomed).toBe(2);
  expect((await printed()) === before).toBe(true);
});
