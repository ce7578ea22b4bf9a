import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';

// Takes the pictures of docs/pages anew, from the program as it is.
await runAsCommand(async () => {
  await setUp('test');
  const args = [inProject('scripts/run-typescript.mjs'), 'tests/pictures/main.ts'];
  return withDisplay((env) => runAttached(process.execPath, args, { env, cwd: inProject() }));
});
