/** What goes into a file for somebody else, and how what stayed out shows in it. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Share } from '../../framework/check-in';
import type { Framework } from '../../framework/framework';
import { openDialog } from '../../renderer/store/navigate';
import { useStore } from '../../renderer/store/store';
import { markWords, notSharedWords } from '../../renderer/strings/ratings';
import { shareWords } from '../../renderer/strings/share';
import { openWindow } from './open-window';

afterEach(cleanup);

const skill = (id: string) => ({
  id,
  name: `Skill ${id}`,
  levels: [1, 2].map((rank) => ({
    rank,
    name: `Level ${String(rank)}`,
    indicators: [{ id: `${id}/${String(rank)}`, text: `Does ${id} ${String(rank)}` }],
  })),
});
const two: Framework = { id: 'two', name: 'Two skills', skills: [skill('a'), skill('b')] };

test('skills are chosen where there are several, and at least one', async () => {
  const { user, shell } = await openWindow({ framework: two });
  act(() => openDialog({ kind: 'share', checkIn: null }));
  const skills = within(await screen.findByRole('group', { name: shareWords.skills }));
  await user.click(skills.getByRole('checkbox', { name: 'Skill b' }));
  await waitFor(() =>
    expect(shell.calls.at(-1)).toMatchObject({ name: 'share.look', input: { skills: ['a'], levels: null } }),
  );
  await user.click(skills.getByRole('checkbox', { name: 'Skill a' }));
  expect(await screen.findByText(shareWords.noSkill)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: shareWords.save }));
  expect(shell.calls.some(({ name }) => name === 'share.make')).toBe(false);
  await user.click(skills.getByRole('checkbox', { name: 'Skill b' }));
  await user.click(screen.getByRole('button', { name: shareWords.save }));
  await waitFor(() =>
    expect(shell.calls.find(({ name }) => name === 'share.make')?.input).toMatchObject({
      choices: { skills: ['b'], levels: null },
    }),
  );
});

test('one skill is no choice', async () => {
  await openWindow();
  act(() => openDialog({ kind: 'share', checkIn: null }));
  expect(await screen.findByRole('group', { name: shareWords.levels })).toBeTruthy();
  expect(screen.queryByRole('group', { name: shareWords.skills })).toBeNull();
});

const share: Share = {
  day: '2026-11-12',
  hasFiles: true,
  levels: null,
  skills: ['b'],
  stated: [
    { skill: 'a', claimed: 1, evidenced: null, confirmed: null },
    { skill: 'b', claimed: null, evidenced: null, confirmed: null },
  ],
};

/** The window of somebody who was given the second skill alone. */
async function openPart(role: 'individual' | 'other') {
  const readOnly = role === 'other' ? 'This is the plan of Individual.' : null;
  const window = await openWindow({ framework: two, view: { role, readOnly } });
  act(() =>
    useStore.setState(({ open }) =>
      open === null ? {} : { open: { ...open, plan: { ...open.plan, share } } },
    ),
  );
  return window;
}

test('what was left out is not shared, never not assessed, and its level is as it was stated', async () => {
  const { user } = await openPart('other');
  const main = screen.getByRole('main');
  expect(within(main).getByRole('heading', { level: 1 }).textContent).toBe('Level 1, Level 1');
  expect(within(main).getByText(notSharedWords.stated('2026-11-12'))).toBeTruthy();
  const card = within(main).getByRole('option', { name: /Does a 2/ });
  expect(card.textContent).toContain(notSharedWords.short);
  expect(card.textContent).not.toContain(markWords['not-assessed']);
  const ladder = within(main).getByRole('list', { name: 'Levels' });
  expect(within(ladder).getAllByText(notSharedWords.note)).toHaveLength(2);
  expect(screen.getByRole('complementary').textContent).toContain(notSharedWords.short);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Skill' }), 'Skill b');
  expect(within(main).getByRole('option', { name: /Does b 1/ }).textContent).toContain(
    markWords['not-assessed'],
  );
  expect(within(main).queryByText(notSharedWords.stated('2026-11-12'))).toBeNull();
});

test('whose plan it is has all of it, whatever was shared', async () => {
  await openPart('individual');
  expect(screen.getByRole('option', { name: /Does a 1/ }).textContent).toContain(markWords['not-assessed']);
  expect(screen.queryByText(notSharedWords.note)).toBeNull();
});

test('a plan that cannot be looked through says why, and is not saved', async () => {
  const { shell, user } = await openWindow();
  shell.failNext = { name: 'share.look', error: { code: 'disk', message: 'The disk cannot be read.' } };
  act(() => openDialog({ kind: 'share', checkIn: null }));
  const dialog = await screen.findByRole('dialog');
  expect((await within(dialog).findByRole('alert')).textContent).toBe('The disk cannot be read.');
  expect(within(dialog).queryByText(shareWords.looking)).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: shareWords.save }));
  expect(shell.calls.filter(({ name }) => name === 'share.make')).toEqual([]);
});
