import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { runAsCommand, say, SetupFailure } from './say.mjs';
import { setUp } from './set-up.mjs';

/** The tests that state laws. */
function lawFiles() {
  return readdirSync(inProject('tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('tests/faults/'))
    .filter((name) => readFileSync(inProject(name), 'utf8').includes('helpers/laws'));
}

/** @param {readonly string[]} args */
function minutesIn(args) {
  const at = args.indexOf('--minutes');
  const minutes = at < 0 ? 10 : Number(args[at + 1]);
  if (!(minutes > 0)) throw new SetupFailure('Say for how long: npm run laws -- --minutes 10');
  return minutes;
}

/** Asks every law over and over, each time of other cases, until the time is over or one is broken. */
await runAsCommand(async () => {
  const end = Date.now() + minutesIn(process.argv.slice(2)) * 60_000;
  await setUp('test');
  const args = [inProject('node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', ...lawFiles()];
  for (let round = 1; round === 1 || Date.now() < end; round += 1) {
    const seed = String(randomInt(2 ** 31));
    const code = await withDisplay((env) =>
      runAttached(process.execPath, args, { env: { ...env, RUNG_SEED: seed } }),
    );
    say(
      `round ${round}, seed ${seed}: ${code === 0 ? 'every law held' : `see it again with RUNG_SEED=${seed}`}`,
    );
    if (code !== 0) return code;
  }
  return 0;
});
