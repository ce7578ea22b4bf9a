import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usualChoices } from '../../framework/document/choices';
import { openDialog } from '../../renderer/store/navigate';
import { exportWords } from '../../renderer/strings/export';
import { id, openWindow } from './open-window';

// Nothing is drawn where nothing is laid out.
vi.mock('../../renderer/ui/pdf-reader', () => ({
  startPdfReader: () => {
    throw new Error('There is no worker here.');
  },
}));

const privateThings = [
  [{ type: 'note.set', indicator: id('1.1'), text: 'only for me' }],
  [{ type: 'note.set', indicator: id('1.2'), text: 'shared', private: false }],
  [{ type: 'action.add', text: 'A private act', private: true }],
];

const first = 'a'.repeat(16);

function withResolve() {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => resolvers.push(resolve));
  return { promise, resolve: () => resolvers.forEach((resolve) => resolve()) };
}

async function openExport(options: Parameters<typeof openWindow>[0] = {}) {
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  });
  const opened = await openWindow(options);
  act(() => openDialog({ kind: 'export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export PDF' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Save PDF…'));
  await screen.findByText('3 pages, 60 KB');
  return { ...opened, dialog };
}

function box(name: string): HTMLInputElement {
  return screen.getByRole('checkbox', { name });
}

describe('what is left out', () => {
  it.each([
    [{ notes: 0, evidence: 0, actions: 0 }, 'Nothing in this plan is private.'],
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

describe('the document window', () => {
  it('says how many private things are left out and saves what was chosen by Enter', async () => {
    const { user, shell, dialog } = await openExport({ acts: privateThings });
    expect(dialog.textContent).toContain('1 private note and 1 private action are left out.');
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    await user.click(screen.getByRole('radio', { name: exportWords.audiences.panel }));
    await waitFor(() => expect(shell.settings).toMatchObject({ paper: 'letter', audience: 'panel' }));
    expect(dialog.textContent).toContain(exportWords.holds.panel);
    await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect(await screen.findByText('plan.pdf')).toBeTruthy();
    const input = { paper: 'letter', choices: usualChoices.panel, embed: 'nothing' };
    expect(shell.calls).toContainEqual({ name: 'plan.export', input });
    expect(document.activeElement?.textContent).toBe('Open it');
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(shell.calls.at(-1)).toEqual({ name: 'app.reveal', input: 'exported' });
  });

  it('makes the pages anew at each choice, once for several in a row, and lets go of them when it closes', async () => {
    const { user, shell } = await openExport();
    const previews = () => shell.calls.filter(({ name }) => name === 'document.preview');
    expect(previews()).toHaveLength(1);
    act(() => box('Actions').click());
    act(() => box('Evidence').click());
    await waitFor(() => expect(previews()).toHaveLength(2));
    const { sections } = usualChoices.mentor;
    const left = sections.filter((one) => one !== 'actions' && one !== 'evidence');
    expect(previews()[1]?.input).toMatchObject({ choices: { sections: left } });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(shell.calls).toContainEqual({ name: 'document.cancel', input: 'all' }));
  });

  it('keeps what was changed for each audience, until the usual is wanted again', async () => {
    const { user, shell } = await openExport();
    await user.click(box('History'));
    await user.click(box('Private things'));
    await waitFor(() =>
      expect(shell.settings.documents.mentor).toMatchObject({
        private: true,
        sections: [...usualChoices.mentor.sections.slice(0, 7), 'history', 'signOff', 'details'],
      }),
    );
    await user.click(screen.getByRole('radio', { name: exportWords.audiences.panel }));
    expect(box('Private things').checked).toBe(false);
    await user.click(screen.getByRole('radio', { name: exportWords.audiences.mentor }));
    expect(box('Private things').checked).toBe(true);
    await user.click(screen.getByRole('button', { name: exportWords.useUsual }));
    expect(box('Private things').checked).toBe(false);
    await waitFor(() => expect(shell.settings.documents.mentor).toBeUndefined());
  });

  it('leaves out single pieces for this plan, and keeps that', async () => {
    const add = { type: 'evidence.add', kind: 'note', text: 'x', indicators: [id('1.1')] };
    const { user, shell } = await openExport({
      acts: [[{ ...add, title: 'First thing' }], [{ ...add, title: 'Second thing' }]],
    });
    const piece = [...shell.plan.evidence.values()].find(({ title }) => title === 'Second thing');
    await user.click(screen.getByText(exportWords.part));
    await user.click(box('Second thing'));
    expect(screen.getByText('Evidence: 1 of 2')).toBeTruthy();
    const part = { leftOut: [piece?.id ?? first], skills: null, levels: null };
    await waitFor(() => expect(shell.settings.documentParts).toEqual({ [shell.plan.id]: part }));
    await user.click(box('Second thing'));
    await waitFor(() => expect(shell.settings.documentParts).toEqual({}));
  });

  it('says what is worth a look, and mends it at once or goes where it is mended', async () => {
    const findings = [{ kind: 'empty-section', section: 'actions' }, { kind: 'no-role' }] as const;
    const { user, shell } = await openExport({ findings });
    const list = screen.getByRole('region', { name: exportWords.findings });
    expect(list.textContent).toContain('“Actions” has nothing to say.');
    await user.click(within(list).getByRole('button', { name: 'Leave it out' }));
    expect(box('Actions').checked).toBe(false);
    await user.click(within(list).getByRole('button', { name: 'Say your role' }));
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(shell.calls.at(-1)).toEqual({ name: 'document.cancel', input: 'all' });
  });

  it('shows how far saving is, with a number and a way to end it', async () => {
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
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(shell.calls.at(-1)).toEqual({ name: 'document.cancel', input: 'saving' });
    act(() => finish());
    expect(await screen.findByText('plan.pdf')).toBeTruthy();
  });

  it('says what failed, and not that the person changed their mind', async () => {
    const { user, shell, dialog } = await openExport();
    shell.failNext = { name: 'plan.export', error: { code: 'cancelled', message: 'No place was chosen.' } };
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shell.failNext).toBeNull());
    expect(dialog.textContent).not.toContain('No place was chosen.');
    shell.failNext = { name: 'plan.export', error: { code: 'disk', message: 'There is no room there.' } };
    await user.click(screen.getByRole('button', { name: 'Save PDF…' }));
    expect((await screen.findByText('There is no room there.')).getAttribute('role')).toBe('alert');
    shell.failNext = { name: 'document.print', error: { code: 'missing', message: 'No printer is there.' } };
    await user.click(screen.getByRole('button', { name: 'Print…' }));
    expect(await screen.findByText('No printer is there.')).toBeTruthy();
    shell.failNext = { name: 'document.preview', error: { code: 'bug', message: 'It did not work.' } };
    await user.click(screen.getByRole('radio', { name: 'Letter' }));
    expect((await screen.findByRole('button', { name: 'Make it' })).parentElement?.textContent).toContain(
      'It did not work.',
    );
    await user.click(screen.getByRole('button', { name: 'Make it' }));
    expect(await screen.findByText('3 pages, 60 KB')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
