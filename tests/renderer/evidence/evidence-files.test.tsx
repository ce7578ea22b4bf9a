import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PlanView } from '../../../framework/contract/views';
import { openDialog } from '../../../renderer/store/navigate';
import { id, openWindow } from '../open-window';

/** A plan with one piece that is a file, and the dialog in which it is edited. */
async function openPiece(view: Partial<PlanView> = {}) {
  const opened = await openWindow({ view });
  await opened.shell.bridge.offer([new File(['draft'], 'draft.pdf')]);
  const path = opened.shell.words.at(-1);
  opened.shell.apply({ type: 'evidence.add', kind: 'file', path, title: 'Report', indicators: [id('3.1')] });
  const [evidence = ''] = opened.shell.plan.evidence.keys();
  openDialog({ kind: 'evidence-edit', evidence });
  const dialog = await screen.findByRole('dialog', { name: 'Edit this file' });
  return { ...opened, dialog, evidence };
}

test('a newer file is chosen, may be left out again, and is one act with what else was changed', async () => {
  const { user, shell, dialog, evidence } = await openPiece();
  const replace = within(dialog).getByRole('button', { name: 'Replace by a newer file…' });
  await user.click(replace);
  await within(dialog).findByText('report.pdf');
  await user.click(within(dialog).getByRole('button', { name: 'Keep the file as it is' }));
  expect(within(dialog).queryByText('report.pdf')).toBeNull();
  expect(document.activeElement).toBe(replace);
  const dataTransfer = { files: [new File(['x'], 'final.pdf')], types: ['Files'] };
  fireEvent.drop(within(dialog).getByText('draft.pdf'), { dataTransfer });
  await within(dialog).findByText('final.pdf');
  await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), ', final{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(shell.calls.filter(({ name }) => name === 'plan.apply')).toHaveLength(1);
  expect(shell.plan.evidence.get(evidence)).toMatchObject({
    title: 'Report, final',
    file: { name: 'final.pdf' },
    earlier: [{ file: { name: 'draft.pdf' }, until: '2026-11-23' }],
  });
});

test('the file before it is listed with its day, and opens', async () => {
  const { user, shell, dialog } = await openPiece();
  expect(within(dialog).queryByRole('heading', { name: 'Earlier files' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Replace by a newer file…' }));
  await within(dialog).findByText('report.pdf');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [piece] = [...shell.plan.evidence.values()];
  openDialog({ kind: 'evidence-edit', evidence: piece?.id ?? '' });
  const list = await screen.findByRole('list', { name: 'Earlier files' });
  expect(list.textContent).toMatch(/^draft\.pdf.*until .*2026/);
  await user.click(within(list).getByRole('button', { name: /^Open draft\.pdf/ }));
  const sha256 = piece?.earlier?.[0]?.file.sha256;
  expect(shell.calls.at(-1)).toEqual({
    name: 'evidence.open',
    input: { evidence: piece?.id, how: 'copy', sha256 },
  });
});

test('a newer file that other evidence holds already is told of', async () => {
  const { user, shell, dialog } = await openPiece();
  await user.click(within(dialog).getByRole('button', { name: 'Replace by a newer file…' }));
  await within(dialog).findByText('report.pdf');
  shell.apply({ type: 'evidence.add', kind: 'file', path: shell.words.at(-1), title: 'Signed report' });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await screen.findByText('report.pdf is in the plan already, as “Signed report”.');
});

/** The piece's file is not in the folder. */
async function openMissing() {
  const opened = await openPiece();
  const file = [...opened.shell.plan.evidence.values()][0]?.file;
  const missingFiles = [file?.sha256 ?? ''];
  act(() => opened.shell.send('plan.opened', { ...opened.shell.view(), missingFiles }));
  const find = await within(opened.dialog).findByRole('button', { name: 'Find it…' });
  return { ...opened, find };
}

test('a missing file is found again: the notice goes, the keyboard stays in the dialog, nothing is recorded', async () => {
  const { user, shell, dialog, find } = await openMissing();
  shell.found = { kind: 'none', searched: 1200 };
  await user.click(within(dialog).getByRole('button', { name: 'Search a folder…' }));
  await within(dialog).findByText('It is not in that folder: 1,200 files were looked at.');
  shell.found = { kind: 'found', others: 0 };
  const answer = shell.hold('evidence.find');
  await user.click(find);
  act(() => shell.send('plan.opened', shell.view()));
  act(() => answer({ ok: true, value: shell.found }));
  await waitFor(() => expect(within(dialog).queryByText(/is missing/)).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Replace by a newer file…'));
  expect(shell.calls.filter(({ name }) => name === 'plan.apply')).toEqual([]);
});

test('another file is said to be one, and may be taken as a newer version; a dropped one is compared too', async () => {
  const { user, shell, dialog } = await openMissing();
  await shell.bridge.offer([new File(['y'], 'draft.pdf')]);
  const path = shell.words.at(-1) ?? '';
  shell.found = { kind: 'other', file: { path, name: 'draft.pdf', size: 1 } };
  const dataTransfer = { files: [new File(['z'], 'draft.pdf')], types: ['Files'] };
  fireEvent.drop(within(dialog).getByText('draft.pdf'), { dataTransfer });
  await within(dialog).findByText(/it has the same name and other content/);
  const asked = shell.calls.find(({ name }) => name === 'evidence.find');
  expect(asked?.input).toMatchObject({ from: 'offered' });
  await user.click(within(dialog).getByRole('button', { name: 'Take it as a newer version' }));
  await within(dialog).findByText('This takes its place when you save:');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect([...shell.plan.evidence.values()][0]?.earlier).toHaveLength(1);
});

test('a plan that is only read shows the missing file and the earlier ones, and offers nothing else', async () => {
  const { dialog, shell } = await openPiece();
  const missingFiles = [...shell.plan.evidence.values()].map(({ file }) => file?.sha256 ?? '');
  act(() => shell.send('plan.opened', { ...shell.view(), missingFiles, readOnly: 'The disk is read-only.' }));
  await within(dialog).findByText(/The file is missing/);
  expect(within(dialog).queryByRole('button', { name: /Find|Replace|Search/ })).toBeNull();
});
