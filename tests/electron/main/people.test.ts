/** The list of other people's plans, on real folders of two computers. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { listPlans, openKnown } from '../../../electron/handlers/shelf';
import { openInstallation } from '../../../electron/installation';
import { createPlan } from '../../../electron/plan/plan-folder';
import { withLooked } from '../../../electron/session/looked';
import { People, peopleCacheName, type PersonReader } from '../../../electron/session/people';
import { PeopleCache } from '../../../electron/session/people-cache';
import { readPerson } from '../../../electron/session/person-row';
import type { PeopleProgress, PersonRow } from '../../../framework/contract/people-views';
import { readRequests, type RequestInput } from '../../../framework/request';
import { frameworkText, open } from '../plan/workshop';
import { planProgram } from './plans-program';

const at = (number: string) => `infrastructure-support/${number}`;
const notes: unknown[] = [];

afterEach(async () => {
  // What was read is kept after it was told.
  await wait(100);
  expect(notes.splice(0)).toEqual([]);
});

type Program = ReturnType<typeof planProgram>;

/** Somebody's computer, and what they write there. */
async function elsewhere(program: Program, name: string) {
  const installation = await openInstallation(join(program.root, `computer of ${name}`), 'app');
  const folder = join(program.root, `theirs of ${name}`);
  const profile = { name, role: 'Support engineer', mentor: 'Mentor' };
  const plan = await createPlan(installation, { folder, frameworkText, profile });
  await plan.close();
  const act = async (...requests: readonly RequestInput[]) => {
    const again = await open(installation, folder);
    await again.apply(readRequests(requests));
    await again.close();
  };
  const here = join(program.plansFolder, name);
  /** As a synced folder or a file brings it. */
  const bring = () => cpSync(folder, here, { recursive: true });
  return { act, bring, here };
}

interface Watched {
  readonly people: People;
  readonly told: PeopleProgress[];
  readonly read: string[];
  /** What the list says once everything was read. */
  readonly whole: () => Promise<readonly PersonRow[]>;
}

function peopleOf(program: Program): Watched {
  const { parts, userData, plansFolder, session, settings } = program;
  const told: PeopleProgress[] = [];
  const read: string[] = [];
  const reader: PersonReader = {
    read: (folder, viewer) => {
      read.push(folder);
      return readPerson(folder, viewer);
    },
    close: () => Promise.resolve(),
  };
  const people = new People({
    settings,
    plansFolder,
    installation: parts.installation,
    openCache: (viewer) => PeopleCache.open(join(userData, peopleCacheName), viewer),
    startReader: () => reader,
    openFolder: () => session.open?.folder ?? null,
    tell: (progress) => told.push(progress),
    noteBug: (_where, error) => notes.push(error),
  });
  const whole = async () => {
    const before = told.length;
    const { rows, waiting } = await people.list();
    if (waiting > 0) {
      await expect
        .poll(() => told.slice(before).at(-1)?.done === told.at(-1)?.of && told.length > before)
        .toBe(true);
    }
    return [...rows, ...told.slice(before).flatMap((one) => one.rows)];
  };
  return { people, told, read, whole };
}

