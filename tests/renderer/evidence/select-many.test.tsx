import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useStore } from '../../../renderer/store/store';
import { id, openWindow, type WindowOptions } from '../open-window';

function note(title: string, more: object = {}) {
  return { type: 'evidence.add', kind: 'note', text: 'words', title, date: '2026-11-01', ...more };
}

/** Shown newest first: E, D, C, B, A. */
const five = [
  [note('A', { indicators: [id('3.1')], tags: ['Linux'] })],
  [note('B', { tags: ['Linux', 'on call'] })],
  [note('C', { kind: 'link', text: undefined, url: 'https://example.org/', private: true })],
  [note('D')],
  [note('E')],
];

async function openList(options: WindowOptions = { acts: five }) {
  const opened = await openWindow(options);
  await opened.user.click(screen.getByRole('button', { name: /^Evidence/ }));
  await screen.findByRole('list', { name: 'Pieces of evidence' });
  const piece = (title: string) =>
    [...opened.shell.plan.evidence.values()].find((one) => one.title === title);
  return { ...opened, piece };
}

function selected(): readonly string[] {
  const boxes = screen.queryAllByRole<HTMLInputElement>('checkbox', { name: /^Select / });
  return boxes.filter(({ checked }) => checked).map((box) => box.ariaLabel?.slice(8, -1) ?? '');
}

const title = (name: string) => screen.getByRole('button', { name: new RegExp(`: ${name}$`) });
const box = (name: string) => screen.getByRole('checkbox', { name: `Select “${name}”` });
const bar = () => screen.queryByRole('group', { name: 'What is selected' });
const inBar = (name: string) => within(bar() ?? document.body).getByRole('button', { name });

test('with the mouse: one by one, a range with Shift, one more with Ctrl', async () => {
  const { user } = await openList();
  expect(bar()).toBeNull();
  await user.click(box('D'));
  await user.keyboard('{Shift>}');
  await user.click(box('B'));
  await user.keyboard('{/Shift}');
  expect(selected()).toEqual(['D', 'C', 'B']);
  await user.keyboard('{Control>}');
  await user.click(title('A'));
  await user.click(title('C'));
  await user.keyboard('{/Control}');
  expect(selected()).toEqual(['D', 'B', 'A']);
  // A press with a key selects and opens nothing.
  expect(useStore.getState().ui.dialog).toBeNull();
  expect(bar()?.textContent).toContain('3 selected');
  expect(useStore.getState().ui.said.text).toBe('3 selected');
});

