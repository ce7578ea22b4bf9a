/** Bringing in and packing, with every single call that touches the disk failing or being the last one. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../electron/bundle/read-bundle';
import { checkPlan } from '../../electron/plan/check';
import { contents, temporaryFolder } from '../electron/plan/workshop';
import { bundled, canTrace, removed, traced } from './program';
import { copied, mergeAt, openAt, prepared, saidAt, type Place, type Prepared } from './two-places';

const everything = {
  calls: ['openat', 'pwrite64', 'write', 'fdatasync', 'fsync', 'rename', 'unlink', 'mkdir', 'link'],
  faults: ['signal=KILL', 'error=ENOSPC', 'error=EIO'],
};
/** What puts something in its place. */
const writing = {
  calls: ['pwrite64', 'fdatasync', 'fsync', 'rename'],
  faults: ['signal=KILL', 'error=ENOSPC'],
};

let program = '';
let folder = '';
let given: Prepared;

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

async function leftovers(place: Place): Promise<readonly string[]> {
  const names = [...(await contents(join(place.plan, '..'))).keys()];
  return names.filter((name) => /\.tmp(?:\/|$)/.test(name));
}

async function after(...files: readonly string[]): Promise<string> {
  const place = await copied(given.source);
  for (const file of files) await mergeAt(place, file);
  return saidAt(place);
}

/** How often the act makes a call when all goes well. */
async function countOf(call: string, act: (place: Place) => string): Promise<number> {
  const place = await copied(given.source);
  const log = join(await temporaryFolder(), 'log');
  traced(['-o', log, '-e', `trace=${call}`], program, [place.settings, place.plan, act(place)]);
  return readFileSync(log, 'utf8').split('\n').length - 1;
}

async function expectWhole(target: string): Promise<void> {
  const staging = join(await temporaryFolder(), 'staging');
  await mkdir(staging);
  await readBundle(target, staging);
}

interface Case {
  readonly broken: typeof everything;
  readonly act: (place: Place) => string;
  /** What the plan may say afterwards; the last is said when it is done. */
  readonly states: readonly string[];
  readonly again: (place: Place) => Promise<void>;
  readonly look: (place: Place) => Promise<void>;
}

async function everyCall({ broken, act, states, again, look }: Case): Promise<void> {
  for (const call of broken.calls) {
    const count = await countOf(call, act);
    for (const fault of broken.faults) {
      for (let when = 1; when <= count; when += 1) {
        const place = await copied(given.source);
        const inject = `inject=${call}:${fault}:when=${String(when)}`;
        const options = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
        const { output } = traced(options, program, [place.settings, place.plan, act(place)]);
        const where = `${call} number ${String(when)}, ${fault}: ${output}`;
        const state = await saidAt(place);
        expect(output.includes('done') ? states.slice(-1) : states, where).toContain(state);
        await look(place);
        await again(place);
        expect(await saidAt(place), where).toBe(states.at(-1));
        expect(await leftovers(place), where).toEqual([]);
        expect(await checkPlan(place.plan), where).toEqual([]);
        await rm(join(place.plan, '..'), { recursive: true, force: true });
      }
    }
  }
}

const nothing = () => Promise.resolve();

describe.runIf(canTrace())('with every call that touches the disk failing', () => {
  it('what came is in the plan or is not, and comes in when it is tried again', async () => {
    given = await prepared();
    const { own } = given.files;
    await everyCall({
      broken: everything,
      act: () => `merge:${own}`,
      states: [await after(), await after(own)],
      again: (place) => mergeAt(place, own),
      look: nothing,
    });
  }, 1_800_000);

  it('of several journals each is in the plan or is not', async () => {
    given = await prepared();
    const { own, mentor, both } = given.files;
    await everyCall({
      broken: writing,
      act: () => `merge:${both}`,
      states: [await after(), await after(own), await after(mentor), await after(both)],
      again: (place) => mergeAt(place, both),
      look: nothing,
    });
  }, 1_800_000);

  it('somebody’s word for a computer is recorded before anything of it counts', async () => {
    given = await prepared();
    const { doubtful } = given.files;
    await everyCall({
      broken: writing,
      act: () => `merge:${doubtful}`,
      states: [await after(), await after(doubtful)],
      again: (place) => mergeAt(place, doubtful),
      look: async (place) => {
        const plan = await openAt(place);
        const isIn = [...plan.plan.actions.values()].some(({ text }) => text === 'Written elsewhere');
        const isSaid = plan.entries.some(({ changes }) =>
          changes.some(({ type }) => type === 'device.admit'),
        );
        expect(!isIn || isSaid).toBe(true);
        await plan.close();
      },
    });
  }, 1_800_000);

  it('a packed file is whole or is not there', async () => {
    given = await prepared();
    const target = (place: Place) => join(place.plan, '..', 'out.rung');
    const choices = { files: true, private: true, earlier: false, levels: null, skills: null };
    await everyCall({
      broken: { ...writing, calls: [...writing.calls, 'write'] },
      act: (place) => `pack:${target(place)}`,
      states: [await after()],
      again: async (place) => {
        const plan = await openAt(place);
        await plan.pack({ target: target(place), choices, checkIn: null });
        await plan.close();
      },
      look: async (place) => {
        if (existsSync(target(place))) await expectWhole(target(place));
      },
    });
  }, 1_800_000);
});
