import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  archivePlan,
  erasePlan,
  forgetPlan,
  listPlans,
  openKnown,
  openMoved,
  renamePlan,
} from '../../../electron/handlers/shelf';
import { keyOf } from '../../../electron/session/known-plans';
import type { PlanRow } from '../../../framework/contract/plans-views';
import { person, planProgram } from './plans-program';

type Program = ReturnType<typeof planProgram>;

async function rowNamed({ parts }: Program, name: string): Promise<PlanRow> {
  const row = (await listPlans(parts)).find((one) => one.name === name);
  if (row === undefined) throw new Error(`no plan is called ${name}`);
  return row;
}

describe('the list of plans', () => {
  it('says of each what it is called, whose, where, how far and when', async () => {
    const program = planProgram();
    await program.plans.create({ ...person, level: 2 });
    await program.act({ type: 'plan.rename', title: '2026' });
    await program.act({ type: 'target.set', indicator: 'infrastructure-support/3.1', date: '2026-01-01' });
    const [row, ...others] = await listPlans(program.parts);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: '2026',
      title: '2026',
      person: 'Name Surname',
      role: 'Support engineer',
      framework: 'Infrastructure Support',
      levels: [{ skill: 'Infrastructure Support', level: 2 }],
      late: 1,
      isSample: false,
      isArchived: false,
      isMine: true,
      isOpen: true,
      isFolderNamed: false,
      state: 'ready',
    });
    expect(row?.savedAt).toBe(program.session.plan.savedAt);
  });

  it('has plans that were never open, and none of what is no plan or somebody else’s', async () => {
    const elsewhere = planProgram();
    const made = await elsewhere.plans.create(person);
    await elsewhere.session.close();
    const program = planProgram();
    const mine = await program.plans.create({ ...person, name: 'Mine' });
    cpSync(mine.folder, join(program.plansFolder, 'Copy'), { recursive: true });
    await program.plans.open({ from: 'none' });
    await program.settings.change({ recent: [] });
    mkdirSync(join(program.plansFolder, 'Photos'), { recursive: true });
    mkdirSync(join(program.plansFolder, 'Package'));
    writeFileSync(join(program.plansFolder, 'Package', 'plan.json'), '{"name":"a plan of something else"}');
    writeFileSync(join(program.plansFolder, 'file'), 'x');
    cpSync(made.folder, join(program.plansFolder, 'Somebody'), { recursive: true });
    const rows = await listPlans(program.parts);
    const folders = ['Copy', 'Mine'].map((name) => join(program.plansFolder, name));
    expect(rows.map(({ folder }) => folder).sort()).toEqual(folders);
    expect(rows.every(({ isMine, isOpen, state }) => isMine && !isOpen && state === 'ready')).toBe(true);
    const theirs = keyOf(join(program.plansFolder, 'Somebody'));
    expect((await openKnown(program.parts, { key: theirs })).isUnknownPerson).toBe(true);
  });

  it('survives plans that are gone, damaged, or named however one likes', async () => {
    const program = planProgram();
    const names = ['\u202eevil\u2066', 'x'.repeat(200), 'שלום', '長'.repeat(60)];
    for (const name of names) await program.plans.create({ ...person, name });
    const gone = await program.plans.create({ ...person, name: 'Gone' });
    const damaged = await program.plans.create({ ...person, name: 'Damaged' });
    await program.plans.open({ from: 'none' });
    rmSync(gone.folder, { recursive: true });
    for (const name of readdirSync(join(damaged.folder, 'journal'))) {
      writeFileSync(join(damaged.folder, 'journal', name), 'nothing');
    }
    const rows = await listPlans(program.parts);
    expect(rows).toHaveLength(6);
    const states = new Map(rows.map(({ name, state }) => [name, state]));
    expect(states.get('Gone')).toBe('missing');
    expect(states.get('Damaged')).toBe('unreadable');
    expect(rows.find(({ name }) => name === 'Damaged')?.trouble).toMatch(/\.$/);
    for (const name of names) expect(states.get(name)).toBe('ready');
  });

  it('notices what has changed since, and reads nothing else again', async () => {
    const program = planProgram();
    for (let index = 0; index < 500; index += 1) {
      const folder = join(program.plansFolder, `Copy ${String(index)}`);
      if (index === 0) await program.plans.create({ ...person, name: 'Copy 0' });
      else cpSync(join(program.plansFolder, 'Copy 0'), folder, { recursive: true });
    }
    expect(await listPlans(program.parts)).toHaveLength(500);
    const before = performance.now();
    expect(await listPlans(program.parts)).toHaveLength(500);
    expect(performance.now() - before).toBeLessThan(2000);
    await program.act({ type: 'plan.rename', title: 'Other' });
    expect((await listPlans(program.parts))[0]).toMatchObject({ name: 'Other', isOpen: true });
  });

  it('forgets one that is gone, and never the open one', async () => {
    const program = planProgram();
    const gone = await program.plans.create({ ...person, name: 'Gone' });
    await program.plans.create({ ...person, name: 'Here' });
    rmSync(gone.folder, { recursive: true });
    const row = await rowNamed(program, 'Gone');
    expect(await forgetPlan(program.parts, { key: row.key })).toMatchObject([{ name: 'Here' }]);
    const here = await rowNamed(program, 'Here');
    await expect(forgetPlan(program.parts, { key: here.key })).rejects.toThrow('is open');
    await expect(forgetPlan(program.parts, { key: row.key })).rejects.toMatchObject({ code: 'missing' });
  });

  it('finds one again where it is now, and takes no other for it', async () => {
    const program = planProgram();
    const moved = await program.plans.create({ ...person, name: 'Moved' });
    const other = await program.plans.create({ ...person, name: 'Other' });
    mkdirSync(join(program.root, 'elsewhere'));
    const place = join(program.root, 'elsewhere', 'plan');
    renameSync(moved.folder, place);
    const { key } = await rowNamed(program, 'Moved');
    await expect(openMoved(program.parts, { key })).rejects.toMatchObject({ code: 'cancelled' });
    program.chosen.folder = other.folder;
    await expect(openMoved(program.parts, { key })).rejects.toThrow('there is another plan, “Other”');
    program.chosen.folder = join(program.root, 'elsewhere');
    expect((await openMoved(program.parts, { key })).folder).toBe(place);
    expect((await listPlans(program.parts)).map(({ state }) => state)).toEqual(['ready', 'ready']);
  });
});

