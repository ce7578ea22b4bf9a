import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../electron/plan/check';
import { computer, newPlan, note, noteOf, onlyJournal, open } from '../electron/plan/workshop';
import { bundled, canTrace, removed, traced } from './program';

let program = '';
let folder = '';

beforeAll(async () => {
  ({ program, folder } = await bundled());
});

afterAll(() => removed(folder));

/** What the system is made to answer, and what the person must hear of it. */
const faults = [
  // One byte at a time, none of which is kept.
  ['takes nothing of what it says', 'pwrite64:retval=1', 'did not keep what was written'],
  ['is full', 'pwrite64:error=ENOSPC', 'the disk is full: make room'],
  ['is full as of the quota', 'pwrite64:error=EDQUOT', 'the space you may use'],
  ['reports an error', 'pwrite64:error=EIO', 'the disk reported an error'],
  ['cannot bring it down', 'fdatasync:error=EIO', 'the disk reported an error'],
] as const;

describe.runIf(canTrace())('a disk that', () => {
  it.each(faults)('%s leaves the file as it was, is named, and is got over', async (_, fault, reason) => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', 'before'));
    await plan.close();
    const journal = await onlyJournal(plan.folder);
    const before = await readFile(journal);
    const arguments_ = [installation.folder, plan.folder];
    const call = fault.split(':')[0] ?? '';
    const options = (when: string) => [
      '-o',
      '/dev/null',
      '-P',
      journal,
      '-e',
      `trace=${call}`,
      '-e',
      `inject=${fault}${when}`,
    ];

    const always = traced(options(''), program, [...arguments_, 'note:one', 'note:two']);
    expect(always.status).toBe(0);
    const [opened, ...said] = always.output.trim().split('\n');
    expect(opened).toBe('open');
    expect(said).toHaveLength(2);
    for (const line of said) expect(line).toMatch(/^failed disk Saving .*\.jsonl failed because /);
    for (const line of said) expect(line).toContain(reason);
    expect(await readFile(journal)).toEqual(before);

    const once = traced(options(':when=1'), program, [...arguments_, 'note:three', 'note:four']);
    expect(once.output).toMatch(/^open\nfailed disk .*\ndone note:four\n$/);
    const again = await open(installation, plan.folder);
    expect(noteOf(again, '1.1')).toBe('four');
    expect(again.devices).toHaveLength(1);
    expect(again.notices).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('loses the first hundred bytes, so that only the content is wrong, does not get away with it', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    const journal = await onlyJournal(plan.folder);
    const options = ['-o', '/dev/null', '-P', journal, '-e', 'inject=pwrite64:retval=100:when=1'];
    const acts = [installation.folder, plan.folder, 'note:one', 'note:two'];
    const { output } = traced(options, program, acts);
    expect(output).toMatch(/^open\nfailed disk .* did not keep what was written: .*\ndone note:two\n$/);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });
});
