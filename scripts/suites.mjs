import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasDisplay, withDisplay } from './display.mjs';
import { runOffline } from './offline.mjs';
import { inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { readEndToEndReport, readUnitReport, total } from './reports.mjs';

/** @typedef {import('./checks.mjs').Tally} Tally */

const unitReport = inProject('out/reports/unit.json');

/**
 * Everything vitest runs: the framework, the shell on real folders, the pages, the scripts, the rooms. With a display,
 * because the command line prints through a real Electron.
 * @returns {Promise<Tally>}
 */
export async function runUnitTests() {
  prepare(unitReport);
  const program = inProject('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const args = [program, 'run', ...reporters];
  const code = await withDisplay((env) => runAttached(process.execPath, args, { env }));
  return tallyOf(unitReport, code, readUnitReport);
}

/**
 * The journeys in a real window, without any network where the system lets us take it away.
 * @returns {Promise<Tally>}
 */
export async function runEndToEndTests() {
  // Keys go to the window that has the focus, so that each half needs a display of its own.
  const halves = hasDisplay() ? 1 : 2;
  const tallies = await Promise.all(
    Array.from({ length: halves }, (_, index) => runShare(`${String(index + 1)}/${String(halves)}`)),
  );
  return total(tallies);
}

/**
 * @param {string} share which part of how many, as Playwright's --shard has it
 * @returns {Promise<Tally>}
 */
async function runShare(share) {
  const name = `e2e-${share.replace('/', '-of-')}`;
  const report = inProject(`out/reports/${name}.json`);
  prepare(report);
  const env = { ...process.env, RUNG_E2E_REPORT: report, RUNG_E2E_RESULTS: inProject(`out/${name}`) };
  const code = await runOffline('e2e.mjs', [`--shard=${share}`], env);
  return tallyOf(report, code, readEndToEndReport);
}

/**
 * Playwright itself, with a display.
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runPlaywright(args) {
  const program = inProject('node_modules/@playwright/test/cli.js');
  return withDisplay((env) => runAttached(process.execPath, [program, 'test', ...args], { env }));
}

/** @param {string} report */
function prepare(report) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
}

/**
 * A runner that fails without a failed test to show for it (a crash, an unhandled error, no test found) is a failure
 * of its own.
 * @param {string} report
 * @param {number} code
 * @param {(report: unknown) => Tally} read
 * @returns {Tally}
 */
function tallyOf(report, code, read) {
  const tally = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
