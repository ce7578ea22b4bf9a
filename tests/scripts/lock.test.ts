import { afterEach, expect, test } from 'vitest';
import { CopiedScripts } from './copied-scripts';

const project = new CopiedScripts({});
afterEach(() => project.remove());

const step = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout as pause } from 'node:timers/promises';
  import { whileLocked } from './scripts/lock.mjs';
  await whileLocked('lock', async () => {
    appendFileSync('log', 'in ');
    await pause(100);
    appendFileSync('log', 'out ');
  });`;

test('two processes never do the locked step at once, and a lock left behind is taken over', async () => {
  // No process has this id: Linux ends at 4,194,304.
  project.write('lock', '4194305');
  await Promise.all([project.run(step), project.run(step), project.run(step)]);
  expect(project.read('log')).toBe('in out in out in out ');
  expect(project.read('lock')).toBe('');
});
