import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cookieFile } from './display-cookie.mjs';
import { isProgram } from './programs.mjs';
import { SetupFailure } from './say.mjs';

/** Whether a window can be shown here. Only Linux may be without. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * Does something with a display: the one that is there, else a virtual one that lives as long as it takes.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} step gets the environment for the programs it starts
 * @returns {Promise<Result>}
 */
export function withDisplay(step) {
  return withDisplays(1, step);
}

/**
 * The same with several virtual displays, so that as many windows can have the keyboard at once; `RUNG_DISPLAYS` names
 * them, with spaces between. Where there is a display, that one is all there is. This does what xvfb-run does, without its
 * delay and without its way of leaving the server behind when it is interrupted.
 * @template Result
 * @param {number} count
 * @param {(env: NodeJS.ProcessEnv) => Promise<Result>} step gets the environment for the programs it starts
 * @returns {Promise<Result>}
 */
export async function withDisplays(count, step) {
  if (hasDisplay()) return step(process.env);
  const folder = mkdtempSync(join(tmpdir(), 'rung-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, cookieFile(), { mode: 0o600 });
  const servers = Array.from({ length: count }, () => startServer(authority));
  try {
    const displays = (await Promise.all(servers.map(numberOf))).map((number) => `:${number}`);
    const env = { ...process.env, DISPLAY: displays[0], XAUTHORITY: authority };
    return await step({ ...env, RUNG_DISPLAYS: displays.join(' ') });
  } finally {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The server finds a free number by itself and tells it through its fourth file. The kernel ends it should we be
 * killed without a chance to do so ourselves.
 * @param {string} authority
 */
function startServer(authority) {
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1440x1000x24',
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  const stdio = /** @type {const} */ (['ignore', 'ignore', 'ignore', 'pipe']);
  if (isProgram('setpriv'))
    return spawn('setpriv', ['--pdeathsig', 'TERM', 'Xvfb', ...args], { stdio: [...stdio] });
  return spawn('Xvfb', args, { stdio: [...stdio] });
}

/**
 * @param {ReturnType<typeof spawn>} server
 * @returns {Promise<string>}
 */
function numberOf(server) {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new SetupFailure('The virtual display (Xvfb) did not start.'));
    server.on('error', failed);
    server.on('exit', failed);
    let text = '';
    server.stdio[3]?.on('data', (/** @type {Buffer} */ piece) => {
      text += piece.toString('latin1');
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}
