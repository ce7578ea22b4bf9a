import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { erasePlan, listPlans, lookInside } from '../../../electron/handlers/shelf';
import { removePlanFolder } from '../../../electron/plan/remove-plan';
import { person, planProgram } from './plans-program';

async function withPlan(name = 'Name Surname') {
  const program = planProgram();
  const { folder, plan } = await program.plans.create({ ...person, name });
  await program.act({ type: 'evidence.add', kind: 'note', text: 'A week on call' });
  await program.session.drafts.save('note', 'half typed');
  await program.session.plan.backUp();
  const [row] = await listPlans(program.parts);
  return { ...program, folder, id: plan.id, key: row?.key ?? '' };
}

function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

describe('deleting a plan', () => {
  it('says beforehand what goes', async () => {
    const { parts, key, folder } = await withPlan();
    const inside = await lookInside(parts, { key });
    expect(inside).toMatchObject({ folder, pieces: 1, backups: 1, others: [] });
    expect(inside.size).toBeGreaterThan(3000);
  });

  it('takes the open one, with all that this computer remembers of it', async () => {
    const { parts, key, folder, id, session, settings, userData } = await withPlan();
    await settings.change({
      seen: { [id]: { at: '', heads: {} } },
      boards: { [id]: { skill: 'x', level: 1 } },
    });
    expect(await erasePlan(parts, { key, name: ' Name Surname ' })).toEqual({ plans: [], left: [], folder });
    expect(existsSync(folder)).toBe(false);
    expect(session.open).toBeNull();
    expect(settings.current).toMatchObject({ recent: [], open: null, boards: {}, seen: {} });
    for (const name of ['drafts', 'keys', 'journals', 'plans', 'locks']) {
      expect(readdirSync(join(userData, name))).toEqual([]);
    }
  });

  it('takes one that is not open, and leaves every other', async () => {
    const { parts, key, folder, plans, session } = await withPlan();
    const other = await plans.create({ ...person, name: 'Other' });
    const { plans: rest } = await erasePlan(parts, { key, name: 'Name Surname' });
    expect(rest).toMatchObject([{ name: 'Other', isOpen: true }]);
    expect(existsSync(folder)).toBe(false);
    expect(session.plan.folder).toBe(other.folder);
    await session.act((open) => open.record([{ type: 'profile.set', role: 'Lead' }]));
  });

  it('wants its name, letter by letter, however the letters are put together', async () => {
    const { parts, key, folder } = await withPlan('Zoë');
    for (const name of ['', 'zoë', 'Zoe', 'Zoë Zoë']) {
      await expect(erasePlan(parts, { key, name })).rejects.toMatchObject({ code: 'refused' });
    }
    expect(existsSync(join(folder, 'plan.json'))).toBe(true);
    await erasePlan(parts, { key, name: 'Zoe\u0308' });
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps what lies in its folder and is not its own, and says so', async () => {
    const { parts, key, folder } = await withPlan();
    writeFileSync(join(folder, 'my notes.txt'), 'mine');
    mkdirSync(join(folder, 'files', 'photos'));
    writeFileSync(join(folder, 'files', 'photos', 'a.jpg'), 'mine');
    writeFileSync(join(folder, 'files', 'plan.txt'), 'mine');
    const { others } = await lookInside(parts, { key });
    const { left } = await erasePlan(parts, { key, name: 'Name Surname' });
    expect([...left].sort()).toEqual(['files/photos', 'files/plan.txt', 'my notes.txt']);
    expect(left).toEqual(others);
    expect([...everythingIn(folder)].sort()).toEqual([
      'files',
      'files/photos',
      'files/photos/a.jpg',
      'files/plan.txt',
      'my notes.txt',
    ]);
  });

  it('never follows a link out of its folder, neither in it nor instead of it', async () => {
    const { root, parts, key, folder, session } = await withPlan();
    await session.leave();
    const outside = join(root, 'outside');
    mkdirSync(join(outside, 'files'), { recursive: true });
    const hash = 'a'.repeat(64);
    writeFileSync(join(outside, 'files', hash), 'not ours');
    writeFileSync(join(outside, 'plan.jsonl'), 'not ours');
    symlinkSync(join(outside, 'files'), join(folder, 'backups', 'f'.repeat(32)));
    symlinkSync(join(outside, 'plan.jsonl'), join(folder, 'journal', 'link.jsonl'));
    linkSync(join(outside, 'files', hash), join(folder, 'files', hash));
    const { left } = await erasePlan(parts, { key, name: 'Name Surname' });
    expect([...left].sort()).toEqual([`backups/${'f'.repeat(32)}`, 'journal/link.jsonl']);
    expect(readFileSync(join(outside, 'files', hash), 'utf8')).toBe('not ours');
    expect(readFileSync(join(outside, 'plan.jsonl'), 'utf8')).toBe('not ours');

    const second = await withPlan();
    await second.session.leave();
    const real = join(second.root, 'real');
    renameSync(second.folder, real);
    symlinkSync(real, second.folder);
    await expect(erasePlan(second.parts, { key: second.key, name: 'Name Surname' })).rejects.toThrow(
      'only leads to another place',
    );
    expect(existsSync(join(real, 'plan.json'))).toBe(true);
  });

  it('refuses a folder that is no plan by then', async () => {
    const { root, parts, key, folder, session } = await withPlan();
    await session.leave();
    renameSync(folder, join(root, 'away'));
    mkdirSync(join(folder, 'files'), { recursive: true });
    writeFileSync(join(folder, 'files', 'b'.repeat(64)), 'x');
    await expect(erasePlan(parts, { key, name: 'Name Surname' })).rejects.toMatchObject({ code: 'refused' });
    expect(everythingIn(folder)).toHaveLength(2);
  });

  it('keeps what is remembered where another copy of the plan is there', async () => {
    const { parts, key, folder, plansFolder, session, userData, plans } = await withPlan();
    cpSync(folder, join(plansFolder, 'Copy'), { recursive: true });
    const { plans: rest } = await erasePlan(parts, { key, name: 'Name Surname' });
    expect(rest).toMatchObject([{ folder: join(plansFolder, 'Copy') }]);
    expect(readdirSync(join(userData, 'keys'))).toHaveLength(1);
    await plans.openFolder(join(plansFolder, 'Copy'));
    expect(session.plan.readOnly).toBeNull();
  });

  it('of which a part cannot be taken away is as it was', async () => {
    const { folder, session } = await withPlan();
    await session.leave();
    const before = everythingIn(folder);
    writeFileSync(join(folder, 'files', 'c'.repeat(64)), 'x');
    if (process.getuid?.() === 0) return;
    chmodSync(join(folder, 'files'), 0o500);
    await expect(removePlanFolder(folder)).rejects.toMatchObject({ code: 'disk' });
    chmodSync(join(folder, 'files'), 0o700);
    expect(everythingIn(folder)).toHaveLength(before.length + 1);
  });
});
