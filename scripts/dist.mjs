import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureElectron } from './electron.mjs';
import { pinnedVersion } from './electron-pinned.mjs';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { runAsCommand, say, SetupFailure, withProgress } from './say.mjs';
import { setUp } from './set-up.mjs';

/**
 * The folder that starts on this system without Node: what a person unpacks, or an installer carries.
 * @returns {string}
 */
function madeFolder() {
  const made = readdirSync(inProject('dist')).find(
    (name) => name.includes('unpacked') || name.startsWith('mac'),
  );
  if (made === undefined) throw new SetupFailure('The folder of the program was not made.');
  return inProject('dist', made);
}

/**
 * The runtime for development carries a launcher, which Electron would start instead of the program.
 * @param {string} folder
 */
function removeLauncher(folder) {
  const resources = join(folder, 'resources');
  if (existsSync(join(resources, 'app.asar')))
    rmSync(join(resources, 'app'), { recursive: true, force: true });
}

await runAsCommand(async () => {
  await setUp('start');
  const { folder: runtime, version } = await ensureElectron();
  rmSync(inProject('dist'), { recursive: true, force: true });
  const builder = inProject('node_modules/electron-builder/cli.js');
  const config = [`-c.electronDist=${runtime}`, `-c.electronVersion=${version}`];
  const { code, output } = await withProgress('making the folder of the program', () =>
    runCollected(process.execPath, [builder, '--dir', '--publish', 'never', ...config]),
  );
  if (code !== 0) throw new SetupFailure(`The folder of the program could not be made.\n${output.trim()}`);
  const made = madeFolder();
  removeLauncher(made);
  if (version !== pinnedVersion())
    say(`this runs on Electron ${version}, which is old: try it out, and give it to nobody`);
  process.stdout.write(`${made}\n`);
  return 0;
});
