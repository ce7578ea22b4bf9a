import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFolderOf } from '../../../electron/arguments';
import { Log } from '../../../electron/log';
import { freshFolder, plansFolderIn, removePlan } from '../../../electron/session/plan-places';
import { lastFolder, withoutRecent, withRecent } from '../../../electron/session/recent-plans';
import { placeWindow } from '../../../electron/window/bounds';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

describe('the command line', () => {
  const inDevelopment = { isPackaged: false, from: '/from' };
  const packaged = { isPackaged: true, from: '/from' };

  it.each([
    [['electron', '.'], inDevelopment, null],
    [['electron', '.', 'plan'], inDevelopment, resolve('/from/plan')],
    [['electron', '/app', '--no-sandbox', '--user-data-dir=/x', '/plan'], inDevelopment, resolve('/plan')],
    [['electron', '-r', 'loader.js', '--inspect=0', '.', 'plan'], inDevelopment, resolve('/from/plan')],
    [['rung'], packaged, null],
    [['rung', '--no-sandbox', 'a plan'], packaged, resolve('/from/a plan')],
    [['rung', ''], packaged, null],
  ])('%j names a plan or none', (argv, how, folder) => {
    expect(planFolderOf(argv, how)).toBe(folder);
  });
});

describe('recent plans', () => {
  const planOf = (id: string) => ({ id, name: id, folder: `/${id}`, isSample: false });

  it('stand newest first, each once by id and by folder, and the open one is opened next time', () => {
    const one = withRecent([], planOf('a'));
    const two = withRecent(one.recent, planOf('b'));
    const three = withRecent(two.recent, { ...planOf('a'), folder: '/moved' });
    expect(three).toEqual({ recent: [{ ...planOf('a'), folder: '/moved' }, planOf('b')], open: 'a' });
    expect(lastFolder(three)).toBe('/moved');
    expect(withRecent(two.recent, { ...planOf('c'), folder: '/a' }).recent.map(({ id }) => id)).toEqual([
      'c',
      'b',
    ]);
    expect(lastFolder({ ...three, open: null })).toBeNull();
    expect(withoutRecent(three.recent, 'a')).toEqual({ recent: [planOf('b')], open: null });
  });

  it('are twelve at most', () => {
    let recent = withRecent([], planOf('0')).recent;
    for (let index = 1; index < 20; index += 1) recent = withRecent(recent, planOf(String(index))).recent;
    expect(recent.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => String(19 - index)));
  });
});

describe('where plans go', () => {
  it('is the documents, unless the environment says otherwise', () => {
    const before = process.env.RUNG_PLANS;
    delete process.env.RUNG_PLANS;
    expect(plansFolderIn('/home/Documents')).toBe(join('/home/Documents', 'Rung'));
    process.env.RUNG_PLANS = '/elsewhere';
    expect(plansFolderIn('/home/Documents')).toBe('/elsewhere');
    if (before === undefined) delete process.env.RUNG_PLANS;
    else process.env.RUNG_PLANS = before;
  });

  it('is a folder of the person’s name that is not there yet', () => {
    const parent = temporaryFolder();
    const made = ['Name Surname', 'Name Surname', 'name/surname', '..'].map((name) => {
      const folder = freshFolder(parent, name);
      mkdirSync(folder);
      return folder;
    });
    expect(made).toEqual(
      ['Name Surname', 'Name Surname 2', 'name-surname', 'Plan'].map((name) => join(parent, name)),
    );
  });

  it('loses only what is of the plan when a plan is removed', async () => {
    const parent = temporaryFolder();
    const plan = join(parent, 'Sample');
    for (const part of ['journal', 'files', 'backups', 'frameworks'])
      mkdirSync(join(plan, part), { recursive: true });
    writeFileSync(join(plan, 'plan.json'), '{}');
    writeFileSync(join(plan, 'my own notes.txt'), 'mine');
    await removePlan(plan);
    expect(readdirSync(plan)).toEqual(['my own notes.txt']);
    await removePlan(plan);
    expect(existsSync(join(plan, 'my own notes.txt'))).toBe(true);
    mkdirSync(join(parent, 'Other/journal'), { recursive: true });
    await removePlan(join(parent, 'Other'));
    expect(readdirSync(parent)).toEqual(['Sample']);
  });
});

describe('the place of the window', () => {
  const main = { x: 0, y: 25, width: 1440, height: 875 };
  const second = { x: 1440, y: 0, width: 1920, height: 1080 };

  it('is the middle of the main display at first, and where it was afterwards', () => {
    expect(placeWindow(null, [main])).toEqual({ x: 100, y: 53, width: 1240, height: 820 });
    const was = { x: 1500, y: 40, width: 900, height: 700 };
    expect(placeWindow(was, [main, second])).toEqual(was);
  });

  it('is always wholly on a display, and never too small', () => {
    const number = fc.integer({ min: -5000, max: 8000 });
    const rectangle = fc.record({ x: number, y: number, width: number, height: number });
    fc.assert(
      fc.property(rectangle, fc.boolean(), (was, hasSecond) => {
        const areas = hasSecond ? ([main, second] as const) : ([main] as const);
        const { x, y, width, height } = placeWindow(was, areas);
        const isInside = areas.some(
          (area) =>
            x >= area.x &&
            y >= area.y &&
            x + width <= area.x + area.width &&
            y + height <= area.y + area.height,
        );
        expect({ isInside, isLarge: width >= 640 && height >= 400 }).toEqual({
          isInside: true,
          isLarge: true,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('fits a display that is smaller than the least size', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 600, height: 300 }])).toEqual({
      x: 0,
      y: 0,
      width: 600,
      height: 300,
    });
  });
});

describe('the log', () => {
  it('holds kind, code and place of an error, and none of its words', () => {
    const userData = temporaryFolder();
    const log = new Log(userData);
    log.note('plan.apply', Object.assign(new TypeError('a private\nnote at x:1'), { code: 'EBUG' }));
    log.note('start', 'a private text');
    const file = join(userData, 'logs', 'rung.log');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z plan\.apply: TypeError EBUG\n\s+at .*start\.test\.ts:\d+/,
    );
    expect(text).toMatch(/Z start: string\n$/);
    expect(text).not.toContain('private');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('stays bounded, and never becomes an error itself', () => {
    const userData = temporaryFolder();
    const log = new Log(userData);
    log.note('x', new Error('x'));
    writeFileSync(join(userData, 'logs', 'rung.log'), 'x'.repeat(600_000));
    log.note('y', new Error('y'));
    expect(readdirSync(join(userData, 'logs')).sort()).toEqual(['rung.log', 'rung.old.log']);
    writeFileSync(join(userData, 'file'), '');
    new Log(join(userData, 'file')).note('z', new Error('z'));
  });
});
