import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { runAsCommand } from './say.mjs';
import { setUp } from './set-up.mjs';

const args = process.argv.slice(2);
const program = inProject('out/main/cli.cjs');
// npm moves to the project's folder; paths on the command line are meant from where the person stands.
const isRunByNpm = process.env.npm_lifecycle_event === 'rung';
const cwd = (isRunByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();

await runAsCommand(async () => {
  // Only printing needs Electron and a display.
  if (!args.includes('--pdf')) {
    await setUp('build');
    return runAttached(process.execPath, [program, ...args], { cwd });
  }
  await setUp('start');
  return withDisplay((env) => runAttached(process.execPath, [program, ...args], { cwd, env }));
});
