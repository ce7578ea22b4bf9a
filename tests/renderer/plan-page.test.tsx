import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Framework } from '../../framework/framework';
import { id, openWindow, rating } from './open-window';

const levelTwo = [[{ type: 'level.claim', level: 2 }]];

function card(name: RegExp): HTMLElement {
  return screen.getByRole('option', { name });
}

function cardsShown(): readonly string[] {
  return screen.getAllByRole('option').map((option) => option.textContent.slice(0, 3));
}

test('an empty plan says what is being worked towards and what it asks', async () => {
  await openWindow();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Working towards level 1');
  expect(screen.getByText(/You say/).textContent).toBe('You say 0 of 3 met');
  expect(screen.getByRole('heading', { level: 2, name: 'To reach Level 1, Follow' })).toBeTruthy();
  expect(screen.getByText('3 of 3 left')).toBeTruthy();
  expect(cardsShown()).toEqual(['1.1', '1.2', '1.3']);
  expect(screen.queryByRole('region', { name: 'What is due' })).toBeNull();
});

test('a level without all of its evidence says how much there is, never only none', async () => {
  await openWindow({
    acts: [
      ...levelTwo,
      [{ type: 'evidence.add', kind: 'note', text: 'x', indicators: ['1.1', '1.2', '1.3', '2.1'].map(id) }],
    ],
  });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Level 2, Assist');
  const says = screen.getByText(/You say/).parentElement;
  expect(says?.textContent).toBe('You say 2With evidence 1evidence for 4 of 6');
});

test('the due line counts what is late and soon, lists it, and goes there', async () => {
  const { user } = await openWindow({
    acts: [
      ...levelTwo,
      [{ type: 'target.set', indicator: id('3.3'), date: '2026-11-14' }],
      [{ type: 'target.set', indicator: id('4.1'), date: '2026-12-05' }],
      [{ type: 'target.set', indicator: id('5.1'), date: '2027-12-05' }],
    ],
  });
  const due = screen.getByRole('region', { name: 'What is due' });
  expect(due.textContent).toContain('1 target is late, 1 is due within 30 days');
  await user.click(within(due).getByRole('button', { name: 'See both' }));
  await user.click(within(due).getByRole('button', { name: /4\.1/ }));
  expect(screen.getByRole('heading', { level: 2, name: 'Level 4, Ensure' })).toBeTruthy();
  expect(document.activeElement).toBe(card(/^4\.1/));
});

test('the cards say how far their dates are', async () => {
  await openWindow({
    acts: [
      ...levelTwo,
      [rating('3.1', 'met')],
      [{ type: 'target.set', indicator: id('3.2'), date: '2026-12-05' }],
      [{ type: 'target.set', level: 3, date: '2026-11-14' }],
    ],
  });
  expect(card(/^3\.1/).textContent).toMatch(/met 23 Nov|met Nov 23/);
  expect(card(/^3\.2/).textContent).toContain('in 12 days');
  expect(card(/^3\.3/).textContent).toContain('9 days late');
});

test('every rung opens its level on the board', async () => {
  const { user } = await openWindow({ acts: levelTwo });
  await user.click(screen.getByRole('button', { name: /^Level 5 Strategise/ }));
  expect(cardsShown()).toEqual(['5.1', '5.2', '5.3']);
  await user.click(screen.getByRole('button', { name: 'Back to level 3, the next' }));
  expect(cardsShown()).toEqual(['3.1', '3.2', '3.3']);
});

test('arrow keys move through the indicators, digits rate, 0 clears', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  card(/^3\.1/).focus();
  await user.keyboard('{ArrowDown}2');
  await waitFor(() => expect(shell.plan.ratings.get(id('3.2'))?.rating).toBe('partly'));
  expect(document.activeElement).toBe(card(/^3\.2/));
  expect(screen.getByRole('button', { name: /^Partly/ }).getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('0');
  await waitFor(() => expect(shell.plan.ratings.has(id('3.2'))).toBe(false));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(card(/^3\.3/));
  await user.keyboard(']');
  await waitFor(() => expect(document.activeElement).toBe(card(/^4\.1/)));
  await user.keyboard('{PageDown}[[');
  await waitFor(() => expect(document.activeElement).toBe(card(/^2\.1/)));
});

