import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openDialog } from '../../renderer/store/navigate';
import { exportWords } from '../../renderer/strings/export';
import { id, openWindow } from './open-window';

const privateThings = [
  [{ type: 'note.set', indicator: id('1.1'), text: 'only for me' }],
  [{ type: 'note.set', indicator: id('1.2'), text: 'shared', private: false }],
  [{ type: 'action.add', text: 'A private act', private: true }],
];

function withResolve() {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => resolvers.push(resolve));
  return { promise, resolve: () => resolvers.forEach((resolve) => resolve()) };
}

async function openExport(acts: readonly (readonly unknown[])[] = []) {
  const opened = await openWindow({ acts });
  act(() => openDialog({ kind: 'export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export PDF' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Export…'));
  return { ...opened, dialog };
}

describe('what is left out', () => {
  it.each([
    [
      { notes: 0, evidence: 0, actions: 0 },
      'Nothing in this plan is private, so all of it is in the document.',
    ],
    [{ notes: 1, evidence: 0, actions: 0 }, '1 private note is left out.'],
    [{ notes: 0, evidence: 2, actions: 0 }, '2 private pieces of evidence are left out.'],
    [
      { notes: 1, evidence: 1, actions: 3 },
      '1 private note, 1 private piece of evidence and 3 private actions are left out.',
    ],
  ])('%j', (counts, words) => {
    expect(exportWords.leftOut(counts)).toBe(words);
  });
});

describe('the export dialog', () => {
  it('says how many private things are left out and exports on the chosen paper by Enter', async () => {
    const { user, shell, dialog } = await openExport(privateThings);
    expect(dialog.textContent).toContain('1 private note and 1 private action are left out.');
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    await waitFor(() => expect(shell.settings.paper).toBe('letter'));
    await user.click(screen.getByRole('radio', { name: exportWords.audiences.panel }));
    await waitFor(() => expect(dialog.textContent).toContain(exportWords.holds.panel));
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(await screen.findByText('plan.pdf')).toBeTruthy();
    const input = { paper: 'letter', audience: 'panel' };
    expect(shell.calls).toContainEqual({ name: 'plan.export', input });
    expect(screen.getByText('3 pages, 60 KB')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Open it');
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(shell.calls.at(-1)).toEqual({ name: 'app.reveal', input: 'exported' });
  });

  it('shows how far it is, with a number', async () => {
    const { user, shell } = await openExport();
    const answer = shell.bridge.call;
    const { promise: held, resolve: finish } = withResolve();
    Object.assign(shell.bridge, {
      call: async (name: string, input: string) => {
        if (name === 'plan.export') await held;
        return answer(name, input);
      },
    });
    await user.keyboard('{Enter}');
    act(() => shell.send('export.progress', { done: 0.42, step: 'pages' }));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Laying out the pages' });
    expect(bar.value).toBe(0.42);
    expect(screen.getByText('42 %')).toBeTruthy();
    act(() => finish());
    expect(await screen.findByText('The PDF is ready')).toBeTruthy();
  });

  it('says what failed, and not that the person changed their mind', async () => {
    const { user, shell, dialog } = await openExport();
    shell.failNext = { name: 'plan.export', error: { code: 'cancelled', message: 'No place was chosen.' } };
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shell.failNext).toBeNull());
    expect(dialog.textContent).not.toContain('No place was chosen.');
    shell.failNext = { name: 'plan.export', error: { code: 'disk', message: 'There is no room there.' } };
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect((await screen.findByText('There is no room there.')).getAttribute('role')).toBe('alert');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
