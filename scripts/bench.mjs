import { withDisplay } from './display.mjs';
import { folderOfPerson, inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';

await runAsCommand(async () => {
  await setUp('test');
  const args = [inProject('scripts/run-typescript.mjs'), 'tests/bench/main.ts', ...process.argv.slice(2)];
  return withDisplay((env) => runAttached(process.execPath, args, { env, cwd: folderOfPerson('bench') }));
});
