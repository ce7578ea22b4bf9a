/** Starts the built program in a real window, on folders of its own, and ends it. Every test of the window begins here. */
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CallName } from '../../framework/contract/channels';
import type { Input, Outputs } from '../../framework/contract/contract';
import type { Result } from '../../framework/contract/result';
// For the type of window.rung.
import type {} from '../../renderer/api';

/** Each of Playwright's workers has a display of its own, where there are several: for all that it starts. */
const ownDisplay = process.env.RUNG_DISPLAYS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX)];
if (ownDisplay !== undefined) process.env.DISPLAY = ownDisplay;

/** The folder of package.json, or of another build of the program. */
export const appFolder = resolve(process.env.RUNG_APP ?? '.');

export interface Folders {
  /** All others lie in here. */
  readonly root: string;
  /** Settings, keys, drafts. */
  readonly userData: string;
  /** Where new plans go. */
  readonly plans: string;
  /** Where PDFs are saved without asking. */
  readonly exports: string;
}

export interface LaunchOptions {
  /** Behind the program's own arguments: a plan folder, switches. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Running {
  readonly app: ElectronApplication;
  readonly program: ChildProcess;
  readonly page: Page;
  readonly folders: Folders;
  /** Addresses outside of the program that anything asked for. Must stay empty. */
  readonly foreign: string[];
  /** Errors on the page's console, and uncaught ones. Must be empty at the end; a test that wants some empties it. */
  readonly problems: string[];
  /** One call as the page makes it. */
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Result<Outputs[Name]>>;
  /** Ends the program as a person does, by closing its window. */
  readonly close: () => Promise<void>;
  /** Ends the program as a power cut does. */
  readonly kill: () => Promise<void>;
}

/** The Electron that the environment names, else the installed one. */
export function electronProgram(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  if (folder !== undefined && folder !== '') return join(folder, name);
  const installed: unknown = createRequire(join(appFolder, 'package.json'))('electron');
  return String(installed);
}

/** The program's arguments; as root Chromium's own sandbox cannot run. */
export function programArguments(folders: Folders, args: readonly string[] = []): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [appFolder, ...asRoot, `--user-data-dir=${folders.userData}`, ...args];
}

export function programEnvironment(folders: Folders, env: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const own = { RUNG_PLANS: folders.plans, RUNG_EXPORT_DIR: folders.exports };
  return { ...Object.fromEntries(inherited), ...own, ...env };
}

function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'rung-e2e-'));
  const [userData = '', plans = '', exports = ''] = ['user data', 'plans', 'exports'].map((name) =>
    join(root, name),
  );
  return { root, userData, plans, exports };
}

/** The program is ours and answers as the contract says. */
function isAnswer<Name extends CallName>(json: unknown): json is Result<Outputs[Name]> {
  return typeof json === 'object' && json !== null && 'ok' in json;
}

async function callFrom<Name extends CallName>(page: Page, name: Name, input: Input<Name>) {
  const text = await page.evaluate(([called, json]) => window.rung.call(called, json), [
    name,
    JSON.stringify(input),
  ] as const);
  const json: unknown = JSON.parse(text);
  if (isAnswer<Name>(json)) return json;
  throw new Error(`${name} gave no answer: ${text.slice(0, 200)}`);
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  await new Promise((done) => program.once('exit', done));
}

function listen(app: ElectronApplication): { readonly foreign: string[]; readonly problems: string[] } {
  const foreign: string[] = [];
  const problems: string[] = [];
  app.context().on('request', (request) => {
    const url = request.url();
    if (!/^(app:\/\/rung\/|data:image\/)/.test(url)) foreign.push(url);
  });
  app.context().on('console', (message) => {
    // An empty page that a test made by itself is no page of the program.
    if (message.page()?.url() === 'about:blank') return;
    if (message.type() === 'error' || /security/i.test(message.text())) problems.push(message.text());
  });
  app.context().on('weberror', (error) => problems.push(String(error.error())));
  return { foreign, problems };
}

export async function launch(folders: Folders, options: LaunchOptions = {}): Promise<Running> {
  // No executablePath: then Playwright starts the Electron that `require('electron')` names, and holds the program back
  // until it listens. A window that is made before that is now and then never seen, and the launch hangs.
  const app = await _electron.launch({
    args: programArguments(folders, options.args),
    env: programEnvironment(folders, options.env),
    // Light or dark as the program says, not as Playwright would have it.
    colorScheme: null,
  });
  // Once it has ended Playwright does not tell any more.
  const program = app.process();
  const { foreign, problems } = listen(app);
  const page = await app.firstWindow();
  // Nobody can do anything to a window before it is shown, and being shown gives it its menu and its size.
  // The page does not know: before it is loaded it says of itself that it is seen.
  const isShown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isShown, { intervals: [20], timeout: 20_000 }).toBe(true);
  return {
    app,
    program,
    page,
    folders,
    foreign,
    problems,
    call: (name, input) => callFrom(page, name, input),
    close: async () => {
      const end = ended(program);
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.isVisible() || one.isMinimized())
          ?.close(),
      );
      await end;
    },
    kill: async () => {
      const end = ended(program);
      program.kill('SIGKILL');
      await end;
    },
  };
}

interface Fixtures {
  readonly folders: Folders;
  /** Starts the program on this test's folders; again after it was closed. */
  readonly start: (options?: LaunchOptions) => Promise<Running>;
}

/** Playwright's `test` with folders of its own, which asserts at the end of each: nothing foreign asked for, no problem. */
export const test = base.extend<Fixtures>({
  // Playwright finds out what a fixture needs by reading this pattern.
  folders: async ({}, use) => {
    const folders = makeFolders();
    await use(folders);
    // Chromium's helpers outlive a killed program by a moment, and write to their cache until they notice.
    await rm(folders.root, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
  },
  start: async ({ folders }, use) => {
    const started: Running[] = [];
    await use(async (options) => {
      const running = await launch(folders, options);
      started.push(running);
      return running;
    });
    for (const { program, foreign, problems } of started) {
      program.kill('SIGKILL');
      await ended(program);
      expect(foreign).toEqual([]);
      expect(problems).toEqual([]);
    }
  },
});

export { expect } from '@playwright/test';
