import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure } from './say.mjs';

/** @typedef {{ folder: string, executable: string, version: string }} Runtime */

const packageFolder = inProject('node_modules/electron');

/** The version the project is built for. */
export function pinnedVersion() {
  /** @type {unknown} */
  const about = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (typeof about === 'object' && about !== null && 'version' in about) return String(about.version);
  throw new SetupFailure('node_modules/electron is damaged: please delete node_modules and try again.');
}

/** @returns {Runtime | undefined} the pinned Electron, where its package has fetched it whole */
export function pinnedElectron() {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = readFileSync(pathFile, 'utf8');
  if (!existsSync(join(packageFolder, 'dist', executable))) return undefined;
  return describeRuntime(join(packageFolder, 'dist'), executable);
}

/** @returns {Promise<string>} what went wrong, empty where nothing did */
export async function fetchPinnedElectron() {
  const { code, output } = await runCollected(process.execPath, [join(packageFolder, 'install.js')], {
    timeout: 15 * 60 * 1000,
  });
  return code === 0 ? '' : (output.trim().split('\n')[0] ?? '');
}

/**
 * @param {string} folder
 * @param {string} executable its path inside the folder
 * @returns {Runtime}
 */
export function describeRuntime(folder, executable) {
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { folder, executable: join(folder, executable), version: version.replace(/^v/, '') };
}