test('with the keyboard: Space, Shift and the arrows, Ctrl+A, Esc; the keyboard stays in the list', async () => {
  const { user } = await openList();
  title('E').focus();
  await user.keyboard(' ');
  expect(selected()).toEqual(['E']);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  expect(selected()).toEqual(['E', 'D']);
  expect(document.activeElement).toBe(title('D'));
  await user.keyboard('{Control>}a{/Control}');
  expect(selected()).toEqual(['E', 'D', 'C', 'B', 'A']);
  await user.keyboard('{Escape}');
  expect([selected(), bar()]).toEqual([[], null]);
  expect(document.activeElement).toBe(title('D'));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('what a filter hides is selected no longer, and Ctrl+A means what is shown', async () => {
  const { user } = await openList();
  await user.click(box('D'));
  await user.click(box('C'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Note');
  expect(useStore.getState().ui.said.text).toBe('1 selected');
  title('E').focus();
  await user.keyboard('{Control>}a{/Control}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Any kind');
  expect(selected()).toEqual(['E', 'D', 'B', 'A']);
});

test('Put under adds to what they support, or replaces it, in one act that Undo takes back', async () => {
  const { user, shell, piece } = await openList();
  await user.keyboard('{Control>}a{/Control}');
  await user.click(inBar('Put under…'));
  const dialog = await screen.findByRole('dialog', { name: 'Put 5 pieces of evidence under' });
  await user.click(within(dialog).getByRole('button', { name: 'Put under' }));
  expect(within(dialog).getByRole('alert').textContent).toBe('Choose at least one indicator.');
  await user.click(within(dialog).getByRole('checkbox', { name: 'All of level 1, Follow' }));
  await user.click(within(dialog).getByRole('button', { name: 'Put under' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const one = ['1.1', '1.2', '1.3'].map(id);
  expect(piece('A')?.indicators).toEqual([id('3.1'), ...one]);
  expect(piece('E')?.indicators).toEqual(one);
  expect(selected()).toHaveLength(5);
  await user.click(inBar('Put under…'));
  const again = await screen.findByRole('dialog');
  await user.click(within(again).getByRole('checkbox', { name: 'All of level 2, Assist' }));
  await user.click(within(again).getByRole('radio', { name: 'Replace it' }));
  await user.click(within(again).getByRole('button', { name: 'Put under' }));
  await waitFor(() => expect(piece('A')?.indicators).toEqual(['2.1', '2.2', '2.3'].map(id)));
  shell.apply({ type: 'change.undo' });
  shell.apply({ type: 'change.undo' });
  expect(piece('A')?.indicators).toEqual([id('3.1')]);
});

test('Tag shows which all and which some have, and leaves alone what nobody touched', async () => {
  const { user, piece } = await openList();
  await user.click(box('A'));
  await user.click(box('B'));
  await user.click(inBar('Tag…'));
  const dialog = await screen.findByRole('dialog', { name: 'Tag 2 pieces of evidence' });
  const tag = (name: RegExp) => within(dialog).getByRole<HTMLInputElement>('checkbox', { name });
  expect([tag(/Linux/).checked, tag(/on call/).indeterminate]).toEqual([true, true]);
  expect(within(dialog).getByText('on 1 of 2')).toBeTruthy();
  await user.click(tag(/Linux/));
  await user.type(within(dialog).getByRole('combobox'), 'review{Enter}');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([piece('A')?.tags, piece('B')?.tags]).toEqual([['review'], ['on call', 'review']]);
});

test('private and shared: only what would change anything is offered', async () => {
  const { user, piece } = await openList();
  await user.click(box('C'));
  await user.click(inBar('Sharing'));
  const names = async () => (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(await names()).toEqual(['Make shared']);
  // The list takes the keyboard a moment after it is there; before that Esc would be the page's.
  await waitFor(() => expect(screen.getByRole('menu').contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  expect(selected()).toEqual(['C']);
  await user.click(box('D'));
  await user.click(inBar('Sharing'));
  expect(await names()).toEqual(['Make private', 'Make shared']);
  await user.click(screen.getByRole('menuitem', { name: 'Make private' }));
  await waitFor(() => expect(piece('D')?.private).toBe(true));
});

test('Remove says so once, Undo brings all back, and the keyboard goes on', async () => {
  const { user, shell } = await openList();
  title('D').focus();
  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}{Delete}');
  await waitFor(() => expect(shell.plan.evidence.size).toBe(3));
  expect(bar()).toBeNull();
  expect(screen.getByRole('status', { name: 'Messages' }).textContent).toContain(
    'Removed 2 pieces of evidence.',
  );
  await waitFor(() => expect(document.activeElement).toBe(title('A')));
  await user.click(box('A'));
  await user.click(inBar('Remove'));
  await waitFor(() => expect(shell.plan.evidence.size).toBe(2));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Note: |^Link: /));
  await user.keyboard('{F6}{Enter}');
  await waitFor(() => expect(shell.plan.evidence.size).toBe(3));
});

test('what fails is said, and what was selected stays so', async () => {
  const { user, shell } = await openList();
  await user.click(box('D'));
  shell.failNext = { name: 'plan.apply', error: { code: 'disk', message: 'The disk is full.' } };
  await user.click(inBar('Remove'));
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  expect(selected()).toEqual(['D']);
});

test('in a plan that is read-only nothing can be selected', async () => {
  const { user } = await openList({ acts: five, view: { readOnly: 'It is from a newer Rung.' } });
  expect(screen.queryByRole('checkbox')).toBeNull();
  title('D').focus();
  await user.keyboard('{Control>}a{/Control}');
  fireEvent.click(title('E'), { ctrlKey: true });
  expect(bar()).toBeNull();
});
