import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { whileLocked } from './lock.mjs';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure, withProgress } from './say.mjs';

const lockFile = inProject('package-lock.json');
const installed = inProject('node_modules/.package-lock.json');
const stampFile = inProject('node_modules/.rung-installed');

/** Makes node_modules what package-lock.json says, and does nothing where it already is. */
export async function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (areInstalled(wanted)) return;
  await whileLocked(inProject('out/locks/dependencies'), async () => {
    if (areInstalled(wanted)) return;
    await withProgress('fetching the packages', install);
    writeFileSync(stampFile, wanted);
  });
}

/**
 * @param {string} wanted the lock file's SHA-256
 */
function areInstalled(wanted) {
  if (!existsSync(installed)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === wanted;
  // Somebody ran npm themselves: npm writes its own copy of the lock file when it has finished.
  return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

async function install() {
  const { program, args } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  const { code, output } = await runCollected(program, args);
  if (code !== 0)
    throw new SetupFailure(`The packages could not be fetched (npm ci). npm says:\n${output.trim()}`);
}

/**
 * How to start npm: the very one that started us, else the one on the path.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return { program: process.execPath, args: [started, ...args] };
  // Windows starts npm.cmd only through its shell.
  if (process.platform === 'win32') return { program: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args] };
  return { program: 'npm', args: [...args] };
}
