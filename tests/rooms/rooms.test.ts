import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OffendingTree } from './offending-tree';

/** One tree with every offence in it, because each machine takes seconds to start. */
const offences = {
  'framework/reads-a-file.ts':
    "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x', 'utf8');\n",
  'framework/uses-react.ts': "import { useState } from 'react';\nexport const state = useState;\n",
  'framework/uses-the-page.ts': 'export const title = document.title;\n',
  'framework/uses-the-process.ts': 'export const home = process.env.HOME;\n',
  'framework/uses-the-shell.ts': "import { owned } from '../electron/owned';\nexport const own = owned;\n",
  'framework/asks-the-clock.ts': 'export const now = Date.now();\nexport const today = new Date();\n',
  'framework/one.ts': "import { two } from './two';\nexport const one = (): number => two;\n",
  'framework/two.ts': "import { one } from './one';\nexport const two: number = one();\n",
  'framework/allowed.ts': "import { string } from 'valibot';\nexport const schema = string();\n",
  'electron/main.ts':
    "import { owned } from './owned';\nimport { schema } from '../framework/allowed';\nexport const used = [owned, schema];\n",
  'electron/owned.ts': 'export const owned = 1;\n',
  'electron/forgotten.ts': 'export const forgotten = 1;\n',
  'electron/shows.ts': "import { page } from '../renderer/features/plan/page';\nexport const shown = page;\n",
  'electron/listens.ts': "import { ipcMain } from 'electron';\nipcMain.on('x', () => undefined);\n",
  'renderer/main.tsx':
    "import { page } from './features/plan/page';\nimport { part } from './features/plan/part';\nexport const root = [page, part, window.rung];\n",
  'renderer/api.ts':
    'declare global {\n  interface Window {\n    readonly rung: number;\n  }\n}\nexport const api = window.rung;\n',
  'renderer/features/plan/page.ts': "import { part } from './part';\nexport const page = part;\n",
  'renderer/features/plan/part.ts': 'export const part = 1;\n',
  'renderer/features/evidence/page.ts': "import { part } from '../plan/part';\nexport const page = part;\n",
  'renderer/calls-the-shell.ts': "import { owned } from '../electron/owned';\nexport const called = owned;\n",
  'renderer/uses-electron.ts': "import { ipcRenderer } from 'electron';\nexport const ipc = ipcRenderer;\n",
  'renderer/uses-node.ts': "import { join } from 'node:path';\nexport const path = join('a', 'b');\n",
};

let tree: OffendingTree;
beforeAll(() => {
  tree = new OffendingTree(offences);
});
afterAll(() => tree.remove());

test('dependency-cruiser refuses what breaks the table, and nothing else', { timeout: 60_000 }, () => {
  const found = tree.cruise().filter((line) => !/^no-orphans: (framework|renderer)/.test(line));
  expect(
    found.map((line) => line.replace('→ node:', '→ ').replace(/\S*node_modules\/([^/]+)\/\S+/, '$1')).sort(),
  ).toEqual([
    'framework-is-pure: framework/reads-a-file.ts → fs',
    'framework-is-pure: framework/uses-react.ts → react',
    'framework-is-pure: framework/uses-the-shell.ts → electron/owned.ts',
    'no-cycles: framework/one.ts → framework/two.ts',
    'no-orphans: electron/forgotten.ts → electron/forgotten.ts',
    'no-page-to-page: renderer/features/evidence/page.ts → renderer/features/plan/part.ts',
    'shell-never-imports-window: electron/shows.ts → renderer/features/plan/page.ts',
    'window-has-no-node: renderer/uses-node.ts → path',
    'window-never-imports-shell: renderer/calls-the-shell.ts → electron/owned.ts',
    'window-never-imports-shell: renderer/uses-electron.ts → electron',
  ]);
});

describe('ESLint refuses it too, and says where to go instead', { timeout: 120_000 }, () => {
  let found: readonly string[];
  beforeAll(() => {
    found = tree.lint();
  }, 120_000);

  test.each([
    ['framework/reads-a-file.ts', 'framework/ is pure'],
    ['framework/uses-react.ts', 'framework/ is pure'],
    ['framework/uses-the-shell.ts', 'Only electron/ imports electron/'],
    ['framework/asks-the-clock.ts', 'framework/ has no clock'],
    ['electron/shows.ts', 'electron/ never imports renderer/'],
    ['electron/listens.ts', 'Only electron/ipc.ts receives calls'],
    ['renderer/calls-the-shell.ts', 'call it through renderer/api.ts'],
    ['renderer/uses-electron.ts', 'Electron belongs in electron/'],
    ['renderer/uses-node.ts', 'No Node here'],
    ['renderer/features/evidence/page.ts', 'Pages never import each other'],
    ['renderer/main.tsx', 'Only renderer/api.ts and renderer/print/ talk to the shell'],
  ])('%s: %s', (file, message) => {
    const refusals = found.filter((line) => line.startsWith(`${file}: `));
    expect(refusals.join('\n')).toContain(message);
  });

  test.each([
    'framework/allowed.ts',
    'electron/owned.ts',
    'renderer/api.ts',
    'renderer/features/plan/page.ts',
  ])('%s is in order', (file) => {
    expect(found.filter((line) => line.startsWith(`${file}: `))).toEqual([]);
  });
});

describe('what a room may not use does not compile', { timeout: 120_000 }, () => {
  let found: readonly string[];
  beforeAll(() => {
    // Electron's types bring Node's with them, and would hide what the window lacks.
    const { 'renderer/uses-electron.ts': left, ...others } = offences;
    expect(left).toContain('electron');
    const compiled = new OffendingTree(others);
    found = compiled.compile();
    compiled.remove();
  }, 120_000);

  test.each([
    ['framework/reads-a-file.ts', 'node:fs'],
    ['framework/uses-the-page.ts', "'document'"],
    ['framework/uses-the-process.ts', "'process'"],
    ['framework/uses-the-shell.ts', 'electron/owned.ts'],
    ['electron/shows.ts', 'renderer/features/plan/page.ts'],
    ['renderer/calls-the-shell.ts', 'electron/owned.ts'],
    ['renderer/uses-node.ts', 'node:path'],
  ])('%s: %s', (file, part) => {
    expect(found.filter((line) => line.includes(file)).join('\n')).toContain(part);
  });
});
