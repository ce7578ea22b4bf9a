/** The folder that `npm run dist` makes: it starts without Node, and does the main job. */
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBundle } from '../../electron/bundle/write-bundle';
import { bareBundle } from './bare-bundle';
import { programArguments, programEnvironment, type Folders } from './launch';
import { EvidenceDialog } from './pages/evidence-dialog';
import { ExportDialog } from './pages/export-dialog';
import { FirstRunPage } from './pages/first-run-page';
import { PlanPage } from './pages/plan-page';
import { readInProgram } from './reader-process';

function folders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'rung-dist-'));
  const [userData, plans, exports] = [join(root, 'user data'), join(root, 'plans'), join(root, 'exports')];
  return { root, userData, plans, exports };
}

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** What comes of it, or null where that takes longer: Playwright may wait for ever for a program it has missed the start of. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const patience = 10_000;
const attempts = 6;

/** Every process of the program that runs on these folders. */
function endAll({ userData }: Folders): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readable(`/proc/${pid}/cmdline`);
    if (command.includes(`--user-data-dir=${userData}`)) process.kill(Number(pid), 'SIGKILL');
  }
}

/** Empty where it has just gone. */
function readable(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function tryToLaunch(program: string, own: Folders): Promise<Started | null> {
  // The first argument names the program's folder, which this program carries within itself.
  const args = programArguments(own).slice(1);
  // Nothing of Node and of the set-up is there for it.
  const env = { ...programEnvironment(own), PATH: '', ELECTRON_OVERRIDE_DIST_PATH: '', NODE_OPTIONS: '' };
  const launching = _electron.launch({ executablePath: program, args, env });
  launching.catch(() => undefined);
  const app = await within(patience, launching);
  if (app === null) return null;
  const page =
    app.windows()[0] ??
    (await within(
      patience,
      app.firstWindow().catch(() => null),
    ));
  return page === null ? null : { app, page };
}

/**
 * A finished program cannot be held back until Playwright listens. Where Playwright misses its beginning, the program shows
 * its window as always; only nobody can drive it, so it is ended and started anew.
 */
async function launch(program: string, own: Folders): Promise<Started> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const started = await tryToLaunch(program, own);
    if (started !== null) return started;
    endAll(own);
  }
  throw new Error(`In ${String(attempts)} starts Playwright could not get hold of the program.`);
}

async function doMainJob(page: Page): Promise<void> {
  const plan = new PlanPage(page);
  const evidence = new EvidenceDialog(page);
  const exporting = new ExportDialog(page);
  await new FirstRunPage(page).sample.click();
  await plan.card('3.3').press('3');
  await expect(plan.card('3.3')).toContainText('Met');
  await plan.card('3.3').press('e');
  await evidence.kind('note').click();
  await evidence.text.fill('Did the monthly patches alone.');
  await evidence.add.click();
  await expect(plan.inspector.piece('Did the monthly patches alone.')).toBeVisible();
  await plan.exportPdf.click();
  await exporting.start.click();
  await expect(exporting.open).toBeFocused({ timeout: 30_000 });
}

base('the folder of the program starts, and does the main job', async () => {
  base.skip(process.platform !== 'linux', 'elsewhere the folder has other names in it');
  base.setTimeout(180_000);
  const made = spawnSync(process.execPath, ['scripts/dist.mjs'], { encoding: 'utf8' });
  expect(made.status).toBe(0);
  const folder = made.stdout.trim();
  expect(existsSync(join(folder, 'resources/app'))).toBe(false);
  const own = folders();
  const { app, page } = await launch(join(folder, 'rung'), own);
  try {
    expect(await app.evaluate((electron) => [electron.app.isPackaged, electron.app.getName()])).toEqual([
      true,
      'Rung',
    ]);
    await doMainJob(page);
    const [pdf = ''] = readdirSync(own.exports);
    expect(readFileSync(join(own.exports, pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    // From within the one file that holds the program, where a process of its own must find it too.
    const [file, staging] = [join(own.root, 'plan.rung'), join(own.root, 'staging')];
    await writeBundle(file, bareBundle);
    mkdirSync(staging);
    expect(await readInProgram(app, file, staging)).toMatchObject({ kind: 'done' });
  } finally {
    app.process().kill('SIGKILL');
    await rm(own.root, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
  }
});
