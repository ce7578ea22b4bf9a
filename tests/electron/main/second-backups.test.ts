import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../../electron/local-day';
import { planFolderAt } from '../../../electron/plan/plan-at';
import { backupAt, bringBack } from '../../../electron/session/bring-back';
import { SecondBackups } from '../../../electron/session/second-backups';
import { SettingsStore } from '../../../electron/settings';
import { addDays } from '../../../framework/day';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import {
  computer,
  contents,
  newPlan,
  note,
  noteOf,
  open,
  rating,
  ratingOf,
  requests,
  temporaryFolder,
} from '../plan/workshop';

const running: SecondBackups[] = [];

afterEach(() => {
  for (const second of running.splice(0)) second.close();
});

/** Second backups of a plan of a new computer, in a folder that is there. */
async function keeping(fill: (plan: OpenPlan) => Promise<unknown> = () => Promise.resolve()) {
  const root = await temporaryFolder();
  const installation = await computer();
  const plan = await newPlan(installation);
  await fill(plan);
  const settings = new SettingsStore(root, '1.0.0', () => Promise.resolve({ set: () => undefined }));
  const bugs: unknown[] = [];
  const second = new SecondBackups({
    settings,
    tell: () => Promise.resolve(),
    progress: () => undefined,
    noteBug: (_where, error) => bugs.push(error),
  });
  running.push(second);
  second.follow(plan);
  const place = join(root, 'stick');
  await mkdir(place);
  return { root, place, installation, plan, settings, second, bugs };
}

/** A plan with an attached file. */
async function attach(plan: OpenPlan, file: string, text: string): Promise<string> {
  await writeFile(file, text);
  const { added } = await plan.apply(
    requests({ type: 'evidence.add', kind: 'file', path: file, title: 'Proof' }),
    new Map([[file, { file }]]),
  );
  return added[0] ?? '';
}