describe('people', () => {
  it('are those whose plans are somebody else’s, and the list of plans has the others', async () => {
    const program = planProgram();
    await program.plans.create({ name: 'Mine', role: '', level: null });
    const theirs = await elsewhere(program, 'Theirs');
    await theirs.act({ type: 'level.claim', level: 2 });
    await theirs.act({ type: 'target.set', indicator: at('3.1'), date: '2020-01-01' });
    theirs.bring();
    const { people, told } = peopleOf(program);
    expect(await people.list()).toEqual({ rows: [], waiting: 1 });
    await expect
      .poll(() => told)
      .toMatchObject([
        {
          rows: [
            {
              name: 'Theirs',
              role: 'Support engineer',
              framework: 'Infrastructure Support',
              levels: [{ skill: 'Infrastructure Support', claimed: 2, evidenced: null, confirmed: null }],
              late: 1,
              isNew: true,
              isOpen: false,
              state: 'ready',
            },
          ],
          done: 1,
          of: 1,
        },
      ]);
    expect((await listPlans(program.parts)).map(({ name }) => name)).toEqual(['Mine']);
    expect(program.settings.settings.people).toBe(1);
  });

  it('are read once, also over a restart, and again when something of theirs has come', async () => {
    const program = planProgram();
    const one = await elsewhere(program, 'One');
    const two = await elsewhere(program, 'Two');
    one.bring();
    two.bring();
    const first = peopleOf(program);
    expect((await first.whole()).map(({ name }) => name).sort()).toEqual(['One', 'Two']);
    expect(first.read).toHaveLength(2);
    await first.whole();
    expect(first.read).toHaveLength(2);
    await expect.poll(() => existsSync(join(program.userData, peopleCacheName))).toBe(true);
    await two.act({ type: 'level.claim', level: 1 });
    two.bring();
    const again = peopleOf(program);
    const list = await again.people.list();
    expect(list.rows.map(({ name }) => name)).toEqual(['One']);
    await expect.poll(() => again.told.at(-1)?.rows.map(({ name }) => name)).toEqual(['Two']);
    expect(again.read).toEqual([two.here]);
  });

  it('a cache that is damaged, of another version or of another person is read anew', async () => {
    const program = planProgram();
    (await elsewhere(program, 'One')).bring();
    await peopleOf(program).whole();
    const file = join(program.userData, peopleCacheName);
    await expect.poll(() => existsSync(file)).toBe(true);
    const good = readFileSync(file, 'utf8');
    const damaged = ['', 'nothing', '[]', good.slice(0, -20), good.replace('"format":2', '"format":0')];
    const other = good.replace(/"viewer":"[0-9a-f]{4}/, '"viewer":"0000');
    for (const text of [...damaged, other, good.replace('"isMyTurn":false', '"isMyTurn":1')]) {
      writeFileSync(file, text);
      const { read, whole } = peopleOf(program);
      expect((await whole()).map(({ name }) => name)).toEqual(['One']);
      expect(read).toHaveLength(1);
      // What was read is kept a moment later, and must not come over the next damage.
      await expect.poll(() => readFileSync(file, 'utf8')).toBe(good);
    }
    const { read, whole } = peopleOf(program);
    await whole();
    expect(read).toEqual([]);
  });

  it('what newly came is new until the plan was open', async () => {
    const program = planProgram();
    const theirs = await elsewhere(program, 'Theirs');
    theirs.bring();
    const people = peopleOf(program);
    const [row] = await people.whole();
    expect(row?.isNew).toBe(true);
    await openKnown(program.parts, { key: row?.key ?? '' });
    await program.settings.change(withLooked(program.settings.current, program.session.plan));
    expect(await people.whole()).toMatchObject([{ isNew: false, isOpen: true }]);
    await program.plans.open({ from: 'none' });
    expect(await people.whole()).toMatchObject([{ isNew: false, isOpen: false }]);
    await theirs.act({ type: 'profile.set', role: 'Lead' });
    theirs.bring();
    expect(await people.whole()).toMatchObject([{ isNew: true, role: 'Lead' }]);
  });

  it('keep nothing on the disk of a rating that is covered', async () => {
    const program = planProgram();
    const theirs = await elsewhere(program, 'Theirs');
    await theirs.act({ type: 'level.claim', level: 4 });
    theirs.bring();
    const people = peopleOf(program);
    expect((await people.whole())[0]?.levels).toMatchObject([{ claimed: 4 }]);
    await theirs.act({ type: 'checkin.open', mentorName: 'Mentor', indicators: [at('3.1')] });
    theirs.bring();
    const { rows } = await people.people.list();
    expect(rows).toEqual([]);
    await expect
      .poll(() => people.told.at(-1)?.rows)
      .toMatchObject([{ levels: null, isMyTurn: true, turn: { what: 'rate', whose: 'mentor' } }]);
    const file = join(program.userData, peopleCacheName);
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('"levels":null');
    expect(readFileSync(file, 'utf8')).not.toMatch(/"claimed"|"not-yet"|"met"/);
  });

  it('a plan that is gone or cannot be read is said, and forgotten with its place', async () => {
    const program = planProgram();
    const gone = await elsewhere(program, 'Gone');
    const damaged = await elsewhere(program, 'Damaged');
    gone.bring();
    damaged.bring();
    const people = peopleOf(program);
    for (const { key } of await people.whole()) {
      await openKnown(program.parts, { key });
      await program.settings.change(withLooked(program.settings.current, program.session.plan));
    }
    await program.plans.open({ from: 'none' });
    renameSync(gone.here, join(program.root, 'elsewhere'));
    for (const name of readdirSync(join(damaged.here, 'journal'))) {
      writeFileSync(join(damaged.here, 'journal', name), 'nothing');
    }
    rmSync(join(damaged.here, 'backups'), { recursive: true, force: true });
    const rows = new Map((await people.whole()).map((row) => [row.folder, row]));
    expect(rows.get(gone.here)).toMatchObject({ name: 'Gone', state: 'missing' });
    expect(rows.get(damaged.here)).toMatchObject({ state: 'unreadable' });
    expect(rows.get(damaged.here)?.trouble).toMatch(/\.$/);
    expect(await listPlans(program.parts)).toEqual([]);
  });

  it('tells how far it is, and nothing twice where it is asked again meanwhile', async () => {
    const program = planProgram();
    const theirs = await elsewhere(program, 'Theirs');
    theirs.bring();
    for (let count = 0; count < 30; count += 1) {
      cpSync(theirs.here, join(program.plansFolder, `Copy ${String(count)}`), { recursive: true });
    }
    const { people, told, read } = peopleOf(program);
    expect((await people.list()).waiting).toBe(31);
    const second = await people.list();
    await expect.poll(() => told.length > 0 && told.at(-1)?.done === told.at(-1)?.of).toBe(true);
    const known = new Set([...second.rows, ...told.flatMap(({ rows }) => rows)].map(({ key }) => key));
    expect(known.size).toBe(31);
    expect(read.length).toBeLessThanOrEqual(32);
  });
});
