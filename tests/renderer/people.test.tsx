/** The page of people in the window, on a shell in memory. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PersonRow } from '../../framework/contract/people-views';
import { carryOut } from '../../renderer/commands';
import { shownPeople } from '../../renderer/features/people/people-rows';
import { notSharedWords } from '../../renderer/strings/ratings';
import { turnWords } from '../../renderer/strings/turn';
import { peopleWords } from '../../renderer/strings/people';
import { openWindow, type WindowOptions } from './open-window';

function row(name: string, change: Partial<PersonRow> = {}): PersonRow {
  return {
    key: name.padEnd(64, '0'),
    id: name.padEnd(64, '1'),
    folder: `/home/person/Documents/Rung/${name}`,
    name,
    title: '',
    role: 'Support engineer',
    framework: 'Infrastructure Support',
    levels: [{ skill: 'Infrastructure Support', claimed: 2, evidenced: 2, confirmed: 1 }],
    statedOn: null,
    late: 0,
    next: null,
    turn: null,
    isMyTurn: false,
    since: null,
    isNew: false,
    savedAt: '2026-11-23T14:02:00.000Z',
    isArchived: false,
    isOpen: false,
    state: 'ready',
    trouble: null,
    ...change,
  };
}

async function openPeople(rows: readonly PersonRow[], options: WindowOptions = {}) {
  const opened = await openWindow(options);
  opened.shell.people = { rows, waiting: 0 };
  carryOut('people');
  await screen.findByRole('heading', { level: 1, name: peopleWords.title });
  return opened;
}

const turn = { checkIn: '1'.repeat(16), whose: 'mentor', what: 'rate', since: '2026-11-20' } as const;

test('says of each where they are, whose turn it is, what has changed and when they meet', async () => {
  await openPeople([
    row('Anna', {
      next: '2026-12-01',
      late: 2,
      isNew: true,
      since: { day: '2026-10-03', ratings: 4, evidence: 2, dates: 1 },
    }),
    row('Ben', { next: '2026-12-02', levels: null, turn, isMyTurn: true }),
    row('Cem', {
      levels: [{ skill: 'x', claimed: null, evidenced: null, confirmed: 1 }],
      statedOn: '2026-11-01',
      turn: { ...turn, whose: 'individual', what: 'sign' },
    }),
    row('Dan', { state: 'missing' }),
    row('Eva', { state: 'unreadable', trouble: 'The disk reported an error.' }),
  ]);
  await screen.findByText('Anna');
  const text = within(screen.getByRole('list', { name: peopleWords.list }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(text[0]).toContain('AnnaNew2 dates late');
  expect(text[0]).toContain('They say 2 · with evidence 2 · agreed 1');
  expect(text[0]).toContain(': 4 ratings, 2 pieces of evidence and 1 date');
  expect(text[0]).toContain(peopleWords.next('2026-12-01'));
  expect(text[1]).toContain(peopleWords.covered);
  expect(text[1]).not.toContain('They say');
  expect(text[1]).toContain(`Your turn to rate, ${turnWords.since(turn.since)}`);
  expect(text[2]).toContain(
    `Working towards the first level · agreed to more, 1, ${notSharedWords.stated('2026-11-01')}`,
  );
  expect(text[2]).toContain('Waiting for Cem to sign');
  expect(text[3]).toContain(peopleWords.missingText);
  expect(text[4]).toContain('The disk reported an error.');
});

test('nobody at all says who will be here and offers a file; the place is in no list of pages then', async () => {
  const { shell, user } = await openPeople([]);
  expect(await screen.findByText(peopleWords.emptyText)).toBeDefined();
  const pages = within(screen.getByRole('navigation'));
  expect(pages.queryByRole('button', { name: /^People/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: peopleWords.openFile }));
  expect(shell.calls).toContainEqual({ name: 'bundle.take', input: { from: 'choose' } });
});

test('rows that are read later take their place, and the list of pages counts them', async () => {
  const { shell } = await openWindow();
  shell.people = { rows: [row('Ben')], waiting: 2 };
  carryOut('people');
  await screen.findByText('Ben');
  shell.send('people.progress', { rows: [row('Anna')], done: 1, of: 2 });
  await screen.findByText('Anna');
  const count = () => screen.getByRole('navigation').textContent;
  expect(count()).toContain('People3');
  shell.send('people.progress', { rows: [row('Ben', { late: 1 })], done: 2, of: 2 });
  await screen.findByText('1 date late');
  const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(names.filter((text) => /^(Anna|Ben)/.test(text))).toHaveLength(2);
  expect(count()).toContain('People2');
});

test('how far the reading is shows only where it takes long', async () => {
  const { shell } = await openWindow();
  shell.people = { rows: [], waiting: 200 };
  carryOut('people');
  await screen.findByRole('heading', { level: 1, name: peopleWords.title });
  shell.send('people.progress', { rows: [row('Ben')], done: 1, of: 200 });
  await screen.findByText('Ben');
  expect(screen.queryByRole('progressbar')).toBeNull();
  await waitFor(() => expect(screen.getByRole('progressbar')).toBeDefined(), { timeout: 4000 });
  expect(screen.getByText('1 of 200')).toBeDefined();
});

test('what could not be read is said, and read again', async () => {
  const { shell, user } = await openWindow();
  shell.people = { rows: [row('Anna')], waiting: 0 };
  shell.failNext = { name: 'people.list', error: { code: 'disk', message: 'The disk is gone.' } };
  carryOut('people');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is gone.');
  await user.click(await screen.findByRole('button', { name: peopleWords.readAgain }));
  expect(await screen.findByText('Anna')).toBeDefined();
});

test('arrow keys go through the people, and Enter opens the one that has the keyboard', async () => {
  const { shell, user } = await openPeople([row('Anna'), row('Ben'), row('Cem')]);
  (await screen.findByRole('button', { name: /^Anna/ })).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(document.activeElement?.textContent).toMatch(/^Ben/);
  await user.keyboard('{Enter}');
  const opening = { name: 'plan.open', input: { from: 'known', key: row('Ben').key } };
  await waitFor(() => expect(shell.calls).toContainEqual(opening));
});

test('the order is that of check-ins, of who waits, or of names; what was put away comes last', () => {
  const rows = [
    row('Zoe', { isMyTurn: true, turn: { ...turn, since: '2026-11-22' } }),
    row('Ann', { isArchived: true, next: '2020-01-01', isMyTurn: true, turn }),
    row('Ben', { next: '2026-12-05' }),
    row('Cem', { next: '2026-12-01', turn }),
    row('Dan', { isMyTurn: true, turn }),
  ];
  const names = (sort: 'next' | 'waiting' | 'name', typed = '') =>
    shownPeople(rows, { typed, sort }).map((item) => item.row.name);
  expect(names('next')).toEqual(['Cem', 'Ben', 'Dan', 'Zoe', 'Ann']);
  expect(names('waiting')).toEqual(['Dan', 'Zoe', 'Cem', 'Ben', 'Ann']);
  expect(names('name')).toEqual(['Ben', 'Cem', 'Dan', 'Zoe', 'Ann']);
  expect(names('name', 'ZOÉ support')).toEqual(['Zoe']);
  expect(names('name', 'nobody')).toEqual([]);
});
