import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { storageOf } from '../../../electron/plan/storage';
import { computer, contents, newPlan, requests } from './workshop';

/** A plan with files of these sizes, each a piece of its own called by its size. */
async function planWith(sizes: readonly number[]) {
  const plan = await newPlan(await computer());
  const sources = new Map(
    sizes.map((size) => [
      String(size),
      { bytes: Buffer.alloc(size, String(size)), name: `${String(size)}.bin` },
    ]),
  );
  const inputs = sizes.map(
    (size) => ({ type: 'evidence.add', kind: 'file', path: String(size), title: String(size) }) as const,
  );
  const { added } = await plan.apply(requests(...inputs), sources);
  return { plan, added };
}

it('adds up the whole folder, part by part', async () => {
  const { plan } = await planWith([1000, 20, 300]);
  await plan.backUp();
  const storage = await storageOf(plan.folder, plan.plan);
  const all = await contents(plan.folder);
  const below = (folder: string) =>
    [...all].reduce((sum, [name, { length }]) => sum + (name.startsWith(folder) ? length : 0), 0);
  expect(storage).toMatchObject({
    total: below(''),
    files: 1320,
    history: below('journal/'),
    backups: below('backups/'),
    unused: { count: 0, size: 0 },
  });
  expect(storage.backups).toBeGreaterThan(0);
  expect(storage.largest.map(({ size, pieces }) => [size, pieces[0]?.title, pieces[0]?.name])).toEqual([
    [1000, '1000', '1000.bin'],
    [300, '300', '300.bin'],
    [20, '20', '20.bin'],
  ]);
});

it('names ten at most, a file of many pieces once, and counts what nothing has any more', async () => {
  const { plan, added } = await planWith(Array.from({ length: 12 }, (_, index) => index + 1));
  const again = { bytes: Buffer.alloc(12, '12'), name: 'again.bin' };
  const request = { type: 'evidence.add', kind: 'file', path: 'again', title: 'Again' } as const;
  await plan.apply(requests(request), new Map([['again', again]]));
  await plan.apply(requests({ type: 'evidence.remove', evidence: added[10] ?? '' }));
  const { largest, unused } = await storageOf(plan.folder, plan.plan);
  expect(largest.map(({ size }) => size)).toEqual([12, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(largest[0]?.pieces.map(({ title }) => title)).toEqual(['12', 'Again']);
  expect(unused).toEqual({ count: 1, size: 11 });
});

it('counts a file that a newer one took the place of with its piece', async () => {
  const { plan, added } = await planWith([5]);
  const edit = requests({ type: 'evidence.edit', evidence: added[0] ?? '', path: 'f' });
  await plan.apply(edit, new Map([['f', { bytes: Buffer.alloc(9), name: 'newer.bin' }]]));
  const { largest, unused } = await storageOf(plan.folder, plan.plan);
  expect(largest.map(({ size, pieces }) => [size, pieces[0]?.name])).toEqual([
    [9, 'newer.bin'],
    [5, '5.bin'],
  ]);
  expect(unused.count).toBe(0);
});

it('counts what else lies in the folder, and needs none of its parts', async () => {
  const { plan } = await planWith([5]);
  await plan.close();
  await rm(join(plan.folder, 'backups'), { recursive: true, force: true });
  await rm(join(plan.folder, 'files'), { recursive: true, force: true });
  const before = await storageOf(plan.folder, plan.plan);
  await writeFile(join(plan.folder, 'holiday.txt'), 'x'.repeat(77));
  const after = await storageOf(plan.folder, plan.plan);
  expect([before.files, before.backups, after.total - before.total]).toEqual([0, 0, 77]);
});
