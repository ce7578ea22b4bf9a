import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useStore } from '../../renderer/store/store';
import { id, openWindow, rating } from './open-window';

test('undo by key says what it took back and goes to the place', async () => {
  const { user, shell } = await openWindow({ acts: [[rating('3.2', 'partly')]] });
  document.body.focus();
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Took back: 3.2, partly.');
  expect(shell.plan.ratings.size).toBe(0);
  expect(document.activeElement).toBe(screen.getByRole('option', { name: /^3\.2/ }));
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  await screen.findByText('Brought back: 3.2, partly.');
  expect(shell.plan.ratings.get(id('3.2'))?.rating).toBe('partly');
});

test('the buttons do the same, and name what they would take', async () => {
  const { user, shell } = await openWindow({ acts: [[{ type: 'profile.set', name: 'Name Surname' }]] });
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(undo.title).toBe('Undo: your profile');
  await user.click(undo);
  await waitFor(() => expect(shell.plan.profile.name).toBe(''));
  expect(useStore.getState().ui.page).toBe('profile');
  expect(screen.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('false');
});

test('nothing to undo is said, not done', async () => {
  const { user, shell } = await openWindow();
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  await screen.findByText('There is nothing to redo.');
  expect(shell.calls.some((call) => call.name === 'plan.apply')).toBe(false);
});

test('in a field, undo is the field’s own', async () => {
  const { user, shell } = await openWindow({ acts: [[rating('1.1', 'met')]] });
  await user.click(screen.getByRole('textbox', { name: 'Your note' }));
  await user.keyboard('{Control>}z{/Control}');
  const asked: string[] = [];
  const execCommand = (command: string) => asked.push(command);
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
  act(() => shell.send('app.command', { command: 'undo' }));
  expect(asked).toEqual(['undo']);
  expect(shell.plan.ratings.size).toBe(1);
});

test('an act of an earlier day asks first, with its name and its day', async () => {
  const { user, shell } = await openWindow({ acts: [[rating('1.1', 'met')]] });
  shell.today = '2026-11-25';
  act(() => useStore.setState({ today: '2026-11-25' }));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  const dialog = await screen.findByRole('dialog', { name: 'Undo something from an earlier day?' });
  expect(dialog.textContent).toMatch(/On (23 November 2026|November 23, 2026): 1\.1, met\./);
  expect(shell.plan.ratings.size).toBe(1);
  await user.click(within(dialog).getByRole('button', { name: 'Undo it' }));
  await waitFor(() => expect(shell.plan.ratings.size).toBe(0));
  await screen.findByText('Took back: 1.1, met.');
});

test('undoing a removal names what came back', async () => {
  const { user, shell } = await openWindow({
    acts: [
      [{ type: 'evidence.add', kind: 'note', text: 'x', title: 'Restore test', indicators: [id('2.1')] }],
    ],
  });
  const [evidence] = [...shell.plan.evidence.keys()];
  act(() => void shell.apply({ type: 'evidence.remove', evidence }));
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Took back: evidence removed, “Restore test”.');
  expect(screen.getByRole('heading', { level: 2, name: /^Level 2/ })).toBeTruthy();
});
