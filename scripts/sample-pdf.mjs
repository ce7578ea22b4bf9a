import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure, withProgress } from './say.mjs';

/**
 * The main job without a window: the sample plan as a PDF. Prints the file's path and the plan's levels on standard
 * output.
 */
export async function writeSamplePdf() {
  const folder = mkdtempSync(join(tmpdir(), 'rung-sample-'));
  const plan = join(folder, 'sample');
  const pdf = inProject('out/sample-plan.pdf');
  mkdirSync(inProject('out'), { recursive: true });
  rmSync(pdf, { force: true });
  try {
    await rung(['sample', plan]);
    await withProgress('printing the sample plan', () =>
      withDisplay((env) => rung(['export', plan, '--pdf', pdf], env)),
    );
    const levels = await rung(['levels', plan]);
    process.stdout.write(`${pdf}\n${levels}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function rung(args, env = process.env) {
  const { code, stdout, output } = await runCollected(
    process.execPath,
    [inProject('out/main/cli.cjs'), ...args],
    { env },
  );
  if (code !== 0) throw new SetupFailure(`rung ${args.join(' ')} failed: ${output.trim()}`);
  return stdout;
}
