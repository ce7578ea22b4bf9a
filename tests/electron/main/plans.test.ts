import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dialogs } from '../../../electron/dialogs';
import { openInstallation } from '../../../electron/installation';
import { openPlan } from '../../../electron/plan/plan-folder';
import { Drafts } from '../../../electron/session/drafts';
import { Plans } from '../../../electron/session/plans';
import { withRecent } from '../../../electron/session/recent-plans';
import { recentOf } from '../../../electron/session/plan-view';
import { Session } from '../../../electron/session/session';
import { SettingsStore } from '../../../electron/settings';
import type { PlanChanged, PlanView } from '../../../framework/contract/views';
import { readRequests } from '../../../framework/request';
import { noSecondBackups } from './no-second-backups';
import { temporaryFolder } from './temporary-folder';

const person = { name: 'Name Surname', role: 'Support engineer', level: null };
const rate = (rating: string) =>
  readRequests([{ type: 'rating.set', indicator: 'infrastructure-support/1.1', rating }]);

const opened: Session[] = [];

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
});

/** Session and plans as the program has them, on real folders; `chosen` is what the person answers in dialogs. */
function program(root = temporaryFolder()) {
  const userData = join(root, 'user data');
  const plansFolder = join(root, 'plans');
  mkdirSync(userData, { recursive: true });
  const installation = openInstallation(userData, 'app');
  const settings = new SettingsStore(userData, '1.0.0', () => Promise.resolve({ set: () => undefined }));
  const told: { changes: PlanChanged[]; views: (PlanView | null)[]; bugs: unknown[] } = {
    changes: [],
    views: [],
    bugs: [],
  };
  const session = new Session({
    openFolder: async (folder) => openPlan(await installation, folder),
    second: noSecondBackups,
    openDrafts: ({ id }) => Drafts.open(userData, id),
    changed: (change) => told.changes.push(change),
    opened: (view, open) => {
      told.views.push(view);
      if (open !== null) void settings.change(withRecent(settings.current.recent, recentOf(open)));
    },
    noteBug: (_where, error) => told.bugs.push(error),
  });
  opened.push(session);
  const chosen: { folder: string | null } = { folder: null };
  const dialogs: Dialogs = {
    chooseFolder: () => Promise.resolve(chosen.folder),
    chooseFiles: () => Promise.resolve([]),
    chooseTarget: () => Promise.resolve(null),
    ask: () => Promise.resolve(0),
  };
  const plans = new Plans({ session, settings, installation, dialogs, plansFolder });
  return { root, plansFolder, plans, session, settings, told, chosen };
}

describe('a new plan', () => {
  it('lies in the default place under the person’s name, each in a folder of its own', async () => {
    const { plans, plansFolder, told } = program();
    const first = await plans.create({ ...person, name: '  Name Surname ' });
    const second = await plans.create({ ...person, level: 2 });
    expect([first.folder, second.folder]).toEqual([
      join(plansFolder, 'Name Surname'),
      join(plansFolder, 'Name Surname 2'),
    ]);
    expect(first.plan.profile).toEqual({ name: 'Name Surname', role: 'Support engineer', mentor: '' });
    expect(second.plan.ratings).toHaveLength(6);
    expect(second.steps.undo?.changes[0]).toMatchObject({ type: 'level.claim', level: 2 });
    expect(told.views).toEqual([first, second]);
  });

  it('that cannot be made leaves the one that is open as it is', async () => {
    const { plans, session, plansFolder } = program();
    const first = await plans.create(person);
    await expect(plans.create({ ...person, level: 99 })).rejects.toThrow('has no level 99');
    expect(readdirSync(plansFolder)).toEqual(['Name Surname']);
    expect(session.open?.folder).toBe(first.folder);
    expect((await session.view()).plan).toEqual(first.plan);
  });
});

