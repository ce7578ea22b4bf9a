import { spawnSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceKind, Installation } from '../../electron/installation';
import { checkPlan } from '../../electron/plan/check';
import { PlanError } from '../../electron/plan/plan-folder';
import { showPlan } from '../../framework/show';
import {
  computer,
  contents,
  filesWith,
  newPlan,
  note,
  open,
  rating,
  temporaryFolder,
} from '../electron/plan/workshop';
import { bundled, canTrace, removed, traced } from './program';

const calls = [
  'openat',
  'pwrite64',
  'write',
  'fdatasync',
  'fsync',
  'rename',
  'unlink',
  'ftruncate',
  'mkdir',
  'link',
];
const secret = 'what is to be erased for good';

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

interface Place {
  readonly settings: string;
  readonly plan: string;
}

/** @param kind whose plan it is: the program is the window, so the command line's is new to it */
async function prepared(kind: DeviceKind): Promise<Place> {
  const installation = await computer(kind);
  const plan = await newPlan(installation);
  await plan.apply(note('1.1', secret));
  await plan.backUp();
  await plan.apply(rating('1.1', 'met'));
  await plan.close();
  return { settings: installation.folder, plan: plan.folder };
}

async function copied(place: Place): Promise<Place> {
  const parent = await temporaryFolder();
  const copy = { settings: join(parent, 'settings'), plan: join(parent, 'plan') };
  await cp(place.settings, copy.settings, { recursive: true });
  if (place.plan !== '') await cp(place.plan, copy.plan, { recursive: true });
  return copy;
}

/** What the plan says when it is opened next; null where there is none. */
async function said(place: Place): Promise<string | null> {
  const installation: Installation = await computer('app', place.settings);
  try {
    const plan = await open(installation, place.plan);
    expect(plan.readOnly).toBeNull();
    const shown = showPlan(plan.plan, plan.framework);
    await plan.close();
    return shown.replace(/[0-9a-f]{16,64}/g, 'id').replace(/"day": "[^"]*"/g, '"day"');
  } catch (error) {
    if (error instanceof PlanError && error.code === 'missing') return null;
    throw error;
  }
}

/** The next edit goes into the same file as before, or into the one that was just begun. */
async function goesOn(place: Place, devices: number): Promise<void> {
  const plan = await open(await computer('app', place.settings), place.plan);
  await plan.apply(rating('2.1', 'met'));
  expect(plan.devices).toHaveLength(devices);
  await plan.close();
}

async function leftovers(place: Place): Promise<readonly string[]> {
  const names = [...(await contents(join(place.plan, '..'))).keys()];
  return names.filter((name) => name.endsWith('.tmp') || name.includes('.tmp/'));
}

describe.runIf(canTrace())('killed at every single call that touches the disk', () => {
  it.each(['note:more', 'note:first of a device', 'attach:a file', 'erase', 'restore', 'create'])(
    '%s is as if it had not begun, or as if it was done',
    async (act) => {
      const kind = act.includes('first') ? 'cli' : 'app';
      const source =
        act === 'create' ? { settings: (await computer()).folder, plan: '' } : await prepared(kind);
      const done = await copied(source);
      const before = act === 'create' ? null : await said(done);
      const whole = spawnSync(process.execPath, [program, done.settings, done.plan, act]);
      expect(whole.status).toBe(0);
      const states = [before, await said(done)];
      expect(states[0]).not.toBe(states[1]);
      for (const call of calls) {
        for (let count = 1; ; count += 1) {
          const place = await copied(source);
          const kill = `inject=${call}:signal=KILL:when=${String(count)}`;
          const options = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', kill];
          const ended = traced(options, program, [place.settings, place.plan, act]);
          const state = await said(place);
          const where = `${act}, ${call} number ${String(count)}`;
          expect(states, where).toContain(state);
          if (ended.output.includes(`done ${act}`)) expect(state, where).toBe(states[1]);
          // What was being made beside is cleared away by whoever makes the next plan there.
          if (act === 'create' && state === null)
            await newPlan(await computer('app', place.settings), place.plan);
          expect(await leftovers(place), where).toEqual([]);
          if (state !== null) await goesOn(place, kind === 'cli' ? 2 : 1);
          if (state !== null) expect(await checkPlan(place.plan), where).toEqual([]);
          if (act === 'erase' && state === states[1]) {
            expect(await filesWith(place.plan, secret), where).toEqual([]);
          }
          await rm(join(place.plan, '..'), { recursive: true, force: true });
          if (ended.status === 0) break;
        }
      }
    },
    1_800_000,
  );
});
