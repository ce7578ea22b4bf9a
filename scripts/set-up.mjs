import { ensureBuild } from './built.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronVariables, ensureElectron } from './electron.mjs';
import { SetupFailure } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

const oldest = { major: 20, minor: 19 };

/**
 * All that stands between a fresh clone and a running program. Where nothing changed it costs a fraction of a second
 * and says nothing.
 * @param {'build' | 'start' | 'test'} purpose `build` does without Electron and without a display
 */
export async function setUp(purpose) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
    throw new SetupFailure(
      `Rung needs Node ${oldest.major}.${oldest.minor} or newer; this is ${process.versions.node}.`,
    );
  }
  await ensureDependencies();
  if (purpose !== 'build') {
    await ensureSystemLibraries(purpose);
    Object.assign(process.env, electronVariables(await ensureElectron()));
  }
  await ensureBuild();
}
