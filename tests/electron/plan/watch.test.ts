import {
  appendFile,
  copyFile,
  mkdir,
  readFile,
  rename,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import {
  computer,
  contents,
  copyOf,
  journalsIn,
  newPlan,
  note,
  noteOf,
  onlyJournal,
  open,
  rating,
  ratingOf,
  temporaryFolder,
  until,
} from './workshop';

/** What must be told must be told within two seconds. */
async function heard(plan: OpenPlan, harm: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const stop = plan.onOutsideChange(() => (calls += 1));
  await harm();
  const begin = performance.now();
  await until(() => calls > 0, 4000);
  stop();
  return performance.now() - begin;
}

describe('an open plan', () => {
  it('takes in what another device writes beside it', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const plan = await newPlan(await computer('app', settings));
    const command = await open(await computer('cli', settings), plan.folder);
    const time = await heard(plan, () => command.apply(rating('1.1', 'met')));
    expect(time).toBeLessThan(2000);
    expect(ratingOf(plan, '1.1')).toBe('met');
    expect(plan.notices).toEqual([]);
  });

  it('hears of what its own act had to take in on the way, by that act', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const command = await newPlan(await computer('cli', settings));
    const plan = await open(await computer('app', settings), command.folder);
    let calls = 0;
    await plan.backUp();
    await command.apply(rating('1.1', 'met'));
    plan.onOutsideChange(() => (calls += 1));
    const committed = await plan.apply(rating('1.2', 'met'));
    expect(committed.isRefold).toBe(true);
    expect(ratingOf(plan, '1.1')).toBe('met');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(calls).toBe(0);
  });

  it('is told when the day’s backup was made', async () => {
    const plan = await newPlan(await computer());
    expect(await heard(plan, () => plan.apply(rating('1.1', 'met')))).toBeLessThan(2000);
    expect(await plan.backups()).toHaveLength(1);
  });

  it('does not hear its own acts', async () => {
    const plan = await newPlan(await computer());
    await plan.backUp();
    let calls = 0;
    plan.onOutsideChange(() => (calls += 1));
    const source = new Map([['f', { bytes: Buffer.from('x'), name: 'x.txt' }]]);
    for (let count = 0; count < 20; count += 1) {
      await plan.apply(note('1.1', String(count)));
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    await plan.apply(
      [{ type: 'evidence.add', kind: 'file', path: 'f', indicators: [], note: '', private: false }],
      source,
    );
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(calls).toBe(0);
  });

  it.each([
    ['deleted', (file: string) => rm(file)],
    ['cut in the middle', async (file: string) => truncate(file, (await readFile(file)).length - 700)],
    ['emptied', (file: string) => truncate(file, 0)],
    ['rewritten', (file: string) => writeFile(file, 'something else\n')],
    [
      'replaced by an earlier state',
      async (file: string) => {
        const lines = (await readFile(file, 'utf8')).split('\n').slice(0, 3);
        await writeFile(`${file}.new`, `${lines.join('\n')}\n`);
        await rename(`${file}.new`, file);
      },
    ],
  ])('whose own file is %s loses nothing: it is told, and both are kept', async (_, harm) => {
    const installation = await computer();
    const plan = await newPlan(installation);
    for (const number of ['1.1', '1.2', '1.3']) await plan.apply(rating(number, 'met'));
    await plan.backUp();
    const file = await onlyJournal(plan.folder);
    const before = await readFile(file);
    expect(await heard(plan, () => harm(file))).toBeLessThan(2000);
    const left = await readFile(file).catch(() => null);
    expect(['1.1', '1.2', '1.3'].map((number) => ratingOf(plan, number))).toEqual(['met', 'met', 'met']);
    expect(plan.notices.some(({ id }) => id.startsWith('kept '))).toBe(true);
    expect(plan.readOnly).toBeNull();
    const all = [...(await contents(join(plan.folder, 'journal'))).values()];
    expect(all.some((bytes) => bytes.equals(before))).toBe(true);
    await plan.apply(rating('2.1', 'met'));
    expect(await readFile(file).catch(() => null)).toEqual(left);
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(['1.1', '1.3', '2.1'].map((number) => ratingOf(again, number))).toEqual(['met', 'met', 'met']);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('counts a conflicted copy beside it once', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(rating('1.1', 'met'));
    const file = await onlyJournal(plan.folder);
    await heard(plan, () => copyFile(file, file.replace('.jsonl', '.sync-conflict-20260101.jsonl')));
    expect(plan.entries).toHaveLength(3);
    await plan.apply(rating('1.2', 'met'));
    expect(plan.devices).toHaveLength(1);
    expect(plan.notices).toEqual([]);
  });

  it('waits for a file that is still on its way, and says after ten seconds that it is not whole', async () => {
    const home = await computer();
    const plan = await newPlan(home);
    const other = await open(await computer('cli'), await copyOf(plan.folder));
    await other.apply(note('1.2', 'from elsewhere'));
    await other.close();
    const [name = ''] = (await journalsIn(other.folder)).filter(
      (file) => !plan.id.startsWith(file.slice(0, 32)),
    );
    const bytes = await readFile(join(other.folder, 'journal', name));
    const target = join(plan.folder, 'journal', name);
    await heard(plan, () => writeFile(target, bytes.subarray(0, bytes.length - 30)));
    expect(plan.troubles.map(({ kind }) => kind)).toEqual(['torn']);
    expect(plan.notices).toEqual([]);
    expect(plan.readOnly).toBeNull();
    // A file that was last touched in the future is not waited for; nor is one of long ago.
    await heard(plan, () => utimes(target, 1, Date.now() / 1000 + 3600));
    expect(plan.notices.map((notice) => notice.act)).toEqual([{ kind: 'reload' }]);
    await heard(plan, () => appendFile(target, bytes.subarray(bytes.length - 30)));
    expect(plan.notices).toEqual([]);
    expect(noteOf(plan, '1.2')).toBe('from elsewhere');
  }, 30_000);

  it('says that the folder is gone, writes nothing, and goes on when it is back', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    const away = `${plan.folder}-away`;
    await heard(plan, () => rename(plan.folder, away));
    expect(plan.readOnly).toContain(plan.folder);
    expect(ratingOf(plan, '1.1')).toBe('met');
    await expect(plan.apply(rating('1.2', 'met'))).rejects.toThrow();
    await expect(contents(plan.folder)).rejects.toThrow(/ENOENT/);
    await heard(plan, () => rename(away, plan.folder));
    expect(plan.readOnly).toBeNull();
    await plan.apply(rating('1.2', 'met'));
    expect(plan.devices).toHaveLength(1);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('notices attached files that come and go', async () => {
    const plan = await newPlan(await computer());
    const source = new Map([['f', { bytes: Buffer.from('x'), name: 'x.txt' }]]);
    await plan.apply(
      [{ type: 'evidence.add', kind: 'file', path: 'f', indicators: [], note: '', private: false }],
      source,
    );
    const [name = ''] = (await contents(join(plan.folder, 'files'))).keys();
    const file = join(plan.folder, 'files', name);
    await mkdir(join(plan.folder, 'elsewhere'));
    await heard(plan, () => rename(file, join(plan.folder, 'elsewhere', name)));
    expect(plan.missingFiles).toEqual([name.slice(0, 64)]);
    await heard(plan, () => rename(join(plan.folder, 'elsewhere', name), file));
    expect(plan.missingFiles).toEqual([]);
  });

  it('refuses once it is closed', async () => {
    const plan = await newPlan(await computer());
    await plan.close();
    await expect(plan.apply(rating('1.1', 'met'))).rejects.toThrow(/not open any more/);
  });
});
