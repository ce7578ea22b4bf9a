import { inProject } from './paths.mjs';
import { runAttached, runCollected } from './processes.mjs';
import { isProgram } from './programs.mjs';
import { say } from './say.mjs';

/**
 * Runs a script of this project with no network at all, not even a name server: in a network namespace of its own
 * that has only the loopback device. Where that is not allowed (it needs root on Linux) it runs as it is.
 * @param {string} script its name in scripts/
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runOffline(script, args) {
  const file = inProject('scripts', script);
  if (await canBeOffline()) {
    const upThen = 'ip link set lo up && exec "$0" "$@"';
    return runAttached('unshare', ['-n', 'sh', '-c', upThen, process.execPath, file, ...args]);
  }
  say('a network namespace cannot be made here, so the end-to-end tests run with the network there is');
  return runAttached(process.execPath, [file, ...args]);
}

async function canBeOffline() {
  if (process.platform !== 'linux' || !isProgram('unshare') || !isProgram('ip')) return false;
  const { code } = await runCollected('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']);
  return code === 0;
}
