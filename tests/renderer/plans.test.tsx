/** The page of plans in the window, on a shell in memory. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PlanRow } from '../../framework/contract/plans-views';
import { carryOut } from '../../renderer/commands';
import { filtered } from '../../renderer/features/plans/filtered';
import { coverWords } from '../../renderer/strings/ratings';
import { eraseWords, nextWords, plansWords, renameWords } from '../../renderer/strings/plans';
import { openWindow, rating, type WindowOptions } from './open-window';

function row(name: string, change: Partial<PlanRow> = {}): PlanRow {
  return {
    key: name.padEnd(64, '0'),
    id: name.padEnd(64, '1'),
    folder: `/home/person/Documents/Rung/${name}`,
    name,
    title: '',
    person: name,
    role: 'Support engineer',
    framework: 'Infrastructure Support',
    levels: [{ skill: 'Infrastructure Support', level: 2 }],
    savedAt: '2026-11-23T14:02:00.000Z',
    late: 0,
    isSample: false,
    isArchived: false,
    isMine: true,
    isOpen: false,
    isFolderNamed: true,
    state: 'ready',
    trouble: null,
    ...change,
  };
}

async function openPlans(rows: readonly PlanRow[], options: WindowOptions = {}) {
  const opened = await openWindow(options);
  opened.shell.rows = rows;
  carryOut('plans');
  await screen.findByRole('heading', { level: 1, name: plansWords.title });
  return opened;
}

const list = (name: string) => within(screen.getByRole('list', { name }));

test('says of each plan how far it is, whose, and what is wrong with it', async () => {
  await openPlans([
    row('Mine', { isOpen: true, late: 2 }),
    row('Theirs', { isMine: false, levels: [{ skill: 'x', level: null }] }),
    row('Many', {
      levels: [1, 2, 3, 4].map((level) => ({ skill: `Skill ${String(level)}`, level })),
    }),
    row('Gone', { state: 'missing' }),
    row('Bad', { state: 'unreadable', trouble: 'The disk reported an error.' }),
    row('Hidden', { isMine: false, levels: null }),
    row('Old', { isArchived: true }),
  ]);
  await screen.findByText('Mine');
  const text = list(plansWords.list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(text[0]).toContain('Open now2 lateYou say 2');
  expect(text[1]).toContain('Somebody else’sWorking towards the first level');
  expect(text[2]).toContain('You say Skill 1 1, Skill 2 2, Skill 3 3 and 1 more');
  expect(text[3]).toContain(plansWords.missingText);
  expect(text[4]).toContain('The disk reported an error.');
  expect(text[5]).toContain(coverWords.title);
  expect(text[5]).not.toContain('Working towards');
  expect(list(plansWords.archived).getAllByRole('listitem')).toHaveLength(1);
});

test('what could not be read is said, and read again', async () => {
  const { shell, user } = await openWindow();
  shell.rows = [row('Mine')];
  shell.failNext = { name: 'plans.list', error: { code: 'disk', message: 'The disk is gone.' } };
  carryOut('plans');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is gone.');
  await user.click(await screen.findByRole('button', { name: plansWords.readAgain }));
  expect(await screen.findByText('Mine')).toBeDefined();
});

test('no plan at all says what will be here', async () => {
  await openPlans([], { plan: 'none' });
  expect(await screen.findByText(plansWords.emptyText)).toBeDefined();
});

test('a menu has only what can be done with that plan', async () => {
  const { user } = await openPlans([
    row('Mine'),
    row('Theirs', { isMine: false }),
    row('Sample', { isSample: true }),
    row('Old', { isArchived: true }),
  ]);
  const entries = async (name: string) => {
    await user.click(await screen.findByRole('button', { name: plansWords.more(name) }));
    const menu = await screen.findByRole('menu');
    const labels = within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    return labels;
  };
  const { rename, next, archive, bringBack, erase } = plansWords;
  expect(await entries('Mine')).toEqual([rename, next, archive, erase]);
  expect(await entries('Theirs')).toEqual([erase]);
  expect(await entries('Sample')).toEqual([rename, archive, erase]);
  expect(await entries('Old')).toEqual([next, bringBack, erase]);
});

async function choose(user: Awaited<ReturnType<typeof openPlans>>['user'], entry: string) {
  await user.click(await screen.findByRole('button', { name: plansWords.more('Mine') }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
  return within(await screen.findByRole('dialog'));
}

test('a rename that fails says so where the name was typed, and keeps it', async () => {
  const { shell, user } = await openPlans([row('Mine')]);
  const dialog = await choose(user, plansWords.rename);
  shell.failNext = { name: 'plans.rename', error: { code: 'disk', message: 'The disk is full.' } };
  await user.type(dialog.getByRole('textbox'), '2027');
  await user.click(dialog.getByRole('switch', { name: renameWords.folder }));
  await user.click(dialog.getByRole('button', { name: renameWords.yes }));
  expect((await dialog.findByRole('alert')).textContent).toBe('The disk is full.');
  await user.click(dialog.getByRole('button', { name: renameWords.yes }));
  const asked = shell.calls.filter(({ name }) => name === 'plans.rename');
  expect(asked.map(({ input }) => input)).toEqual([
    { key: row('Mine').key, title: '2027', alsoFolder: true },
    { key: row('Mine').key, title: '2027', alsoFolder: true },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('nothing is erased before its name stands there letter by letter', async () => {
  const { shell, user } = await openPlans([row('Mine')]);
  const dialog = await choose(user, plansWords.erase);
  const field = dialog.getByRole('textbox');
  const button = dialog.getByRole<HTMLButtonElement>('button', { name: eraseWords.yes });
  await user.type(field, 'mine{Enter}');
  expect(button.disabled).toBe(true);
  await user.clear(field);
  await user.type(field, ' Mine ');
  await waitFor(() => expect(button.disabled).toBe(false));
  expect(shell.calls.some(({ name }) => name === 'plans.erase')).toBe(false);
  await user.click(button);
  expect(shell.calls.find(({ name }) => name === 'plans.erase')?.input).toEqual({
    key: row('Mine').key,
    name: ' Mine ',
  });
});

test('the next period offers what there is, and nothing else', async () => {
  const { shell, user } = await openWindow({
    acts: [[rating('1.1', 'met'), rating('1.2', 'partly')], [{ type: 'action.add', text: 'Go on' }]],
  });
  await user.click(screen.getByRole('button', { name: /, switch plan$/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Start the next period…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole<HTMLInputElement>('textbox').value).toBe('2026');
  expect(dialog.getAllByRole('switch').map(({ parentElement }) => parentElement?.textContent)).toEqual([
    nextWords.actions(1),
  ]);
  await user.click(dialog.getByRole('radio', { name: nextWords.met(1) }));
  await user.clear(dialog.getByRole('textbox'));
  await user.click(dialog.getByRole('button', { name: nextWords.yes }));
  expect(dialog.getByRole('alert').textContent).toBe(nextWords.needed);
  await user.type(dialog.getByRole('textbox'), 'Next{Enter}');
  expect(shell.calls.at(-1)).toEqual({
    name: 'plans.next',
    input: {
      title: 'Next',
      choices: { ratings: 'met', evidence: true, targets: true, actions: true, notes: true },
    },
  });
});

test('the filter takes every word, without accents and capital letters, in name, role and folder', () => {
  const rows = [row('Zoë'), row('Other', { role: 'Team lead' }), row('Third', { folder: '/mnt/stick/x' })];
  const names = (words: string) => filtered(rows, words).map(({ name }) => name);
  expect(names('zoe')).toEqual(['Zoë']);
  expect(names('LEAD other')).toEqual(['Other']);
  expect(names('stick')).toEqual(['Third']);
  expect(names(' ')).toHaveLength(3);
  expect(names('nobody')).toEqual([]);
});