describe('opening', () => {
  it('by the list, by a dialog, or none at all', async () => {
    const { plans, session, chosen, told } = program();
    const first = await plans.create({ ...person, name: 'First' });
    const second = await plans.create({ ...person, name: 'Second' });
    expect((await plans.open({ from: 'recent', id: first.plan.id }))?.folder).toBe(first.folder);
    chosen.folder = second.folder;
    expect((await plans.open({ from: 'choose' }))?.folder).toBe(second.folder);
    chosen.folder = null;
    await expect(plans.open({ from: 'choose' })).rejects.toMatchObject({ code: 'cancelled' });
    await expect(plans.open({ from: 'recent', id: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'missing',
    });
    expect(session.open?.folder).toBe(second.folder);
    expect(await plans.open({ from: 'none' })).toBeNull();
    expect(session.open).toBeNull();
    expect(told.views.at(-1)).toBeNull();
    expect(() => session.plan).toThrow('No plan is open');
  });

  it('what is no plan is refused in one sentence, and nothing is made there', async () => {
    const { plans, session, root, chosen } = program();
    const first = await plans.create(person);
    chosen.folder = join(root, 'photos');
    mkdirSync(chosen.folder);
    await expect(plans.open({ from: 'choose' })).rejects.toThrow(join(root, 'photos'));
    expect(readdirSync(join(root, 'photos'))).toEqual([]);
    expect(session.open?.folder).toBe(first.folder);
  });

  it('the same plan again does not open it a second time', async () => {
    const { plans, session } = program();
    const { folder } = await plans.create(person);
    const before = session.open;
    await plans.openFolder(folder);
    expect(session.open).toBe(before);
  });

  it('two at once ends with the last, and with one plan open', async () => {
    const { plans, session } = program();
    const made = [];
    for (const name of ['One', 'Two', 'Three']) made.push(await plans.create({ ...person, name }));
    await Promise.all(made.map(({ folder }) => plans.openFolder(folder)));
    expect(session.open?.folder).toBe(made.at(-1)?.folder);
  });
});

describe('acts', () => {
  it('are counted and told one by one; undo brings the plan to be read anew', async () => {
    const { plans, session, told } = program();
    const view = await plans.create(person);
    await session.act((open) => open.apply(rate('met')));
    await session.act((open) => open.apply(rate('partly')));
    await session.act((open) => open.apply(readRequests([{ type: 'change.undo' }])));
    expect(told.changes.map(({ revision }) => revision - view.revision)).toEqual([1, 2, 3]);
    expect(
      told.changes.map(({ snapshot }) => snapshot?.ratings.map(([, entry]) => entry.rating) ?? null),
    ).toEqual([null, null, ['met']]);
    expect(told.changes[2]?.steps.redo?.changes).toMatchObject([{ type: 'rating.set', rating: 'partly' }]);
    expect((await session.view()).revision).toBe(told.changes.at(-1)?.revision);
  });

  it('that are refused change and tell nothing', async () => {
    const { plans, session, told } = program();
    await plans.create(person);
    const bad = readRequests([{ type: 'rating.set', indicator: 'nowhere', rating: 'met' }]);
    await expect(session.act((open) => open.apply(bad))).rejects.toThrow('Nothing was changed');
    expect(told.changes).toEqual([]);
  });
});

describe('moving', () => {
  it('takes the plan along, and it goes on from there', async () => {
    const { plans, session, root, chosen } = program();
    const before = await plans.create(person);
    chosen.folder = join(root, 'elsewhere');
    mkdirSync(chosen.folder);
    const moved = await plans.move();
    expect(moved).toMatchObject({
      folder: join(root, 'elsewhere', 'Name Surname'),
      plan: before.plan,
      readOnly: null,
    });
    expect(existsSync(before.folder)).toBe(false);
    await session.act((open) => open.apply(rate('met')));
    expect((await session.view()).plan.ratings).toHaveLength(1);
  });

  it('to where something is already is refused, and the plan stays open where it was', async () => {
    const { plans, session, root, chosen } = program();
    const before = await plans.create(person);
    chosen.folder = root;
    mkdirSync(join(root, 'Name Surname'));
    await expect(plans.move()).rejects.toMatchObject({ code: 'refused' });
    chosen.folder = before.folder;
    await expect(plans.move()).rejects.toMatchObject({ code: 'refused' });
    expect(session.open?.folder).toBe(before.folder);
    await session.act((open) => open.apply(rate('met')));
    expect(existsSync(join(before.folder, 'Name Surname'))).toBe(false);
  });
});

describe('the sample', () => {
  it('is made once, opened again afterwards, and removed with what was typed into it', async () => {
    const { plans, session, settings, plansFolder, root } = program();
    const made = await plans.open({ from: 'sample' });
    expect(made).toMatchObject({ isSample: true, folder: join(plansFolder, 'Sample') });
    expect(settings.current.recent).toMatchObject([{ name: 'Sample', isSample: true }]);
    await session.drafts.save('note:1', 'text');
    await plans.create(person);
    expect((await plans.open({ from: 'sample' }))?.plan.id).toBe(made?.plan.id);
    await plans.discard();
    expect(session.open).toBeNull();
    expect(readdirSync(plansFolder)).toEqual(['Name Surname']);
    expect(readdirSync(join(root, 'user data', 'drafts'))).toEqual([]);
    expect(settings.current).toMatchObject({ open: null, recent: [{ name: 'Name Surname' }] });
  });

  it('goes elsewhere where a folder of that name is somebody’s own, which stays as it is', async () => {
    const { plans, plansFolder } = program();
    mkdirSync(join(plansFolder, 'Sample'), { recursive: true });
    writeFileSync(join(plansFolder, 'Sample', 'my own.txt'), 'mine');
    const made = await plans.open({ from: 'sample' });
    expect(made?.folder).toBe(join(plansFolder, 'Sample 2'));
    expect(readFileSync(join(plansFolder, 'Sample', 'my own.txt'), 'utf8')).toBe('mine');
  });

  it('alone can be removed', async () => {
    const { plans, session } = program();
    const { folder } = await plans.create(person);
    await expect(plans.discard()).rejects.toMatchObject({ code: 'refused' });
    expect(session.open?.folder).toBe(folder);
    expect(existsSync(join(folder, 'plan.json'))).toBe(true);
  });
});

describe('changes from outside', () => {
  it('are told once watching has begun, also for a plan that is opened later', async () => {
    const { plans, session, told } = program();
    session.startWatching();
    const { folder } = await plans.create(person);
    const journals = join(folder, 'journal');
    const [name = ''] = readdirSync(journals);
    const copy = join(journals, `${name} (conflicted copy)`);
    const count = told.views.length;
    writeFileSync(copy, readFileSync(join(journals, name)));
    appendFileSync(copy, 'half a li');
    renameSync(copy, join(journals, 'conflicted copy.jsonl'));
    await vi.waitFor(() => expect(told.views.length).toBeGreaterThan(count), {
      timeout: 15_000,
      interval: 100,
    });
    expect(told.bugs).toEqual([]);
  });
});
