import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { LookedFile } from '../../../framework/contract/views';
import { openDialog } from '../../../renderer/store/navigate';
import { useStore } from '../../../renderer/store/store';
import { id, openWindow } from '../open-window';

/** Files as they were found, each with a word that the shell knows. */
async function openMany(names: readonly string[], change: (file: LookedFile, index: number) => LookedFile) {
  const opened = await openWindow({});
  const { shell } = opened;
  await shell.bridge.offer(names.map((name) => new File(['x'], name)));
  const files = names.map((name, index) => {
    const path = shell.words[index] ?? '';
    const found = {
      path,
      name,
      size: 1000,
      inside: `Desk/${name}`,
      day: '2026-10-05',
      title: null,
      same: null,
    };
    return change(found, index);
  });
  shell.looked = { files, skipped: [{ name: 'Desk/.hidden', why: 'hidden' }] };
  const folder = { path: 'file-folder', name: 'Desk', size: 0, isFolder: true as const };
  openDialog({ kind: 'bring-many', files: [folder], indicators: [id('3.1')] });
  const dialog = await screen.findByRole('dialog', { name: 'Add many files' });
  return { ...opened, dialog };
}

test('what is new is counted and becomes one act, with the day of each file, for what it was dropped on', async () => {
  const { user, shell, dialog } = await openMany(['a.txt', 'b.txt', 'c.txt'], (file, index) => ({
    ...file,
    title: index === 1 ? 'Known before' : null,
  }));
  await within(dialog).findByText('2 new files, 2 KB');
  expect(dialog.textContent).toContain('They are for 3.1.');
  await user.click(within(dialog).getByText('In the plan already (1)'));
  await user.click(within(dialog).getByText('Left out (1)'));
  await user.click(within(dialog).getByRole('button', { name: 'Add 2 pieces of evidence' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const pieces = [...shell.plan.evidence.values()].map(({ title, date, indicators }) => [
    title,
    date,
    indicators,
  ]);
  expect(pieces).toEqual([
    ['a.txt', '2026-10-05', [id('3.1')]],
    ['c.txt', '2026-10-05', [id('3.1')]],
  ]);
  expect(shell.calls.filter(({ name }) => name === 'plan.apply')).toHaveLength(1);
});

test('where nothing is new there is nothing to add', async () => {
  const { user, dialog } = await openMany(['a.txt'], (file) => ({ ...file, same: 'Desk/b.txt' }));
  await within(dialog).findByText('There is no new file in it.');
  expect(within(dialog).queryByRole('button', { name: /^Add/ })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what fails is said, and what was found stays to be tried again', async () => {
  const { user, shell, dialog } = await openMany(['a.txt'], (file) => file);
  const add = await within(dialog).findByRole('button', { name: 'Add 1 piece of evidence' });
  shell.failNext = { name: 'plan.apply', error: { code: 'disk', message: 'The disk is full.' } };
  await user.click(add);
  await within(dialog).findByText('The disk is full.');
  await user.click(within(dialog).getByRole('button', { name: 'Add 1 piece of evidence' }));
  await waitFor(() => expect(shell.plan.evidence.size).toBe(1));
});

test('more than a handful that is dropped into the form goes there, unless something typed would be lost', async () => {
  const { user } = await openWindow({});
  openDialog({ kind: 'evidence-add', indicators: [] });
  const form = await screen.findByRole('dialog', { name: 'Add evidence' });
  const title = within(form).getByRole('textbox', { name: 'Title' });
  await user.type(title, 'R');
  const files = Array.from({ length: 6 }, (_, index) => new File(['x'], `${String(index)}.txt`));
  const drop = () =>
    fireEvent.drop(form.querySelector('form') ?? form, { dataTransfer: { files, types: ['Files'] } });
  drop();
  await within(form).findByText(/Save or discard this first/);
  await user.clear(title);
  drop();
  await screen.findByRole('dialog', { name: 'Add many files' });
});

test('how far it is is shown with numbers, and Cancel ends it', async () => {
  const { shell, user } = await openWindow({ acts: [[{ type: 'evidence.add', kind: 'note', text: 'x' }]] });
  const answer = shell.hold('files.look');
  openDialog({ kind: 'bring-many', files: [], indicators: [] });
  const dialog = await screen.findByRole('dialog', { name: 'Add many files' });
  act(() =>
    shell.send('files.progress', { step: 'reading', files: 1200, of: 3000, bytes: 5e6, ofBytes: 1e7 }),
  );
  await within(dialog).findByText('Reading: 1,200 of 3,000 files and 5 MB of 10 MB');
  expect(within(dialog).getByRole('progressbar')).toHaveProperty('value', 0.5);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(shell.calls.at(-1)).toEqual({ name: 'files.stop', input: null });
  act(() => answer({ ok: false, error: { code: 'cancelled', message: 'It was cancelled.' } }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(useStore.getState().ui.failure).toBeNull();
});
