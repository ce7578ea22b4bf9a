import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whileLocked } from './lock.mjs';
import { inProject, projectFolder } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure, withProgress } from './say.mjs';

const stampFile = inProject('out/build-stamp');
const folders = ['framework', 'electron', 'renderer', 'assets'];
const files = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** Builds the app into out/ where a source has changed since the last build, by content. */
export async function ensureBuild() {
  if (isUpToDate()) return;
  await whileLocked(inProject('out/locks/build'), async () => {
    if (!isUpToDate()) await withProgress('building', build);
  });
}

function isUpToDate() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();
}

async function build() {
  // A source saved while the build runs belongs to the next one, so the stamp is taken before.
  const stamp = fingerprint();
  rmSync(stampFile, { force: true });
  const program = inProject('node_modules/electron-vite/bin/electron-vite.js');
  const { code, output } = await runCollected(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (code !== 0) throw new SetupFailure(`The build failed.\n${output.trim()}`);
  writeFileSync(stampFile, stamp);
}

/** One digest over the paths and contents of everything that goes into the build. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...files, ...folders.flatMap(filesOf)]) {
    const content = readFileSync(join(projectFolder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder inside the project
 * @returns {string[]} in an order that does not depend on the disk
 */
function filesOf(folder) {
  if (!existsSync(join(projectFolder, folder))) return [];
  const entries = readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1))
    .sort();
}
