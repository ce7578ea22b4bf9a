import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  electronProgram,
  expect,
  programArguments,
  programEnvironment,
  test,
  type Folders,
  type Running,
} from './launch';

const person = { name: 'Name Surname', role: 'Support engineer', level: 1 };
const indicator = 'infrastructure-support/2.1';

function readSettings(folders: Folders): unknown {
  return JSON.parse(readFileSync(join(folders.userData, 'settings.json'), 'utf8'));
}

/** Bounds, title and whether it is to be seen. */
async function shown({ app }: Running): Promise<unknown> {
  const seen: unknown = await app.evaluate(({ BrowserWindow }): unknown => {
    const [window] = BrowserWindow.getAllWindows();
    return { bounds: window?.getBounds(), title: window?.getTitle(), isVisible: window?.isVisible() };
  });
  return seen;
}

function spawnProgram(folders: Folders, args: readonly string[] = []) {
  const program = spawn(electronProgram(), programArguments(folders, args), {
    env: programEnvironment(folders),
    stdio: 'ignore',
  });
  return { program, ended: new Promise<number | null>((done) => program.once('exit', done)) };
}

/** A second start on the same folders, as a person who clicks the icon again. */
function startAgain(folders: Folders, args: readonly string[] = []): Promise<number | null> {
  return spawnProgram(folders, args).ended;
}

test('what was done is there again at the next start, in a window of the same size and place', async ({
  start,
  folders,
}) => {
  const first = await start();
  const made = await first.call('plan.create', person);
  if (!made.ok) throw new Error(made.error.message);
  expect(made.value.folder).toBe(join(folders.plans, 'Name Surname'));
  await expect.poll(() => shown(first)).toMatchObject({ title: 'Name Surname – Rung', isVisible: true });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 801, height: 602 }),
  );
  const before = await shown(first);
  const applied = await first.call('plan.apply', {
    changes: [{ type: 'rating.set', indicator, rating: 'partly' }],
  });
  expect(applied).toMatchObject({ ok: true, value: { added: [] } });
  await first.call('settings.set', {
    theme: 'dark',
    paper: 'letter',
    audience: 'panel',
    board: { skill: 'infrastructure-support', level: 1 },
  });
  await first.call('draft.save', { key: 'note:2.1', text: 'half a sent' });
  await first.close();
  expect(statSync(join(folders.userData, 'settings.json')).mode & 0o777).toBe(0o600);

  const second = await start();
  const begun = await second.call('app.start', null);
  if (!begun.ok || begun.value.plan === null) throw new Error('The plan is not open.');
  const { plan, settings, recent, notices, plansFolder } = begun.value;
  expect(plan.plan.ratings.find(([id]) => id === indicator)?.[1].rating).toBe('partly');
  expect(plan.plan.ratings).toHaveLength(4);
  expect(plan.drafts).toEqual({ 'note:2.1': 'half a sent' });
  expect(settings).toEqual({
    theme: 'dark',
    paper: 'letter',
    audience: 'panel',
    documents: {},
    documentParts: {},
    boards: { [plan.plan.id]: { skill: 'infrastructure-support', level: 1 } },
    reminders: false,
    reviewName: '',
    people: 0,
    hasNews: false,
  });
  expect({ recent, notices, plansFolder }).toEqual({
    recent: [
      {
        id: plan.plan.id,
        name: 'Name Surname',
        folder: plan.folder,
        isSample: false,
        isArchived: false,
      },
    ],
    notices: [],
    plansFolder: folders.plans,
  });
  await expect.poll(() => shown(second)).toEqual(before);
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

