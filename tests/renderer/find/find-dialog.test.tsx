import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useStore } from '../../../renderer/store/store';
import { id, openWindow, rating, type OpenedWindow, type WindowOptions } from '../open-window';

const note = (number: string, text: string) => ({ type: 'note.set', indicator: id(number), text });

async function openFind(options: WindowOptions = {}, key = '{Control>}k{/Control}'): Promise<OpenedWindow> {
  const opened = await openWindow(options);
  await opened.user.keyboard(key);
  const field = await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(field));
  return opened;
}

const names = () => screen.queryAllByRole('option').map((option) => option.textContent);

const inList = () => within(screen.getByRole('listbox', { name: 'Results' }));

const options = () => inList().queryAllByRole('option');

test('the chosen one is told to a screen reader, and the keyboard stays in the field', async () => {
  const { user } = await openFind({ acts: [[note('3.1', 'Ask about zucchini')]] });
  const field = screen.getByRole('combobox');
  expect(document.activeElement).toBe(field);
  const active = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  expect(active()).toBe(options()[0]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(active()).toBe(options()[2]);
  expect(active()?.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(active()).toBe(options().at(-1));
  expect(document.activeElement).toBe(field);
});

test('every command that is offered can be done, and is called by one name', async () => {
  await openFind({ acts: [[rating('3.1', 'met')]] });
  const titles = names();
  expect(new Set(titles).size).toBe(titles.length);
});

test('in a plan that can only be read no command changes anything', async () => {
  const { user } = await openFind({
    acts: [[rating('3.1', 'met')]],
    view: { readOnly: 'It was written by a newer Rung.' },
  });
  for (const word of ['rate', 'undo', 'add evidence', 'already work', 'move this plan']) {
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), word);
    // Something that is written nearly so may be found instead.
    expect(options().map(({ textContent }) => textContent.toLowerCase())).not.toContainEqual(
      expect.stringContaining(word),
    );
  }
  await user.clear(screen.getByRole('combobox'));
  await user.type(screen.getByRole('combobox'), 'export');
  expect(options()[0]?.textContent).toContain('Export PDF');
});

test('what is written on another device while it is open is found', async () => {
  const { user, shell } = await openFind();
  await user.type(screen.getByRole('combobox'), 'zucchini');
  await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('Nothing in your plan'));
  act(() => void shell.apply(note('5.2', 'Ask about zucchini')));
  await waitFor(() => expect(options()).toHaveLength(1));
});

test('going back to a backup asks first', async () => {
  const { user, shell } = await openFind({
    view: { backups: [{ id: 'b1', day: '2026-11-21', size: 1, place: 'plan' }] },
  });
  await user.type(screen.getByRole('combobox'), 'backup november');
  expect(options().map((option) => option.textContent)).toEqual([
    expect.stringMatching(/Go back to the backup of .*November.*…/),
  ]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useStore.getState().ui.dialog?.kind).toBe('restore'));
  expect(shell.calls.some(({ name }) => name === 'plan.restore')).toBe(false);
});

test('Enter that ends a composed word goes nowhere', async () => {
  await openFind();
  const field = screen.getByRole('combobox');
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(screen.getByRole('dialog')).toBeTruthy();
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(useStore.getState().ui.dialog?.kind).toBe('evidence-add'));
});

test('on a Mac it is the other key, for Ctrl moves the caret there', async () => {
  const { user } = await openWindow({ start: { platform: 'darwin' } });
  await user.keyboard('{Control>}k{/Control}{Control>}f{/Control}');
  expect(useStore.getState().ui.dialog).toBeNull();
  await user.keyboard('{Meta>}f{/Meta}');
  expect(await screen.findByRole('dialog', { name: 'Find in your plan' })).toBeTruthy();
});

test('it is opened by the system’s menu too, and not over another dialog', async () => {
  const { shell, user } = await openWindow();
  act(() => shell.send('app.command', { command: 'find-in-plan' }));
  expect(await screen.findByRole('dialog', { name: 'Find in your plan' })).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Keys' });
  act(() => shell.send('app.command', { command: 'find' }));
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

test('what was gone to is offered first the next time', async () => {
  const { user } = await openFind({ acts: [[note('3.1', 'Ask about zucchini')]] });
  await user.type(screen.getByRole('combobox'), 'zucchini');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
  const recent = screen.getByRole('group', { name: 'Where you were last' });
  expect(within(recent).getByRole('option').textContent).toContain('Ask about zucchini');
});
