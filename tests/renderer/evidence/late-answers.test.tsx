/** The window while an answer is on its way: nothing that is done meanwhile is lost, and nothing is done twice. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { attempt } from '../../../renderer/store/act';
import { openDialog } from '../../../renderer/store/navigate';
import { useStore } from '../../../renderer/store/store';
import type { RequestInput } from '../../../framework/request';
import { openWindow } from '../open-window';

async function formIsReady(): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  return dialog;
}

function count(calls: readonly { readonly name: string }[], name: string): number {
  return calls.filter((call) => call.name === name).length;
}

test('a title that is typed while a pasted picture comes in stays', async () => {
  const { shell, user } = await openWindow();
  openDialog({ kind: 'evidence-add', indicators: [] });
  const form = (await formIsReady()).querySelector('form');
  if (form === null) throw new Error('there is no form');
  const give = shell.hold('files.paste');
  const picture = new File(['pixels'], 'image.png', { type: 'image/png' });
  fireEvent.paste(form, { clipboardData: { files: [picture] } });
  await waitFor(() => expect(count(shell.calls, 'files.paste')).toBe(1));
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  await user.type(title, 'Typed meanwhile');
  await act(() => {
    give({ ok: true, value: { path: 'file-1', name: 'image.png', size: 6 } });
    return Promise.resolve();
  });
  await screen.findByText('image.png');
  expect(title.value).toBe('Typed meanwhile');
});

test('what is being saved is saved once, whatever is pressed meanwhile', async () => {
  const { shell, user } = await openWindow();
  openDialog({ kind: 'evidence-add', indicators: [], text: 'A note' });
  await formIsReady();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'T');
  const give = shell.hold('plan.apply');
  await user.keyboard('{Control>}{Enter}{/Control}{Escape}{Control>}{Enter}{/Control}');
  expect(screen.queryByRole('button', { name: 'Discard it' })).toBe(null);
  expect(count(shell.calls, 'plan.apply')).toBe(1);
  await act(() => {
    give({ ok: true, value: { act: 'x', added: [], revision: 0 } });
    return Promise.resolve();
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
});

test('after all that was shown is removed, there is a way to the rest', async () => {
  const note = (title: string) => [{ type: 'evidence.add', kind: 'note', text: 'words', title }];
  const link = (title: string) => [
    { type: 'evidence.add', kind: 'link', url: 'https://example.org/', title },
  ];
  const { user } = await openWindow({ acts: [link('A'), link('B'), link('C'), note('D'), note('E')] });
  await user.click(screen.getByRole('button', { name: /^Evidence/ }));
  await screen.findByRole('list', { name: 'Pieces of evidence' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Link');
  await user.keyboard('{Control>}a{/Control}');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(useStore.getState().open?.plan.evidence.size).toBe(2));
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(screen.getByRole('list', { name: 'Pieces of evidence' }).textContent).toContain('D');
});

test('an act is over once the plan here has it, even where the answer comes before the event', async () => {
  const { shell } = await openWindow();
  const note: RequestInput = { type: 'evidence.add', kind: 'note', text: 'words', indicators: [] };
  const give = shell.hold('plan.apply');
  const heard = (useStore.getState().open?.revision ?? 0) + 1;
  let known: number | null = null;
  const over = attempt(note).then(() => (known = useStore.getState().open?.plan.evidence.size ?? null));
  give({ ok: true, value: { act: 'x', added: [], revision: heard + 1 } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(known).toBeNull();
  act(() => void shell.apply(note));
  await over;
  expect(known).toBe(2);
});
