import { withDisplay } from './display.mjs';
import { folderOfPerson, inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const program = inProject('out/main/cli.cjs');
const cwd = folderOfPerson('rung');

await runAsCommand(async () => {
  // Only printing needs Electron and a display.
  if (!args.includes('--pdf')) {
    await setUp('build');
    return runAttached(process.execPath, [program, ...args], { cwd });
  }
  await setUp('start');
  return withDisplay((env) => runAttached(process.execPath, [program, ...args], { cwd, env }));
});
