import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { withDisplay, withDisplays } from './display.mjs';
import { failuresOfJourneys, failuresOfUnits } from './failures.mjs';
import { runOffline } from './offline.mjs';
import { inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { readEndToEndReport, readUnitReport } from './reports.mjs';

/** @typedef {import('./checks.mjs').Tally} Tally */

const unitReport = inProject('out/reports/unit.json');
const endToEndReport = inProject('out/reports/e2e.json');

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
  return tallyOf(unitReport, { runner: 'vitest', code }, (report) => ({
    ...readUnitReport(report),
    failures: failuresOfUnits(report),
  }));
}

/**
 * The journeys in a real window, without any network where the system lets us take it away.
 * @returns {Promise<Tally>}
 */
export async function runEndToEndTests() {
  prepare(endToEndReport);
  const code = await runOffline('e2e.mjs', []);
  return tallyOf(endToEndReport, { runner: 'Playwright', code }, (report) => ({
    ...readEndToEndReport(report),
    failures: failuresOfJourneys(report),
  }));
}

/**
 * Playwright itself, with two displays: keys go to the window that has the focus, so that there is one window on each.
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runPlaywright(args) {
  const program = inProject('node_modules/@playwright/test/cli.js');
  return withDisplays(2, (env) => runAttached(process.execPath, [program, 'test', ...args], { env }));
}

/** @param {string} report */
function prepare(report) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
}

/**
 * A runner that fails without a failed test to show for it (a crash, an unhandled error, no test found) is a failure
 * of its own.
 * @param {string} file the report
 * @param {{ runner: string, code: number }} ended
 * @param {(report: unknown) => Tally} read
 * @returns {Tally}
 */
function tallyOf(file, { runner, code }, read) {
  const tally = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  if (code === 0 || tally.failed > 0) return tally;
  const { failures = [] } = tally;
  const own = `${runner} ended with ${code} though no test failed: what it printed says why`;
  return { ...tally, failed: 1, failures: failures.length > 0 ? failures : [own] };
}
