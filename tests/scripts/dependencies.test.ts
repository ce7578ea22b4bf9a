import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CopiedScripts } from './copied-scripts';

const ensure = "import { ensureDependencies } from './scripts/dependencies.mjs'; await ensureDependencies();";

/** Stands where npm stands: notes how it was called, and leaves behind what npm leaves. */
const fakeNpm = `
  const { appendFileSync, copyFileSync, mkdirSync } = require('node:fs');
  appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
  mkdirSync('node_modules', { recursive: true });
  copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

let project: CopiedScripts;
beforeEach(() => {
  project = new CopiedScripts({ 'package-lock.json': '{"lockfileVersion": 3}', 'fake-npm.js': fakeNpm });
});
afterEach(() => project.remove());

function run() {
  return project.run(ensure, { npm_execpath: join(project.folder, 'fake-npm.js') });
}

test('fetches the packages once, and again only when the lock file says something else', async () => {
  expect(await run()).toEqual({ code: 0, stdout: '', stderr: '' });
  await run();
  expect(project.read('npm.log')).toBe('ci --ignore-scripts --no-audit --no-fund --loglevel=error\n');
  project.write('package-lock.json', '{"lockfileVersion": 3, "packages": {}}');
  await run();
  await run();
  expect(project.read('npm.log').split('\n')).toHaveLength(3);
});

test('takes what somebody installed with npm themselves, unless the lock file is newer', async () => {
  project.write('node_modules/.package-lock.json', '{}');
  await run();
  expect(project.read('npm.log')).toBe('');
  utimesSync(join(project.folder, 'node_modules/.package-lock.json'), 0, 0);
  await run();
  expect(project.read('npm.log')).toContain('ci ');
});

test('says what npm said when it failed, and tries again the next time', async () => {
  project.write('fake-npm.js', "process.stderr.write('no such host'); process.exit(1);");
  const failed = await run();
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('no such host');
  project.write('fake-npm.js', fakeNpm);
  expect((await run()).code).toBe(0);
});

test('two at once fetch once', async () => {
  await Promise.all([run(), run()]);
  expect(project.read('npm.log').trim().split('\n')).toHaveLength(1);
});
