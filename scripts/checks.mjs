import { availableParallelism } from 'node:os';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure } from './say.mjs';

/** @typedef {{ name: string, program: string, args: readonly string[] }} Check */
/** `failures`: what failed, each with the first lines of why. */
/** @typedef {{ passed: number, failed: number, failures?: readonly string[] }} Tally */

/** @type {readonly Check[]} */
const checks = [
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--build'] },
  {
    name: 'rooms',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'framework', 'electron', 'renderer', 'scripts', 'tests'],
  },
  { name: 'unused', program: 'knip/bin/knip.js', args: ['--no-progress', '--no-config-hints'] },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
];

/**
 * Runs the checks that read the source without running it, as many at once as there are cores, and prints what the
 * failing ones have to say.
 * @param {readonly string[]} names only these; all where there are none
 * @returns {Promise<Tally>}
 */
export async function runChecks(names) {
  const unknown = names.filter((name) => checks.every((check) => check.name !== name));
  if (unknown.length > 0) {
    throw new SetupFailure(
      `There is no check named ${unknown.join(', ')}: ${checks.map(({ name }) => name).join(', ')}`,
    );
  }
  const waiting = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  /** @type {string[]} */
  const failures = [];
  let passed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (await passes(check)) passed += 1;
      else failures.push(`npm run check -- ${check.name}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return { passed, failed: failures.length, failures };
}

/** @param {Check} check */
async function passes(check) {
  const begin = Date.now();
  const program = inProject('node_modules', check.program);
  const { code, output } = await runCollected(process.execPath, [program, ...check.args]);
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return code === 0;
}
