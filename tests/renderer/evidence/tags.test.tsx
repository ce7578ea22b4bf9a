import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openDialog } from '../../../renderer/store/navigate';
import { act } from '@testing-library/react';
import { openWindow, type WindowOptions } from '../open-window';

function note(title: string, tags: readonly string[] = []) {
  return { type: 'evidence.add', kind: 'note', text: 'words', title, tags };
}

const acts = [[note('First', ['On call', 'Linux'])], [note('Second', ['linux'])], [note('Third')]];

async function openForm(options: WindowOptions = { acts }) {
  const opened = await openWindow(options);
  const last = [...opened.shell.plan.evidence.keys()].at(-1) ?? '';
  act(() => openDialog({ kind: 'evidence-edit', evidence: last }));
  const dialog = await screen.findByRole('dialog');
  const tagsOf = () => opened.shell.plan.evidence.get(last)?.tags;
  return { ...opened, dialog, tagsOf, field: () => within(dialog).getByRole('combobox') };
}

test('a tag is typed with the keyboard alone, and saved with Ctrl and Enter from its field', async () => {
  const { user, field, tagsOf, dialog } = await openForm();
  field().focus();
  await user.keyboard('teaching{Enter}');
  expect(within(dialog).getByRole('list', { name: 'Its tags' }).textContent).toBe('teaching');
  expect(document.activeElement).toBe(field());
  await user.keyboard('review, Größe,half typed{Control>}{Enter}{/Control}');
  await waitFor(() => expect(tagsOf()).toEqual(['teaching', 'review', 'Größe', 'half typed']));
});

test('those in use are offered, most alike first, and one that is typed is written as it is there', async () => {
  const { user, field, dialog, tagsOf } = await openForm();
  field().focus();
  await user.keyboard('{ArrowDown}');
  const offered = () => within(dialog).getAllByRole('option');
  expect(offered().map(({ textContent }) => textContent)).toEqual(['Linux2 pieces', 'On call1 piece']);
  await user.keyboard('{ArrowDown}{Enter}');
  await user.keyboard('LINUX{Enter}LINUX{Enter}');
  expect(within(dialog).queryByRole('option')).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(tagsOf()).toEqual(['On call', 'Linux']));
});

test('Esc closes what is offered before it closes the dialog, and Backspace takes the last tag away', async () => {
  const { user, field, dialog } = await openForm();
  field().focus();
  await user.keyboard('li');
  expect(field().getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}');
  expect(field().getAttribute('aria-expanded')).toBe('false');
  expect(field()).toHaveProperty('value', 'li');
  await user.keyboard('{Enter}{Backspace}');
  expect(within(dialog).queryByRole('list', { name: 'Its tags' })).toBeNull();
  await user.keyboard('a{Enter}');
  await user.click(within(dialog).getByRole('button', { name: 'Take away the tag “a”' }));
  expect(document.activeElement).toBe(field());
});

test('no more than 20 are taken, and that is said', async () => {
  const full = note(
    'Full',
    Array.from({ length: 20 }, (_, index) => `t${String(index)}`),
  );
  const { user, field, dialog, tagsOf } = await openForm({ acts: [[full]] });
  field().focus();
  await user.keyboard(`one more{Enter}`);
  expect(within(dialog).getByText('20 tags are the most that one piece can have.')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(tagsOf()).toHaveLength(20);
});

test('the page shows tags on its rows and leaves out what has not the chosen one', async () => {
  const { user } = await openWindow({ acts: [...acts, [note('Fourth')]] });
  await user.click(screen.getByRole('button', { name: /^Evidence/ }));
  const list = await screen.findByRole('list', { name: 'Pieces of evidence' });
  expect(within(list).getAllByText('On call')).toHaveLength(1);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'Linux');
  const titles = within(list)
    .getAllByRole('button', { name: /^Note: / })
    .map(({ textContent }) => textContent);
  expect(titles).toEqual(['Note: Second', 'Note: First']);
});

test('in a plan that is read-only tags are read and not changed', async () => {
  const { dialog } = await openForm({
    acts: acts.slice(0, 1),
    view: { readOnly: 'It is from a newer Rung.' },
  });
  expect(within(dialog).getByRole('list', { name: 'Its tags' }).textContent).toBe('On callLinux');
  expect(within(dialog).queryByRole('combobox')).toBeNull();
  expect(within(dialog).queryByRole('button', { name: /^Take away/ })).toBeNull();
});
