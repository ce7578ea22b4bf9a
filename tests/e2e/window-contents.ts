/** All that somebody who looks for it can get out of a window. */
import type { Page } from '@playwright/test';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exportWords } from '../../renderer/strings/export';
import { expect, type Running } from './launch';
import { CheckInsPage } from './pages/check-ins-page';
import { DuePage } from './pages/due-page';
import { ExportDialog } from './pages/export-dialog';
import { FindDialog } from './pages/find-dialog';
import { MeetingPage } from './pages/meeting-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { tool } from './pdf-tools';
import { choose } from './two-computers';

const pages = ['plan', 'evidence', 'due', 'history', 'check-ins', 'people', 'profile'] as const;

/** What differs between two plans of the same things: ids, folders, clocks. */
function withoutChance(text: string): string {
  return (
    text
      .replaceAll(/rung-e2e-\w+(\/\d)?/g, 'folder')
      // A calendar's long lines are folded, and it is stamped.
      .replaceAll(/\r\n /g, '')
      .replaceAll(/\b\d{8}T\d{6}Z|\bSEQUENCE:\d+/g, 'instant')
      // How many bytes a copy has is on the disk for all to see.
      .replaceAll(/"size": \d+/g, 'size')
      .replaceAll(/\b[0-9a-f]{16,64}\b/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
      .replaceAll(/\b_r_\w+_/g, 'element')
      .replaceAll(/\bbase-ui-[\w:«»-]+/g, 'element')
      .replaceAll(/\b\d{1,2}:\d\d(?:\s?[AP]M)?/gi, 'time')
  );
}

/** Where two windows differ: the first line that does, from where it does. */
export function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.flatMap((text, index) => {
    const lines = (other[index] ?? '').split(/[>\n]/);
    const all = text.split(/[>\n]/);
    const at = all.findIndex((line, place) => line !== lines[place]);
    if (at === -1) return [];
    return [`${String(index)}: ${all.slice(at, at + 3).join('>')} | ${lines.slice(at, at + 3).join('>')}`];
  });
}

/** What is read from the disk stands there a moment later. */
async function settled(page: Page): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await page.content();
        const isSame = now === before;
        before = now;
        return isSame;
      },
      { intervals: [150] },
    )
    .toBe(true);
}

/**
 * What leaves a window as files: what came out of a check-in, all dates for the calendar. While ratings are covered
 * the document is a blank form, and what goes back to the other side holds its lines as they came.
 */
async function exportsOf(running: Running): Promise<readonly string[]> {
  const { page, folders } = running;
  const [shell, due, meeting] = [new Shell(page), new DuePage(page), new MeetingPage(page)];
  await choose(running, 'Export PDF…');
  const document = new ExportDialog(page);
  await expect(document.dialog).toContainText(exportWords.covered);
  await expect(document.amount).toBeVisible();
  await document.start.click();
  await expect(document.done).toBeVisible();
  await page.keyboard.press('Escape');
  const [form = ''] = readdirSync(folders.exports);
  const words = tool('pdftotext', join(folders.exports, form), '-');
  rmSync(join(folders.exports, form));
  await shell.goTo('due');
  await due.saveAll.click();
  await expect(due.saved).toBeVisible();
  await shell.goTo('check-ins');
  await meeting.begin.click();
  await meeting.sumUp.click();
  await meeting.save.click();
  await expect(meeting.saved).toBeVisible();
  const files = readdirSync(folders.exports).sort();
  expect(files).toEqual([expect.stringMatching(/^Name Surname, check-in, .*\.md$/), 'Rung dates.ics']);
  const all = files.map((name) => readFileSync(join(folders.exports, name), 'utf8'));
  return [words.replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{8}\b/g, 'code'), ...all].map(withoutChance);
}

/** Everything that a window shows and says, page by page, level by level, what Find answers, and the files it saves. */
export async function everythingIn(running: Running): Promise<readonly string[]> {
  const { page } = running;
  const seen: string[] = [];
  const look = async () => {
    await settled(page);
    seen.push(withoutChance(await page.content()));
    seen.push(withoutChance(await page.locator('body').ariaSnapshot()));
  };
  const shell = new Shell(page);
  for (const name of pages) {
    await shell.goTo(name);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    if (name === 'history') await expect(page.getByRole('main')).toContainText('Opened a check-in');
    await look();
  }
  const plan = new PlanPage(page);
  await shell.goTo('plan');
  for (const rank of [1, 2, 3, 4]) {
    await plan.rung(rank).click();
    await look();
  }
  await shell.goTo('check-ins');
  await new CheckInsPage(page).items.first().getByRole('button').first().click();
  await look();
  for (const query of ['met', 'partly', 'level', '3.1']) {
    await page.keyboard.press('Control+k');
    const find = new FindDialog(page);
    await find.field.fill(query);
    await expect(find.dialog).not.toContainText('still being read');
    await look();
    await page.keyboard.press('Escape');
    await expect(find.dialog).toHaveCount(0);
  }
  // What it was given, be it shown or not.
  const { call } = running;
  const given = [await call('app.start', null), await call('history.read', { from: 0, count: 1000 })];
  return [
    ...seen,
    ...given.map((answer) => withoutChance(JSON.stringify(answer, null, 1))),
    ...(await exportsOf(running)),
  ];
}