test('closing waits for what the page still holds, and for what follows from the answer', async ({
  start,
}) => {
  const first = await start();
  await first.call('plan.create', person);
  await first.page.evaluate((id) => {
    const field = document.createElement('textarea');
    const apply = (rating: string) => {
      const changes = [{ type: 'rating.set', indicator: id, rating }];
      return window.rung.call('plan.apply', JSON.stringify({ changes }));
    };
    // As a page does: a field is committed when it is left, a draft is kept when the page goes, and one leads to another.
    field.addEventListener('blur', () => void apply('not-yet').then(() => apply('met')));
    window.addEventListener('pagehide', () => {
      void window.rung.call('draft.save', JSON.stringify({ key: 'note:1', text: 'typed last' }));
    });
    document.body.append(field);
    field.focus();
  }, indicator);
  await first.close();
  const { call } = await start();
  const begun = await call('app.start', null);
  if (!begun.ok || begun.value.plan === null) throw new Error('The plan is not open.');
  expect(begun.value.plan.plan.ratings.find(([id]) => id === indicator)?.[1].rating).toBe('met');
  expect(begun.value.plan.drafts).toEqual({ 'note:1': 'typed last' });
});

test('settings hold what this computer remembers and never plan data', async ({ start, folders }) => {
  const { call, close } = await start();
  await call('plan.create', person);
  const secret = 'a text that belongs into the plan alone';
  await call('plan.apply', { changes: [{ type: 'note.set', indicator, text: secret }] });
  await close();
  const kept = readSettings(folders);
  const fields = typeof kept === 'object' && kept !== null ? Object.keys(kept).sort() : [];
  expect(fields).toEqual([
    'audience',
    'boards',
    'documentParts',
    'documents',
    'looked',
    'open',
    'paper',
    'people',
    'recent',
    'remindedOn',
    'reminders',
    'reviewName',
    'secondBackup',
    'seen',
    'theme',
    'version',
    'window',
  ]);
  expect(readFileSync(join(folders.userData, 'settings.json'), 'utf8')).not.toContain(secret);
});

test('the least size of the content is 640 by 400', async ({ start }) => {
  const running = await start();
  await expect.poll(() => shown(running)).toMatchObject({ isVisible: true });
  const size = await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setSize(100, 100);
    return window?.getContentSize();
  });
  expect(size).toEqual([640, 400]);
});

test('broken settings are survived, set aside and said', async ({ start, folders }) => {
  mkdirSync(folders.userData);
  writeFileSync(join(folders.userData, 'settings.json'), '{"theme":"da');
  const running = await start();
  const begun = await running.call('app.start', null);
  expect(begun).toMatchObject({
    ok: true,
    value: {
      plan: null,
      settings: { theme: 'system' },
      notices: [{ id: 'settings-broken', kind: 'trouble' }],
    },
  });
  const kept = readdirSync(folders.userData).filter((name) => name.startsWith('settings.broken-'));
  expect(kept.map((name) => readFileSync(join(folders.userData, name), 'utf8'))).toEqual(['{"theme":"da']);
  expect((await running.call('settings.set', { theme: 'light' })).ok).toBe(true);
  expect(readSettings(folders)).toMatchObject({ theme: 'light' });
});

test('a second start focuses the first window and ends, and opens there the plan it was given', async ({
  start,
  folders,
}) => {
  const running = await start();
  await running.call('plan.create', { ...person, name: 'First' });
  const made = await running.call('plan.create', { ...person, name: 'Second' });
  expect(made).toMatchObject({ ok: true, value: { folder: join(folders.plans, 'Second') } });
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(folders)).toBe(0);
  await expect.poll(() => shown(running)).toMatchObject({ isVisible: true, title: 'Second – Rung' });
  expect(await startAgain(folders, [join(folders.plans, 'First')])).toBe(0);
  await expect.poll(() => shown(running)).toMatchObject({ title: 'First – Rung' });
  const count = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(count).toBe(1);
});

test('a plan named at the start is opened, from wherever it lies', async ({ start, folders }) => {
  const first = await start();
  await first.call('plan.create', { ...person, name: 'First' });
  await first.call('plan.create', { ...person, name: 'Second' });
  await first.close();
  const second = await start({ args: [join(folders.plans, 'First')] });
  await expect.poll(() => shown(second)).toMatchObject({ title: 'First – Rung' });
});

