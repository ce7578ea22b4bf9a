import { runChecks } from './checks.mjs';
import { total } from './reports.mjs';
import { runAsCommand, say, SetupFailure } from './say.mjs';
import { setUp } from './set-up.mjs';
import { runEndToEndTests, runUnitTests } from './suites.mjs';

/** @typedef {import('./checks.mjs').Tally} Tally */

/** Every step runs, whatever the ones before it said; one that cannot even begin counts as a failure. */
const steps = [() => runChecks([]), runUnitTests, runEndToEndTests];

/**
 * @param {() => Promise<Tally>} step
 * @returns {Promise<Tally>}
 */
async function tallyOf(step) {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, failures: [error.message] };
  }
}

await runAsCommand(async () => {
  /** @type {Tally[]} */
  const tallies = [];
  const setUpTally = await tallyOf(() => setUp('test').then(() => ({ passed: 0, failed: 0 })));
  if (setUpTally.failed > 0) tallies.push(setUpTally);
  else for (const step of steps) tallies.push(await tallyOf(step));
  const { passed, failed, failures } = total(tallies);
  // Again at the end, where whoever reads a long run looks first.
  for (const failure of failures) process.stdout.write(`\n✗ ${failure}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