describe('a second place for backups', () => {
  it('holds the plan of today with its files, known by its id and named so that people find it', async () => {
    const { root, place, plan, second } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    await attach(plan, join(root, 'proof.txt'), 'what was proved');
    await second.choose(place, plan);
    const name = `Name Surname ${plan.id.slice(0, 16)}`;
    expect((await readdir(place)).sort()).toEqual([name, 'rung-backups.json']);
    expect((await readdir(join(place, name))).sort()).toEqual(['backups', 'files']);
    const [file] = await readdir(join(place, name, 'files'));
    expect(await readFile(join(place, name, 'files', file ?? ''), 'utf8')).toBe('what was proved');
    expect(second.view).toEqual({ folder: place, last: localDay(), trouble: null, isSameDisk: true });
    expect(second.rows.map(({ day, place: where }) => [day, where])).toEqual([[localDay(), 'second']]);
    expect(second.notices).toEqual([]);
  });

  it('goes back to it by one act, and brings back files that the plan’s folder has lost', async () => {
    const { root, place, plan, second } = await keeping((fresh) => fresh.apply(note('1.1', 'then')));
    await attach(plan, join(root, 'proof.txt'), 'what was proved');
    await second.choose(place, plan);
    await plan.apply(note('1.1', 'now'));
    await rm(join(plan.folder, 'files'), { recursive: true });
    const { id, root: from } = second.placeOf(second.rows[0]?.id ?? '');
    expect(await plan.preview(id, from)).toMatchObject({ way: 'changes', count: 1, attached: 1 });
    await plan.restore(id, from);
    expect([noteOf(plan, '1.1'), plan.missingFiles]).toEqual(['then', []]);
    expect(await readdir(join(plan.folder, 'files'))).toHaveLength(1);
    await plan.apply(requests({ type: 'change.undo' }));
    expect(noteOf(plan, '1.1')).toBe('now');
  });

  it('writes nothing into an empty folder that stands where the stick was', async () => {
    const { place, plan, second } = await keeping();
    await second.choose(place, plan);
    await rename(place, `${place} unplugged`);
    await mkdir(place);
    await expect(second.backUp(plan)).rejects.toThrow(`${place} cannot be reached`);
    expect(await readdir(place)).toEqual([]);
    expect(second.view?.trouble).toContain('Connect the disk');
    // For a few days that is nothing to be told of.
    expect(second.notices).toEqual([]);
    await rm(place, { recursive: true });
    await rename(`${place} unplugged`, place);
    await second.backUp(plan);
    expect(second.view).toMatchObject({ last: localDay(), trouble: null });
  });

  it('is warned of when the last one is older than a week', async () => {
    const { place, plan, second, settings } = await keeping();
    await second.choose(place, plan);
    await rm(place, { recursive: true });
    await expect(second.backUp(plan)).rejects.toThrow('cannot be reached');
    const made = (days: number) => {
      const { secondBackup } = settings.current;
      if (secondBackup === null) throw new Error('none is kept');
      const day = addDays(localDay(), -days);
      return settings.change({ secondBackup: { ...secondBackup, made: { [plan.id]: day }, since: day } });
    };
    await made(7);
    expect(second.notices).toEqual([]);
    await made(8);
    expect(second.notices).toMatchObject([{ id: 'second-backup', act: { kind: 'back-up' } }]);
    expect(second.notices[0]?.text).toMatch(
      /^The last second backup of this plan is of .*, more than a week ago\. /,
    );
  });

  it('loses what is erased for good, at once or as soon as it can be reached', async () => {
    const secret = 'nobody may ever read this';
    const { root, place, plan, second } = await keeping((fresh) => fresh.apply(note('1.1', secret)));
    const evidence = await attach(plan, join(root, 'secret.txt'), secret);
    await second.choose(place, plan);
    const holds = async () => [...(await contents(place)).values()].some((bytes) => bytes.includes(secret));
    expect(await holds()).toBe(true);
    await rename(place, `${place} unplugged`);
    await plan.erase({ what: 'note', indicator: 'infrastructure-support/1.1' });
    await plan.erase({ what: 'evidence', evidence });
    await second.afterErase(plan);
    expect(second.notices).toMatchObject([{ id: 'second-holds-erased' }]);
    await rename(`${place} unplugged`, place);
    expect(await holds()).toBe(true);
    await second.backUp(plan);
    expect(await holds()).toBe(false);
    expect(second.notices).toEqual([]);
  });

  it('is no place inside the plan, and is left as it is when it is given up', async () => {
    const { place, plan, second } = await keeping();
    await expect(second.choose(join(plan.folder, 'files'), plan)).rejects.toThrow('outside of the plan');
    await second.choose(place, plan);
    const before = await contents(place);
    await second.stopUsing();
    expect(second.view).toBe(null);
    expect(await contents(place)).toEqual(before);
    await second.backUp(plan);
    expect(await contents(place)).toEqual(before);
  });

  it('is never replaced by a plan that cannot be read whole', async () => {
    const { place, plan, second, installation } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    await plan.apply(rating('1.2', 'met'));
    await second.choose(place, plan);
    const before = await contents(place);
    const copy = `${plan.folder} damaged`;
    await plan.close();
    await cp(plan.folder, copy, { recursive: true });
    const journal = join(copy, 'journal', `${plan.id.slice(0, 32)}.jsonl`);
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"met"', '"mot"'));
    const damaged = await open(installation, copy);
    second.follow(damaged);
    await second.backUp(damaged).catch(() => undefined);
    const [root = ''] = (await readdir(place)).filter((name) => name.startsWith('Name'));
    const watching = { onProgress: () => undefined, signal: new AbortController().signal };
    expect(await damaged.backUpInto(join(place, root), watching)).toBe(false);
    expect(await contents(place)).toEqual(before);
  });
});

describe('a plan of which only second backups are left', () => {
  it('comes back whole, with its files, and goes on', async () => {
    const { root, place, plan, second } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    await attach(plan, join(root, 'proof.txt'), 'what was proved');
    await second.choose(place, plan);
    await plan.close();
    await rm(plan.folder, { recursive: true });
    const backup = await backupAt(place);
    const target = join(root, 'back');
    if (backup === null) throw new Error('no backup was found');
    await bringBack(backup, target);
    const again = await open(await computer(), target);
    expect([again.id, ratingOf(again, '1.1'), again.missingFiles]).toEqual([plan.id, 'met', []]);
    await again.answer(true);
    await again.apply(rating('1.2', 'met'));
    expect(ratingOf(again, '1.2')).toBe('met');
  });

  it('is named when nothing of it can be read, and nothing is left behind', async () => {
    const { root, place, plan, second } = await keeping();
    await second.choose(place, plan);
    const backup = await backupAt(place);
    if (backup === null) throw new Error('no backup was found');
    await rm(join(backup.folder, 'plan.json'));
    await expect(bringBack(backup, join(root, 'back'))).rejects.toThrow('Bringing the plan back');
    await expect(backupAt(place)).rejects.toThrow('can be read whole');
    expect((await readdir(root)).sort()).toEqual(['stick']);
    expect(await backupAt(root)).toBe(null);
  });
});

