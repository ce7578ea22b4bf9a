import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ensureFallbackElectron } from './electron-fallback.mjs';
import { describeRuntime, fetchPinnedElectron, pinnedElectron, pinnedVersion } from './electron-pinned.mjs';
import { whileLocked } from './lock.mjs';
import { say, SetupFailure, withProgress } from './say.mjs';

const day = 24 * 60 * 60 * 1000;

/**
 * Where all clones of the project keep what may not lie under node_modules, because `npm ci` deletes that.
 * @param {...string} parts
 */
export function inCache(...parts) {
  const named = process.env.XDG_CACHE_HOME;
  // An empty variable counts as none, as the XDG specification says.
  return join(named !== undefined && named !== '' ? named : join(homedir(), '.cache'), 'rung', ...parts);
}

/**
 * The Electron to run: the one the environment names, else the pinned one, else on linux-x64 an older one for
 * development and tests where the pinned one's release host cannot be reached.
 */
export async function ensureElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named !== undefined && named !== '') return describeRuntime(named, executableName());
  return pinnedElectron() ?? whileLocked(inCache('electron.lock'), findElectron);
}

/**
 * The variables that make everything take this runtime: require('electron'), Playwright, electron-vite, our CLI.
 * @param {{ folder: string, executable: string }} runtime
 */
export function electronVariables(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable };
}

async function findElectron() {
  const version = pinnedVersion();
  const unreachable = inCache(`electron-${version}.unreachable`);
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  if (!hasFallback || !isFresh(unreachable)) {
    const trouble = await withProgress(`fetching Electron ${version}`, fetchPinnedElectron);
    const pinned = pinnedElectron();
    if (pinned) return pinned;
    if (!hasFallback) throw new SetupFailure(`Electron ${version} could not be fetched: ${trouble}`);
    mkdirSync(inCache(), { recursive: true });
    writeFileSync(unreachable, `${trouble}\n`);
    say(`Electron ${version} could not be fetched, so an older one is used, for development and tests only`);
  }
  return describeRuntime(await ensureFallbackElectron(inCache()), 'electron');
}

/**
 * A release host that could not be reached is not asked again the same day.
 * @param {string} noteFile
 */
function isFresh(noteFile) {
  return existsSync(noteFile) && Date.now() - statSync(noteFile).mtimeMs < day;
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
