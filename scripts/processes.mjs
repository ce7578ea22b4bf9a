import { spawn } from 'node:child_process';
import { projectFolder } from './paths.mjs';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number }} Options */

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {Readonly<Record<string, number>>} */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/**
 * Runs a program with our own input and output, and hands on the signals we get, so that it ends with us.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} its exit code; 128 and the signal's number where a signal ended it, as a shell says it
 */
export function runAttached(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => child.kill(signal);
    for (const signal of passedOn) process.on(signal, passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of passedOn) process.off(name, passOn);
      resolve(code ?? 128 + (signalNumbers[signal ?? ''] ?? 0));
    });
  });
}

/**
 * Runs a program without input and collects what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} code 127 where there is no such program; output is
 *   both of what it printed, as it came
 */
export function runCollected(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    /** @type {Buffer[]} */
    const printed = [];
    /** @type {Buffer[]} */
    const both = [];
    child.stdout.on('data', (/** @type {Buffer} */ piece) => printed.push(piece));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ piece) => both.push(piece));
    }
    child.on('error', (error) => resolve({ code: 127, stdout: '', output: error.message }));
    child.on('close', (code, signal) =>
      resolve({
        code: code ?? 128 + (signalNumbers[signal ?? ''] ?? 0),
        stdout: Buffer.concat(printed).toString('utf8'),
        output: Buffer.concat(both).toString('utf8'),
      }),
    );
  });
}
