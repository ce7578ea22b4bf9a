import { afterEach, beforeEach, expect, test } from 'vitest';
import { CopiedScripts } from './copied-scripts';

const ensure = "import { ensureBuild } from './scripts/built.mjs'; await ensureBuild();";
const builder = 'node_modules/electron-vite/bin/electron-vite.js';
const fakeBuilder = "require('node:fs').appendFileSync('builds.log', 'built ');";

let project: CopiedScripts;
beforeEach(() => {
  project = new CopiedScripts({
    [builder]: fakeBuilder,
    'package.json': '{}',
    'package-lock.json': '{}',
    'electron.vite.config.ts': '',
    'tsconfig.json': '{}',
    'tsconfig.base.json': '{}',
    'framework/plan.ts': 'one',
  });
});
afterEach(() => project.remove());

test('builds once, and again only when a source says something else', async () => {
  await project.run(ensure);
  expect(await project.run(ensure)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.read('builds.log')).toBe('built ');
  // The same length within the same tick of the clock: only the content tells.
  project.write('framework/plan.ts', 'two');
  await project.run(ensure);
  project.write('framework/plan.ts', 'two');
  await project.run(ensure);
  expect(project.read('builds.log')).toBe('built built ');
  project.write('renderer/new-page.tsx', '');
  await project.run(ensure);
  expect(project.read('builds.log')).toBe('built built built ');
});

test('a failed build is no build: it is tried again', async () => {
  project.write(builder, "process.stderr.write('no such import'); process.exit(1);");
  const failed = await project.run(ensure);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain('no such import');
  project.write(builder, fakeBuilder);
  expect((await project.run(ensure)).code).toBe(0);
  expect(project.read('builds.log')).toBe('built ');
});

test('two at once build once', async () => {
  await Promise.all([project.run(ensure), project.run(ensure)]);
  expect(project.read('builds.log')).toBe('built ');
});
