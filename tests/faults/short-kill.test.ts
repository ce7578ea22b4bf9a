import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../electron/plan/check';
import { computer, contents, newPlan, open, until } from '../electron/plan/workshop';
import { bundled, removed, started } from './program';

/** The long form has the time for more of them. */
const rounds = process.env.RUNG_SUITE === 'faults' ? 300 : 20;

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

/**
 * Lets the program write as fast as it can and kills it in the midst of it: a moment after its first acknowledged edit,
 * so that a slow machine loses none of the rounds.
 * @returns what it had acknowledged
 */
async function killed(args: readonly string[], after: number): Promise<readonly string[]> {
  const child = started(program, args);
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close');
  await until(() => /open\n[^\n]+\n/.test(output), 30_000);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await ended;
  return output.split('\n').filter((line) => line !== 'open' && line !== '');
}

describe('killed at a random moment while it writes', () => {
  it(`loses no acknowledged edit, ${String(rounds)} times`, async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const said = await killed(
        [installation.folder, plan.folder, `loop:${String(round)}`],
        Math.random() * 40,
      );
      const again = await open(installation, plan.folder);
      const texts = new Set(
        again.entries.flatMap(({ changes }) =>
          changes.map((change) => ('text' in change ? change.text : '')),
        ),
      );
      expect(said.filter((text) => !texts.has(text))).toEqual([]);
      expect(again.readOnly).toBeNull();
      expect(again.devices).toHaveLength(1);
      await again.close();
      acknowledged += said.length;
    }
    expect(acknowledged).toBeGreaterThanOrEqual(rounds);
    expect(await checkPlan(plan.folder)).toEqual([]);
    const names = [...(await contents(plan.folder)).keys(), ...(await contents(installation.folder)).keys()];
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 600_000);
});
