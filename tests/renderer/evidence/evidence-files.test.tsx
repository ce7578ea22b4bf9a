import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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
