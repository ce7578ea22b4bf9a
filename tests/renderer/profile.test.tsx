import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openWindow, type WindowOptions } from './open-window';

const named = [[{ type: 'profile.set', name: 'Name Surname', role: 'Support engineer' }]];

async function openProfile(options: WindowOptions = { acts: named }) {
  const opened = await openWindow(options);
  await opened.user.click(screen.getByRole('button', { name: 'Profile' }));
  await screen.findByRole('heading', { level: 1, name: 'Profile' });
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const acts = () =>
    opened.shell.calls.filter((call) => call.name === 'plan.apply').map((call) => call.input);
  return { ...opened, field, acts };
}

test('a field is saved on Enter and on leaving it, each as one change of one field', async () => {
  const { user, field, acts, shell } = await openProfile();
  await user.type(field('Your mentor'), 'Team lead{Enter}');
  await user.clear(field('Your role'));
  await user.type(field('Your role'), 'Platform engineer');
  await user.tab();
  await waitFor(() => expect(acts()).toHaveLength(2));
  expect(acts()).toEqual([
    { changes: [{ type: 'profile.set', mentor: 'Team lead' }] },
    { changes: [{ type: 'profile.set', role: 'Platform engineer' }] },
  ]);
  expect(shell.plan.profile).toEqual({
    name: 'Name Surname',
    role: 'Platform engineer',
    mentor: 'Team lead',
  });
});

test('a plan keeps its name; Esc takes back what was typed', async () => {
  const { user, field, acts } = await openProfile();
  await user.clear(field('Your name'));
  await user.keyboard('{Enter}');
  expect(screen.getByText(/^A plan needs a name/).getAttribute('role')).toBe('alert');
  await user.keyboard('{Escape}');
  expect(field('Your name').value).toBe('Name Surname');
  await user.tab();
  expect(acts()).toEqual([]);
});

test('what is being typed is saved when the window goes out of sight, and the keyboard stays', async () => {
  const { user, field, acts } = await openProfile();
  await user.type(field('Your mentor'), 'Team lead');
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  fireEvent(document, new Event('visibilitychange'));
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
  expect(acts()).toEqual([{ changes: [{ type: 'profile.set', mentor: 'Team lead' }] }]);
  expect(document.activeElement).toBe(field('Your mentor'));
});

test('what failed is said at the field, and what was typed stays', async () => {
  const { user, field, shell } = await openProfile();
  shell.failNext = { name: 'plan.apply', error: { code: 'disk', message: 'The disk is full.' } };
  await user.type(field('Your mentor'), 'Team lead{Enter}');
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(field('Your mentor').value).toBe('Team lead');
});

test('in a plan that is read-only nothing can be typed', async () => {
  const { field } = await openProfile({ acts: named, view: { readOnly: 'This plan is from a newer Rung.' } });
  expect(field('Your name').disabled).toBe(true);
});