describe('renaming', () => {
  it('is an act, in the open plan and in any other, and takes the folder along only where it is asked', async () => {
    const program = planProgram();
    const first = await program.plans.create({ ...person, name: 'First' });
    const second = await program.plans.create({ ...person, name: 'Second' });
    const one = await rowNamed(program, 'First');
    const two = await rowNamed(program, 'Second');
    expect([one.isFolderNamed, two.isFolderNamed]).toEqual([true, true]);
    await renamePlan(program.parts, { key: one.key, title: '2026: first/half', alsoFolder: true });
    await renamePlan(program.parts, { key: two.key, title: '2026', alsoFolder: false });
    expect(existsSync(first.folder)).toBe(false);
    expect(existsSync(second.folder)).toBe(true);
    const rows = await listPlans(program.parts);
    expect(new Map(rows.map(({ name, folder }) => [name, folder]))).toEqual(
      new Map([
        ['2026: first/half', join(program.plansFolder, '2026- first-half')],
        ['2026', second.folder],
      ]),
    );
    expect(program.settings.current.recent.map(({ name }) => name).sort()).toEqual([
      '2026',
      '2026: first/half',
    ]);
    await program.act({ type: 'change.undo' });
    expect((await rowNamed(program, 'Second')).title).toBe('');
  });

  it('of the open plan with its folder goes on from there', async () => {
    const program = planProgram();
    await program.plans.create({ ...person, name: 'First' });
    const { key } = await rowNamed(program, 'First');
    const rows = await renamePlan(program.parts, { key, title: 'Later', alsoFolder: true });
    expect(rows).toMatchObject([{ name: 'Later', isOpen: true, isFolderNamed: true }]);
    expect(program.session.plan.folder).toBe(join(program.plansFolder, 'Later'));
    await program.act({ type: 'profile.set', role: 'Lead' });
  });
});

describe('putting away', () => {
  it('is an act in that plan, open or not', async () => {
    const program = planProgram();
    await program.plans.create({ ...person, name: 'First' });
    await program.plans.create({ ...person, name: 'Second' });
    for (const name of ['First', 'Second']) {
      const { key } = await rowNamed(program, name);
      await archivePlan(program.parts, { key, archived: true });
      expect((await rowNamed(program, name)).isArchived).toBe(true);
    }
    expect(program.views.at(-1)).toMatchObject({ canBringBack: true });
    const { key } = await rowNamed(program, 'Second');
    await archivePlan(program.parts, { key, archived: false });
    expect(program.session.plan.readOnly).toBeNull();
  });
});

describe('a plan that was opened meanwhile', () => {
  it('is not the one that is erased, renamed or discarded', async () => {
    const program = planProgram();
    const { plans, parts } = program;
    const other = await plans.create({ ...person, name: 'Other' });
    await plans.create({ ...person, name: 'Meant' });
    const row = (await listPlans(parts)).find(({ name }) => name === 'Meant');
    if (row === undefined) throw new Error('the plan is not listed');
    const opening = plans.openFolder(other.folder);
    await Promise.allSettled([erasePlan(parts, { key: row.key, name: 'Meant' }), opening]);
    expect(existsSync(join(other.folder, 'plan.json'))).toBe(true);
    const sample = await plans.open({ from: 'sample' });
    expect(sample?.isSample).toBe(true);
    await Promise.allSettled([plans.openFolder(other.folder), plans.discard()]);
    expect(existsSync(join(other.folder, 'plan.json'))).toBe(true);
  });
});