describe('a second backup is a backup', () => {
  it('is listed and brings back a plan that is damaged, also after a restart', async () => {
    const { place, plan, second, installation } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    await plan.apply(rating('1.2', 'met'));
    await second.choose(place, plan);
    await plan.close();
    await rm(join(plan.folder, 'backups'), { recursive: true, force: true });
    const journal = join(plan.folder, 'journal', `${plan.id.slice(0, 32)}.jsonl`);
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('"met"', '"mot"'));
    const damaged = await open(installation, plan.folder);
    expect(damaged.readOnly).not.toBe(null);
    second.follow(damaged);
    await second.look();
    const { id, root } = second.placeOf(second.rows[0]?.id ?? '');
    await damaged.restore(id, root);
    expect([damaged.readOnly, ratingOf(damaged, '1.1'), ratingOf(damaged, '1.2')]).toEqual([
      null,
      'met',
      'met',
    ]);
  });

  it('is never made anew from a plan that has lost what the backups have', async () => {
    const { place, plan, second, installation } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    const journal = join(plan.folder, 'journal', `${plan.id.slice(0, 32)}.jsonl`);
    const earlier = await readFile(journal, 'utf8');
    await plan.apply(note('1.1', 'kept only in backups'));
    await plan.backUp('again');
    await second.choose(place, plan);
    await plan.close();
    await writeFile(journal, earlier);
    const rolledBack = await open(installation, plan.folder);
    second.follow(rolledBack);
    await expect(rolledBack.backUp('again')).rejects.toThrow('is not replaced');
    await expect(second.backUp(rolledBack)).rejects.toThrow('is left as it is');
    const held = [
      ...(await contents(place)).values(),
      ...(await contents(join(plan.folder, 'backups'))).values(),
    ];
    expect(held.filter((bytes) => bytes.includes('kept only in backups'))).toHaveLength(2);
  });

  it('owes an erasure until it is done, whatever is restarted meanwhile', async () => {
    const secret = 'nobody may ever read this';
    const { place, plan, second, settings, bugs } = await keeping((fresh) =>
      fresh.apply(note('1.1', secret)),
    );
    await second.choose(place, plan);
    await rename(place, `${place} unplugged`);
    await plan.erase({ what: 'note', indicator: 'infrastructure-support/1.1' });
    await second.afterErase(plan);
    second.close();
    await rename(`${place} unplugged`, place);
    const tell = () => Promise.resolve();
    const again = new SecondBackups({
      settings,
      tell,
      progress: () => undefined,
      noteBug: (_where, error) => bugs.push(error),
    });
    running.push(again);
    again.follow(plan);
    expect(settings.current.secondBackup?.owed).toEqual([plan.id]);
    await again.backUp(plan);
    expect(settings.current.secondBackup?.owed).toEqual([]);
    expect([...(await contents(place)).values()].some((bytes) => bytes.includes(secret))).toBe(false);
    expect(bugs).toEqual([]);
  });

  it('is found by any folder or file in it, and never opened itself', async () => {
    const { place, plan, second } = await keeping((fresh) => fresh.apply(rating('1.1', 'met')));
    await second.choose(place, plan);
    const [root = ''] = (await readdir(place)).filter((name) => name.startsWith('Name'));
    const [row] = second.rows;
    const day = join(place, root, 'backups', (row?.id ?? '').replace('second/', ''));
    for (const path of [day, join(day, 'plan.json'), join(place, root), place]) {
      expect(await backupAt(path)).toMatchObject({ plan: plan.id, root: join(place, root) });
    }
    await rm(join(place, 'rung-backups.json'));
    expect(await backupAt(day)).toBe(null);
    await expect(planFolderAt(day)).rejects.toThrow();
  });
});
