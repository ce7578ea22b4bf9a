import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useStore } from '../../renderer/store/store';
import { localDay } from '../../renderer/ui/local-day';
import { openWindow, rating } from './open-window';

test('the line of the last save stands in the navigation', async () => {
  await openWindow();
  const line = within(screen.getByRole('navigation')).findByText(/^Saved on this computer, /);
  expect(await line).toBeTruthy();
});

test('pages are reached by button and by the system menu', async () => {
  const { user, shell } = await openWindow();
  await user.click(screen.getByRole('button', { name: 'Settings' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
  act(() => shell.send('app.command', { command: 'plan' }));
  expect(await screen.findByRole('heading', { level: 1, name: /level 1/ })).toBeTruthy();
});

test('the sample always shows the way to a plan of one’s own, and goes in one act', async () => {
  const { user, shell } = await openWindow({ view: { isSample: true } });
  expect(screen.getByText('Sample plan')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start my own' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove the sample' }));
  await waitFor(() => expect(useStore.getState().open).toBeNull());
  expect(shell.calls.at(-1)?.name).toBe('plan.discard');
});

test('a plan of somebody unknown asks before anything can be written', async () => {
  const { user } = await openWindow({ view: { isUnknownPerson: true } });
  expect(screen.getByText('Is this your plan?')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(screen.getByRole('button', { name: /^Not yet/ })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: 'Yes, it is mine' }));
  await waitFor(() => expect(screen.queryByText('Is this your plan?')).toBeNull());
  expect(screen.getByRole('button', { name: /^Not yet/ })).toHaveProperty('disabled', false);
});

test('a plan that is read only says why and has no empty fields', async () => {
  const { user, shell } = await openWindow({ view: { readOnly: 'It was written by a newer Rung.' } });
  expect(screen.getByText(/It was written by a newer Rung/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  screen.getByRole('option', { name: /^1\.1/ }).focus();
  await user.keyboard('3');
  expect(shell.calls.some((call) => call.name === 'plan.apply')).toBe(false);
});

test('a notice offers the one act that helps and can be closed', async () => {
  const notice = {
    id: 'torn',
    kind: 'trouble',
    text: 'The end of a file was torn.',
    act: { kind: 'restore', backup: 'b1', day: '2026-11-21' },
  } as const;
  const { user, shell } = await openWindow({ view: { notices: [notice] } });
  const bar = screen.getByText('The end of a file was torn.').closest('div') ?? document.body;
  await user.click(within(bar).getByRole('button', { name: /Go back to/ }));
  expect(shell.calls.at(-1)).toEqual({ name: 'plan.restore', input: { backup: 'b1' } });
  await user.click(within(bar).getByRole('button', { name: 'Close' }));
  expect(screen.queryByText('The end of a file was torn.')).toBeNull();
});

test('a change from another device is folded in, and a gap is read anew', async () => {
  const { shell } = await openWindow();
  act(() => void shell.apply(rating('1.1', 'met')));
  await screen.findByText('2 of 3 left');
  const starts = () => shell.calls.filter((call) => call.name === 'app.start').length;
  const before = starts();
  const lost = shell.view();
  act(() =>
    shell.send('plan.changed', {
      revision: lost.revision + 2,
      act: 'f'.repeat(64),
      day: shell.today,
      changes: [],
      snapshot: null,
      steps: lost.steps,
      savedAt: lost.savedAt,
    }),
  );
  await waitFor(() => expect(starts()).toBe(before + 1));
});

test('a window that was away over midnight knows the day again', async () => {
  await openWindow({ today: '2020-01-01' });
  expect(useStore.getState().today).toBe('2020-01-01');
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(useStore.getState().today).toBe(localDay(new Date()));
});

test('from the heading of the page, the first arrow key goes to the chosen indicator', async () => {
  const { user } = await openWindow();
  screen.getByRole('heading', { level: 1 }).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('option', { name: /^1\.1/ })));
});

test('? and F1 show the sheet of keys, Esc closes it', async () => {
  const { user } = await openWindow();
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a failed start says so', async () => {
  const { shell } = await openWindow();
  shell.failNext = { name: 'app.start', error: { code: 'bug', message: 'Rung itself failed.' } };
  const { readAnew } = await import('../../renderer/store/mirror');
  await act(() => readAnew());
  expect(screen.getByRole('alert').textContent).toContain('Rung itself failed.');
});