test('a plan that is gone is said to be, in one sentence, and nothing is made in its place', async ({
  start,
  folders,
}) => {
  const missing = join(folders.root, 'not there');
  const { call } = await start({ args: [missing] });
  const begun = await call('app.start', null);
  if (!begun.ok) throw new Error(begun.error.message);
  expect(begun.value.plan).toBeNull();
  expect(begun.value.notices).toMatchObject([{ id: 'start-plan', kind: 'trouble' }]);
  expect(begun.value.notices[0]?.text).toContain(missing);
  expect(readdirSync(folders.root)).not.toContain('not there');
});

test('the sample is a copy of its own, goes in one act, and no other plan goes that way', async ({
  start,
  folders,
}) => {
  const { call } = await start();
  await call('plan.create', person);
  expect(await call('plan.discard', null)).toMatchObject({ ok: false, error: { code: 'refused' } });
  const sample = await call('plan.open', { from: 'sample' });
  expect(sample).toMatchObject({
    ok: true,
    value: { isSample: true, folder: join(folders.plans, 'Sample') },
  });
  expect(await call('plan.discard', null)).toEqual({ ok: true, value: null });
  expect(readdirSync(folders.plans)).toEqual(['Name Surname']);
  const begun = await call('app.start', null);
  expect(begun).toMatchObject({ ok: true, value: { plan: null, recent: [{ name: 'Name Surname' }] } });
});

test('a page that breaks is loaded again and says so; what was saved is there', async ({ start }) => {
  const { app, call, problems } = await start();
  await call('plan.create', person);
  const hasRecovered = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const again = new Promise((done) => contents?.once('did-finish-load', () => done(true)));
    contents?.forcefullyCrashRenderer();
    return again;
  });
  expect(hasRecovered).toBe(true);
  // Playwright does not follow a page that has crashed, so the new one is asked from the main process.
  const begun: unknown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`window.rung.call('app.start', 'null')`),
  );
  expect(begun).toContain('"id":"window-reloaded"');
  expect(begun).toContain('"name":"Name Surname"');
  problems.length = 0;
});

test('a graphics process that dies is no loss', async ({ start }) => {
  const { app, call } = await start();
  await call('plan.create', person);
  await app.evaluate(({ app: program }) => {
    const graphics = program.getAppMetrics().find(({ type }) => type === 'GPU');
    if (graphics !== undefined) process.kill(graphics.pid, 'SIGKILL');
  });
  const applied = await call('plan.apply', { changes: [{ type: 'rating.set', indicator, rating: 'met' }] });
  expect(applied.ok).toBe(true);
});

test('what a killed run left lying is cleaned up, and a polite signal ends the program in order', async ({
  start,
  folders,
}) => {
  const first = await start();
  await first.call('plan.create', person);
  await first.kill();
  for (const name of ['opened', 'pasted']) {
    mkdirSync(join(folders.userData, name, 'left'), { recursive: true });
    writeFileSync(join(folders.userData, name, 'left', 'a.pdf'), '');
  }
  // Not by Playwright, which ends a program in its own way.
  const { program, ended } = spawnProgram(folders);
  const left = () => readdirSync(folders.userData).filter((name) => name === 'opened' || name === 'pasted');
  await expect.poll(left).toEqual([]);
  program.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(readSettings(folders)).toMatchObject({ recent: [{ name: 'Name Surname' }] });
});

test('on a computer that does not know the person a plan is asked about before anything is written', async ({
  start,
  folders,
}) => {
  const first = await start();
  await first.call('plan.create', person);
  await first.close();
  const elsewhere = [
    `--user-data-dir=${join(folders.root, 'another computer')}`,
    join(folders.plans, 'Name Surname'),
  ];
  const { call } = await start({ args: elsewhere });
  const begun = await call('app.start', null);
  expect(begun).toMatchObject({ ok: true, value: { plan: { isUnknownPerson: true } } });
  const changes = [{ type: 'rating.set', indicator, rating: 'met' }];
  expect((await call('plan.apply', { changes })).ok).toBe(false);
  const answered = await call('plan.answer', { isMine: true });
  expect(answered).toMatchObject({ ok: true, value: { isUnknownPerson: false, readOnly: null } });
  expect((await call('plan.apply', { changes })).ok).toBe(true);
});
