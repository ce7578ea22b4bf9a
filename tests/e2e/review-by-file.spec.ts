/** A whole review between two computers that share nothing but files: at most two each way. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestInput } from '../../framework/request';
import { dayFromToday, on, usual } from './circumstances';
import { expect, launch, test, type Folders, type Running } from './launch';
import { CheckInsPage } from './pages/check-ins-page';
import { Shell } from './pages/shell';
import { all, at, preparePlan, type Act } from './prepared-plan';

async function fill(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 1 }]);
  await act([{ type: 'note.set', indicator: at('1.1'), text: 'Only for me' }]);
  await act([
    {
      type: 'evidence.add',
      kind: 'note',
      title: 'Closed incident 4417',
      text: 'Alone.',
      indicators: [...all('1.1')],
    },
  ]);
}

/** What a call answers, which must have worked. */
async function value<Value>(
  answer: Promise<{ readonly ok: boolean; readonly value?: Value; readonly error?: unknown }>,
): Promise<Value> {
  const result = await answer;
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The file that was saved last. */
function newest(folder: string): string {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const [file] = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return file ?? '';
}

async function choose({ app }: Running, label: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    items.find((item) => item.label === name)?.click();
  }, label);
}

/** Saves what goes to the other side through the dialog, and has it ready for whatever the other one opens next. */
async function save(from: Running, to: Running): Promise<void> {
  await choose(from, 'Share for review…');
  await from.page.getByRole('button', { name: 'Save the file…' }).click();
  await expect(from.page.getByRole('dialog')).toContainText('The file is ready');
  const file = newest(from.folders.exports);
  await from.page.keyboard.press('Escape');
  await to.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
}

async function send(from: Running, to: Running): Promise<void> {
  await save(from, to);
  await value(to.call('bundle.take', { from: 'choose' }));
}

function mentorsFolders(folders: Folders): Folders {
  const root = join(folders.root, 'mentor');
  return { root, userData: join(root, 'data'), plans: join(root, 'plans'), exports: join(root, 'exports') };
}

async function sign(running: Running, checkIn: string): Promise<void> {
  await value(running.call('sign.make', { checkIn, passphrase: 'a long passphrase', replace: false }));
  await value(running.call('sign.checkIn', { checkIn, passphrase: 'a long passphrase', words: null }));
}

async function apply(running: Running, changes: readonly RequestInput[]): Promise<readonly string[]> {
  return (await value(running.call('plan.apply', { changes: changes.map((change) => ({ ...change })) })))
    .added;
}

test('share, rate blind, show, agree and sign, with two files each way', async ({ start, folders }) => {
  test.setTimeout(240_000);
  const folder = await preparePlan(folders, { fill });
  const individual = await start(on(folder));
  const mentor = await launch(mentorsFolders(folders), usual);
  await individual.page.getByRole('heading', { level: 1 }).waitFor();
  const [checkIn = ''] = await apply(individual, [
    {
      type: 'checkin.open',
      mentorName: 'Mentor',
      date: dayFromToday(0),
      indicators: all('1.1', '1.2', '1.3'),
    },
  ]);

  // 1: to the mentor, whose first start is by opening it.
  await save(individual, mentor);
  await choose(mentor, 'Open a shared file…');
  await mentor.page.getByLabel('Your name, as they will see it').fill('Mentor');
  await mentor.page.getByRole('button', { name: 'Review the plan' }).click();
  await expect(mentor.page.getByRole('dialog')).toHaveCount(0);
  expect(await mentor.page.content()).not.toContain('Only for me');

  // Meanwhile the individual goes on.
  await apply(individual, [{ type: 'rating.set', indicator: at('2.1'), rating: 'partly' }]);
  for (const indicator of all('1.1', '1.2', '1.3')) {
    await apply(mentor, [{ type: 'checkin.rate', checkIn, indicator, rating: 'met', comment: 'Seen it.' }]);
  }
  await apply(mentor, [{ type: 'checkin.rated', checkIn }]);
  await apply(mentor, [{ type: 'checkin.show', checkIn }]);
  await value(mentor.call('sign.make', { checkIn, passphrase: 'a long passphrase', replace: false }));

  // 2: back.
  await send(mentor, individual);
  await new Shell(individual.page).goTo('check-ins');
  const own = new CheckInsPage(individual.page);
  await own.items.first().getByRole('button').first().click();
  await expect(own.row('1.1')).toContainText('Seen it.');
  for (const indicator of all('1.1', '1.2', '1.3')) {
    await apply(individual, [{ type: 'checkin.agree', checkIn, indicator, rating: 'met' }]);
  }
  await sign(individual, checkIn);

  // 3 and 4: signed by the mentor too.
  await send(individual, mentor);
  await sign(mentor, checkIn);
  await apply(individual, [{ type: 'rating.set', indicator: at('2.2'), rating: 'met' }]);
  await send(mentor, individual);

  for (const running of [individual, mentor]) {
    const { plan } = await value(running.call('app.start', null));
    const one = plan?.plan.checkIns.find(([id]) => id === checkIn)?.[1];
    expect(one?.closed).toMatchObject({ how: 'signed' });
    expect(one?.signatures).toHaveLength(2);
  }
  const { plan } = await value(individual.call('app.start', null));
  const ratings = new Map(plan?.plan.ratings);
  expect(ratings.get(at('2.1'))?.rating).toBe('partly');
  expect(ratings.get(at('2.2'))?.rating).toBe('met');
  expect(new Map(plan?.plan.notes).get(at('1.1'))?.text).toBe('Only for me');
  await mentor.close();
  expect(mentor.problems).toEqual([]);
});
