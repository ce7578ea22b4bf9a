import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');

/** Set-up of the project itself, as `npm start` does it, without the app. */
function setUp(): { readonly seconds: number; readonly printed: string } {
  const begin = performance.now();
  const code = "import { setUp } from './scripts/set-up.mjs'; await setUp('start');";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return { seconds: (performance.now() - begin) / 1000, printed: stdout + stderr };
}

test('a second start costs less than two seconds of our own, and says nothing', { timeout: 600_000 }, () => {
  setUp();
  const { seconds, printed } = setUp();
  expect(printed).toBe('');
  expect(seconds).toBeLessThan(2);
});