test('the same rating again is not recorded', async () => {
  const { user, shell } = await openWindow({ acts: [...levelTwo, [rating('3.1', 'partly')]] });
  card(/^3\.1/).focus();
  await user.keyboard('2');
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toEqual([]);
});

test('a rating that lowers the level is named at once and can be taken back', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  await user.click(screen.getByRole('button', { name: /^Level 2 Assist/ }));
  await user.click(card(/^2\.1/));
  await user.keyboard('1');
  const banner = await screen.findByText(/is no longer met, so you say level 1 now, not 2/);
  expect(banner.textContent).toContain('2.1 Assists senior staff');
  expect(banner.closest('[role=status]')).toBeTruthy();
  await user.click(within(banner.parentElement ?? banner).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shell.plan.ratings.get(id('2.1'))?.rating).toBe('met'));
  await waitFor(() => expect(screen.queryByText(/is no longer met/)).toBeNull());
});

test('a level that is reached leaves the board under the hand and says what is next', async () => {
  const { user } = await openWindow({ acts: [...levelTwo, [rating('3.1', 'met'), rating('3.2', 'met')]] });
  card(/^3\.3/).focus();
  await user.keyboard('3');
  await screen.findByText(/With that you say level 3, Apply/);
  expect(document.activeElement).toBe(card(/^3\.3/));
  await user.click(screen.getByRole('button', { name: 'Show level 4' }));
  expect(screen.getByRole('heading', { level: 2, name: 'To reach Level 4, Ensure' })).toBeTruthy();
});

test('"I already work at level 3" is one act, and one undo takes it back', async () => {
  const { user, shell } = await openWindow();
  await user.click(screen.getByRole('button', { name: /^Level 3 Apply/ }));
  await user.click(screen.getByRole('button', { name: 'I already work at level 3' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Level 3, Apply'));
  expect(cardsShown()).toEqual(['4.1', '4.2', '4.3', '4.4']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shell.plan.ratings.size).toBe(0));
});

test('the board is kept on a level until it is let go', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  await user.click(screen.getByRole('button', { name: /^Level 4 Ensure/ }));
  await user.click(screen.getByRole('button', { name: 'Keep the board here' }));
  const kept = await screen.findByRole('button', { name: 'The board stays here' });
  expect(Object.values(shell.settings.boards)).toEqual([{ skill: 'infrastructure-support', level: 4 }]);
  await user.click(screen.getByRole('button', { name: /^Level 1 Follow/ }));
  await user.click(screen.getByRole('button', { name: 'Back to level 4' }));
  expect(cardsShown()).toEqual(['4.1', '4.2', '4.3', '4.4']);
  expect(kept).toBeTruthy();
});

test('at the top there is no next level, and what has no evidence is shown', async () => {
  await openWindow({
    acts: [
      [{ type: 'level.claim', level: 5 }],
      [{ type: 'evidence.add', kind: 'note', text: 'x', indicators: [id('1.1')] }],
    ],
  });
  expect(screen.getByRole('heading', { level: 2, name: 'Level 5, Strategise, is the highest' })).toBeTruthy();
  expect(screen.getByText('15 indicators without evidence')).toBeTruthy();
  expect(cardsShown()[0]).toBe('1.2');
});

test('the key shows only marks that can be there', async () => {
  await openWindow();
  const key = screen.getByRole('list', { name: 'Key to the marks' });
  expect(
    within(key)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Not assessed', 'Not yet', 'Partly', 'Met, you say', 'With evidence']);
});

test('a framework of several skills lets one choose; one of one skill does not ask', async () => {
  const two: Framework = {
    id: 'two',
    name: 'Two skills',
    skills: [
      {
        id: 'a',
        name: 'First skill',
        levels: [{ rank: 1, name: 'One', indicators: [{ id: 'a1', text: 'Does a' }] }],
      },
      {
        id: 'b',
        name: 'Other skill',
        levels: [{ rank: 4, name: 'Four', indicators: [{ id: 'b1', text: 'Does b' }] }],
      },
    ],
  };
  const { user, shell } = await openWindow({ framework: two });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Skill' }), 'Other skill');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Working towards level 4');
  screen.getByRole('option', { name: /Does b/ }).focus();
  await user.keyboard('3');
  await waitFor(() => expect([...shell.plan.ratings.keys()]).toEqual(['b1']));
  await openWindow();
  expect(screen.queryByRole('combobox')).toBeNull();
});
