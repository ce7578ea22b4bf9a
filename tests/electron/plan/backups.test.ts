import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../electron/plan/layout';
import { listBackups, makeBackup } from '../../../electron/plan/backups';
import { checkPlan } from '../../../electron/plan/check';
import { findJournals, loadJournals } from '../../../electron/plan/journal-files';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import { addDays } from '../../../framework/day';
import { computer, contents, newPlan, note, noteOf, open, rating, ratingOf, requests } from './workshop';

const device = 'd'.repeat(32);

async function backUpOn(plan: OpenPlan, day: string): Promise<void> {
  const layout = layoutOf(plan.folder);
  await makeBackup(
    layout,
    { device, day, isAgain: false },
    {
      files: await loadJournals(await findJournals(layout.journals, 'journal')),
      planFileText: 'text',
      framework: { sha256: plan.plan.framework, text: plan.frameworkText },
    },
  );
}

async function days(plan: OpenPlan): Promise<readonly string[]> {
  return (await readdir(join(plan.folder, 'backups', device))).sort();
}

describe('the daily backup', () => {
  it('is made by the first act of the day, of all that makes the plan', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    expect(await plan.backups()).toEqual([]);
    await plan.apply(rating('1.1', 'met'));
    await plan.apply(rating('1.2', 'met'));
    await plan.close();
    const [row, ...others] = await listBackups(layoutOf(plan.folder));
    expect(others).toEqual([]);
    expect(row?.id.startsWith(`${installation.device}/`)).toBe(true);
    const kept = await contents(join(plan.folder, 'backups', row?.id ?? ''));
    expect([...kept.keys()].sort()).toEqual([
      `frameworks/${plan.plan.framework}.json`,
      `journal/${plan.id.slice(0, 32)}.jsonl`,
      'plan.json',
    ]);
    expect(row?.size).toBe([...kept.values()].reduce((sum, bytes) => sum + bytes.length, 0));
    expect(kept.get(`journal/${plan.id.slice(0, 32)}.jsonl`)?.includes('1.1')).toBe(true);
    expect(kept.get(`journal/${plan.id.slice(0, 32)}.jsonl`)?.includes('1.2')).toBe(false);
  });

  it('keeps the 14 newest days', async () => {
    const plan = await newPlan(await computer());
    const first = '2026-02-20';
    for (let count = 0; count < 20; count += 1) await backUpOn(plan, addDays(first, count));
    const newest = Array.from({ length: 14 }, (_, count) => addDays(first, count + 6));
    expect(await days(plan)).toEqual(newest);
  });

  it('takes nothing away while the clock is behind', async () => {
    const plan = await newPlan(await computer());
    for (let count = 0; count < 14; count += 1) await backUpOn(plan, addDays('2038-01-10', count));
    await backUpOn(plan, '2026-01-01');
    expect(await days(plan)).toHaveLength(15);
  });

  it('is not made of a plan that was not read whole, nor of another person’s', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    await writeFile(join(plan.folder, 'journal', 'half.jsonl'), '{"v":1');
    const damaged = await open(installation, plan.folder);
    await damaged.apply(rating('1.1', 'met'));
    await damaged.backUp();
    const stranger = await open(await computer(), plan.folder);
    await stranger.backUp();
    expect(await readdir(plan.folder)).not.toContain('backups');
  });

  it('leaves no half-made folder behind', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.close();
    const folder = join(plan.folder, 'backups', installation.device);
    await mkdir(join(folder, '.rung-999999999-0123456789abcdef.tmp', 'journal'), { recursive: true });
    await writeFile(join(plan.folder, '.rung-999999999-0123456789abcdef.tmp'), 'x');
    await (await open(installation, plan.folder)).close();
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readdir(plan.folder)).not.toContainEqual(expect.stringContaining('.tmp'));
  });

  it('says when it could not be made, and the act still stands', async () => {
    const plan = await newPlan(await computer());
    await writeFile(join(plan.folder, 'backups'), 'in the way');
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp().catch(() => undefined);
    expect(ratingOf(plan, '1.1')).toBe('met');
    expect(plan.notices.map(({ text }) => text)).toEqual([expect.stringContaining('backups')]);
  });
});

