/** Killed while it brings in or packs: the plan is as before or as after, and doing it again ends it. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../electron/bundle/read-bundle';
import { checkPlan } from '../../electron/plan/check';
import { contents, temporaryFolder } from '../electron/plan/workshop';
import { bundled, removed, started } from './program';
import { copied, mergeAt, openAt, prepared, saidAt, type Place } from './two-places';

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

/** @returns whether it said that it was done before it was killed */
async function killed(place: Place, act: string, after: number): Promise<boolean> {
  const child = started(program, [place.settings, place.plan, act]);
  let output = '';
  const opened = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.startsWith('open\n')) resolve();
    });
  });
  const ended = once(child, 'close');
  await Promise.race([opened, ended]);
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await ended;
  return output.includes('done');
}

async function leftovers(place: Place): Promise<readonly string[]> {
  const names = [...(await contents(join(place.plan, '..'))).keys()];
  return names.filter((name) => /\.tmp(?:\/|$)/.test(name));
}

describe('killed at a random moment', () => {
  it('while it brings in what came, loses nothing and mistakes nothing', async () => {
    const { source, files } = await prepared();
    const after = await copied(source);
    await mergeAt(after, files.own);
    const states = [await saidAt(source), await saidAt(after)];
    for (let round = 0; round < 7; round += 1) {
      const place = await copied(source);
      const isDone = await killed(place, `merge:${files.own}`, round * 6 + Math.random() * 6);
      const state = await saidAt(place);
      expect(isDone ? states.slice(1) : states).toContain(state);
      expect(await leftovers(place)).toEqual([]);
      await mergeAt(place, files.own);
      expect(await saidAt(place)).toBe(states[1]);
      expect(await checkPlan(place.plan)).toEqual([]);
    }
  }, 60_000);

  it('while it packs, leaves the file that was there or a whole one', async () => {
    const { source, files } = await prepared();
    const place = await copied(source);
    await mergeAt(place, files.both);
    const before = await saidAt(place);
    const target = join(place.plan, '..', 'out.rung');
    for (let round = 0; round < 7; round += 1) {
      await killed(place, `pack:${target}`, round * 6 + Math.random() * 6);
      expect(await saidAt(place)).toBe(before);
      const staging = join(await temporaryFolder(), 'staging');
      await mkdir(staging);
      if (existsSync(target)) await readBundle(target, staging);
    }
    const plan = await openAt(place);
    const choices = { files: true, private: true, earlier: false, levels: null, skills: null };
    await plan.pack({ target, choices, checkIn: null });
    await plan.close();
    expect(await leftovers(place)).toEqual([]);
    expect(await checkPlan(place.plan)).toEqual([]);
  }, 60_000);
});
