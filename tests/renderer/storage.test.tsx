import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { goToPage } from '../../renderer/store/navigate';
import { act } from '@testing-library/react';
import { openWindow, type OpenedWindow } from './open-window';

const note = { type: 'evidence.add', kind: 'note', text: 'words' };

/** A window on a plan with one file and three notes, on the evidence page. */
async function openWithFile(): Promise<OpenedWindow> {
  const acts = [1, 2, 3].map((one) => [{ ...note, title: `Note ${String(one)}` }]);
  const opened = await openWindow({ acts });
  await opened.user.click(screen.getByRole('button', { name: /^Evidence/ }));
  await opened.user.click(await screen.findByRole('button', { name: 'Add evidence' }));
  await opened.user.click(await screen.findByRole('button', { name: 'Choose files…' }));
  await screen.findByText('report.pdf');
  await opened.user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return opened;
}

test('the largest first lead to what the plan takes, and from a file to its piece', async () => {
  const { user } = await openWithFile();
  expect(screen.queryByRole('button', { name: 'How much the plan takes' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Largest first');
  await user.click(screen.getByRole('button', { name: 'How much the plan takes' }));
  const heading = await screen.findByRole('heading', { name: 'How much it takes' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  const list = await screen.findByRole('list', { name: 'The largest files' });
  expect(list.textContent).toContain('182 KB');
  const terms = [...document.querySelectorAll('.storage-parts dt')].map(({ textContent }) => textContent);
  expect(terms).toEqual([
    'Attached files',
    'History, with all your words',
    'Framework and the rest',
    'In all',
  ]);
  await user.click(within(list).getByRole('button', { name: 'Go to “report.pdf”' }));
  const row = await screen.findByRole('button', { name: 'File: report.pdf' });
  await waitFor(() => expect(document.activeElement).toBe(row));
});

test('it is asked for only when somebody looks, again after an act, and what fails can be tried again', async () => {
  const { user, shell } = await openWindow();
  const asked = () => shell.calls.filter(({ name }) => name === 'plan.storage').length;
  expect(asked()).toBe(0);
  const message = 'Reading the folder failed: it is not there.';
  shell.failNext = { name: 'plan.storage', error: { code: 'disk', message } };
  act(() => goToPage('settings'));
  expect(await screen.findByText(message)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('In all')).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'The largest files' })).toBeNull();
  act(() => {
    shell.apply(note);
  });
  await waitFor(() => expect(asked()).toBe(3));
});