describe('going back to a backup', () => {
  it('is one act more: nothing is shortened, and it can be undone', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply([
      ...rating('1.1', 'met'),
      ...note('1.1', 'then'),
      ...requests(
        { type: 'action.add', text: 'Do it', indicators: [] },
        { type: 'evidence.add', kind: 'link', url: 'https://example.org/' },
        { type: 'target.set', level: 2, date: '2027-01-31' },
      ),
    ]);
    await plan.backUp();
    const then = plan.plan;
    await plan.apply([...rating('1.1', null), ...note('1.1', 'now'), ...rating('1.2', 'partly')]);
    await plan.apply(requests({ type: 'evidence.remove', evidence: [...then.evidence.keys()][0] ?? '' }));
    const now = plan.plan;
    const lines = plan.entries.length;
    const [row] = await plan.backups();
    const committed = await plan.restore(row?.id ?? '');
    expect(committed.isRefold).toBe(false);
    expect(plan.plan).toEqual(then);
    expect(plan.entries).toHaveLength(lines + 1);
    expect(noteOf(plan, '1.1')).toBe('then');
    await plan.apply(requests({ type: 'change.undo' }));
    expect(plan.plan).toEqual(now);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('tells beforehand what would change, and changes nothing by that', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    const [backup] = await plan.backups();
    await plan.apply(rating('1.1', 'partly'));
    await plan.apply(note('1.2', 'Since then'));
    const before = await contents(plan.folder);
    const preview = await plan.preview(backup?.id ?? '');
    expect(preview).toMatchObject({ way: 'changes', count: preview.changes.length });
    expect(await contents(plan.folder)).toEqual(before);
    const restored = await plan.restore(backup?.id ?? '');
    expect(restored.changes).toEqual(preview.changes);
    expect(await plan.preview(backup?.id ?? '')).toEqual({
      way: 'changes',
      count: 0,
      changes: [],
      attached: 0,
    });
    await expect(plan.preview('../../etc')).rejects.toThrow('This backup is not there any more');
  });

  it('says so where the plan is as it was then', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    const [row] = await plan.backups();
    await expect(plan.restore(row?.id ?? '')).rejects.toThrow(/nothing to bring back/);
  });

  it.each(['../../../etc', `${device}/2026-01-01`, '', `${device}/../x`])(
    'refuses %j, which is none',
    async (id) => {
      const plan = await newPlan(await computer());
      await expect(plan.restore(id)).rejects.toThrow(/not there any more/);
    },
  );

  it('refuses a backup that cannot be read whole, and offers only whole ones', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    await plan.apply(rating('1.1', 'partly'));
    await plan.close();
    const [row] = await plan.backups();
    const parent = join(plan.folder, 'backups', installation.device);
    await rename(join(parent, row?.day ?? ''), join(parent, '2026-01-02'));
    await cp(join(parent, '2026-01-02'), join(parent, '2026-01-03'), { recursive: true });
    const name = `${plan.id.slice(0, 32)}.jsonl`;
    await writeFile(join(parent, '2026-01-03', 'journal', name), 'nothing');
    const again = await open(installation, plan.folder);
    await expect(again.restore(`${installation.device}/2026-01-03`)).rejects.toThrow(/cannot be read whole/);
    await again.close();
    await rm(join(plan.folder, 'journal', name));
    const damaged = await open(installation, plan.folder);
    const act = damaged.notices.find((notice) => notice.act !== null)?.act;
    expect(act).toEqual({ kind: 'restore', backup: `${installation.device}/2026-01-02`, day: '2026-01-02' });
  });
});
