import { isRecord } from './records.mjs';

/** @typedef {import('./checks.mjs').Tally} Tally */

/**
 * What vitest's JSON report counts. Skipped tests count as neither.
 * @param {unknown} report
 * @returns {Tally}
 */
export function readUnitReport(report) {
  return { passed: count(report, 'numPassedTests'), failed: count(report, 'numFailedTests') };
}

/**
 * What Playwright's JSON report counts. A test that passed only at a second try has failed.
 * @param {unknown} report
 * @returns {Tally}
 */
export function readEndToEndReport(report) {
  const stats = isRecord(report) ? report.stats : undefined;
  return { passed: count(stats, 'expected'), failed: count(stats, 'unexpected') + count(stats, 'flaky') };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Required<Tally>}
 */
export function total(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    failures: tallies.flatMap((tally) => tally.failures ?? []),
  };
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function count(value, name) {
  const number = isRecord(value) ? value[name] : undefined;
  if (typeof number !== 'number') throw new Error(`the test report has no number named ${name}`);
  return number;
}
