import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computer, newPlan, onlyJournal, temporaryFolder } from '../electron/plan/workshop';
import { bundled, canTrace, removed, traced } from './program';

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

/** One call for each line, though the tracer splits a call that another thread interrupts. */
function callsIn(text: string): readonly string[] {
  const begun = new Map<string, string>();
  return text.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (call.endsWith('<unfinished ...>')) {
      begun.set(thread, call.slice(0, -'<unfinished ...>'.length));
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)?.[1];
    return [resumed === undefined ? call : `${begun.get(thread) ?? ''}${resumed}`];
  });
}

/** The name of each call that is about the file, in order. */
function about(calls: readonly string[], path: string): readonly string[] {
  return calls.filter((call) => call.includes(path)).map((call) => call.split('(', 1)[0] ?? '');
}

const trace = 'trace=openat,pwrite64,pread64,fstat,statx,newfstatat,fdatasync,fsync,rename,write,ftruncate';

describe.runIf(canTrace())('the order of one save', () => {
  async function calls(
    acts: readonly string[],
  ): Promise<{ readonly all: readonly string[]; readonly journal: string }> {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    const output = join(await temporaryFolder(), 'trace');
    const options = ['-y', '-s', '64', '-e', trace, '-o', output];
    const ended = traced(options, program, [installation.folder, plan.folder, ...acts]);
    expect(ended.status).toBe(0);
    return { all: callsIn(await readFile(output, 'utf8')), journal: await onlyJournal(plan.folder) };
  }

  it('is: all of it written, size and content looked at, on the disk, and only then acknowledged', async () => {
    const { all, journal } = await calls(['note:one']);
    const write = all.findIndex((call) => call.startsWith('pwrite64') && call.includes(`<${journal}>`));
    const end = all.findIndex((call, at) => at > write && call.includes('"done note:one'));
    const [size, content, sync] = ['stat', 'pread64', 'fdatasync'].map((name) =>
      all.findIndex(
        (call, at) =>
          at > write && (call.split('(')[0] ?? '').includes(name) && call.includes(`<${journal}>`),
      ),
    );
    expect(write).toBeGreaterThan(-1);
    expect([write, size, content, sync, end]).toEqual(
      [write, size, content, sync, end].sort((one, other) => (one ?? -1) - (other ?? -1)),
    );
    expect(sync).toBeGreaterThan(write);
    expect(end).toBeGreaterThan(sync ?? 0);
    const writes = all.filter((call) => call.startsWith('pwrite64') && call.includes(`<${journal}>`));
    expect(writes).toHaveLength(1);
    const remembered = all.findIndex((call) => call.startsWith('pwrite64') && call.includes('/journals/'));
    expect(remembered).toBeLessThan(write);
  });

  it('of a new content in an old one’s place is: written aside, on the disk, renamed, folder on the disk', async () => {
    const { all } = await calls(['back-up']);
    const temporary = all.find(
      (call) => call.startsWith('openat') && call.includes('O_EXCL') && call.includes('0600'),
    );
    const made = all.find((call) => call.includes('O_EXCL') && call.includes('/journal/'));
    const name = /\/journal\/(\.rung-\d+-[0-9a-f]{16}\.tmp)/.exec(made ?? '')?.[1];
    expect(temporary).toBeDefined();
    const kinds = about(all, name ?? 'none').map((kind) => (kind.includes('stat') ? 'stat' : kind));
    expect(kinds).toEqual(['openat', 'pwrite64', 'stat', 'pread64', 'fsync', 'rename']);
    const renamed = all.findIndex((call) => call.startsWith('rename') && call.includes(name ?? 'none'));
    expect(all.slice(renamed + 1).find((call) => call.startsWith('fsync'))).toMatch(/\/journal>\) += 0$/);
    expect(
      all.some((call) => call.includes('O_CREAT') && !call.includes('0600') && call.includes('/plan/')),
    ).toBe(false);
  });
});
