import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PlanView } from '../../../framework/contract/views';
import type { Evidence } from '../../../framework/plan';
import { openDialog } from '../../../renderer/store/navigate';
import type { Dialog } from '../../../renderer/store/state';
import { id, openWindow } from '../open-window';

const fresh = { kind: 'evidence-add', indicators: [] } as const;

async function openAs(
  dialog: Dialog,
  acts: readonly (readonly unknown[])[] = [],
  view: Partial<PlanView> = {},
) {
  const opened = await openWindow({ acts, view });
  openDialog(dialog);
  const element = await screen.findByRole('dialog');
  await waitFor(() => expect(element.contains(document.activeElement)).toBe(true));
  return { ...opened, dialog: element };
}

function one(evidence: ReadonlyMap<string, Evidence>): Evidence | undefined {
  expect(evidence.size).toBe(1);
  return [...evidence.values()][0];
}

async function saved(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

async function chooseKind(user: UserEvent, kind: string): Promise<void> {
  await user.click(screen.getByRole('radio', { name: kind }));
}

test('a link with a title, an indicator and all of a level, in one act', async () => {
  const { user, shell } = await openAs({ ...fresh, indicators: [id('3.2')] });
  await chooseKind(user, 'Link');
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'example.org/runbook');
  await user.click(screen.getByRole('checkbox', { name: 'All of level 1, Follow' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Runbook{Enter}');
  await saved();
  expect(one(shell.plan.evidence)).toMatchObject({
    kind: 'link',
    title: 'Runbook',
    url: 'https://example.org/runbook',
    date: '2026-11-23',
    indicators: [id('1.1'), id('1.2'), id('1.3'), id('3.2')],
    private: false,
  });
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toHaveLength(1);
});

test('many files become a piece each in one act, each under its own name', async () => {
  const { user, shell, dialog } = await openAs(fresh);
  await user.click(screen.getByRole('button', { name: 'Choose files…' }));
  await screen.findByText('report.pdf');
  const dataTransfer = { files: [new File(['x'], 'log.txt'), new File(['y'], 'mail.eml')], types: ['Files'] };
  fireEvent.drop(dialog.querySelector('form') ?? dialog, { dataTransfer });
  await screen.findByText('mail.eml');
  expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Leave out log.txt' }));
  await user.click(screen.getByRole('button', { name: 'Add 2 pieces of evidence' }));
  await saved();
  expect([...shell.plan.evidence.values()].map(({ title }) => title)).toEqual(['report.pdf', 'mail.eml']);
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toHaveLength(1);
});

test('a picture pasted into the dialog is taken in, with a title that says when', async () => {
  const { user, shell, dialog } = await openAs(fresh);
  const files = [new File(['pixels'], 'image.png', { type: 'image/png' })];
  fireEvent.paste(dialog.querySelector('form') ?? dialog, { clipboardData: { files } });
  await screen.findByText('image.png');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await saved();
  expect(one(shell.plan.evidence)?.title).toMatch(/^Screenshot, /);
});

test('a note is written over many lines; Ctrl+Enter saves it from there', async () => {
  const { user, shell } = await openAs({ ...fresh, text: 'Well done.' });
  const text = screen.getByRole('textbox', { name: 'Text' });
  await user.type(text, '{Enter}Thank you.');
  expect(shell.plan.evidence.size).toBe(0);
  await user.click(screen.getByRole('switch', { name: 'Private' }));
  await user.click(text);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await saved();
  expect(one(shell.plan.evidence)).toMatchObject({
    kind: 'note',
    text: 'Well done.\nThank you.',
    private: true,
  });
});

test.each([
  ['File', /Choose at least one file/, 'Choose files…'],
  ['Link', /Write an address/, 'Address'],
  ['Note', /Write a few words/, 'Text'],
])('%s: what is missing is said at its place, which gets the keyboard', async (kind, words, place) => {
  const { user, shell } = await openAs(fresh);
  await chooseKind(user, kind);
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(screen.getByText(words).getAttribute('role')).toBe('alert');
  const element = document.activeElement;
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  expect(label?.[0]?.textContent ?? element?.textContent).toBe(place);
  expect(shell.plan.evidence.size).toBe(0);
});

test('a date that is none keeps the dialog open, at the date', async () => {
  const { user, shell } = await openAs({ ...fresh, url: 'https://example.org' });
  const date = screen.getByRole('textbox', { name: 'When it happened' });
  await user.clear(date);
  await user.type(date, 'last week{Enter}');
  expect(screen.getByText(/“last week” is no date/)).toBeTruthy();
  expect(document.activeElement).toBe(date);
  await user.clear(date);
  await user.type(date, 'yesterday{Enter}');
  await saved();
  expect(one(shell.plan.evidence)?.date).toBe('2026-11-22');
});

test('Esc asks before it throws away what was typed, and once more goes back to writing', async () => {
  const { user, shell } = await openAs({ ...fresh, url: 'https://example.org' });
  const title = screen.getByRole('textbox', { name: 'Title' });
  await user.type(title, 'R');
  await user.keyboard('{Escape}');
  expect(document.activeElement?.textContent).toBe('Go on writing');
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(title);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Discard it' }));
  await saved();
  expect(shell.plan.evidence.size).toBe(0);
});

test('where nothing was typed Esc just closes', async () => {
  const { user } = await openAs({ ...fresh, url: 'https://example.org' });
  await user.keyboard('{Escape}');
  await saved();
});

test('what the shell refuses is said in the dialog, and nothing typed is lost', async () => {
  const { user, shell } = await openAs({ ...fresh, url: 'https://example.org' });
  shell.failNext = { name: 'plan.apply', error: { code: 'disk', message: 'The disk is full.' } };
  await user.keyboard('{Enter}');
  expect((await screen.findByText('The disk is full.')).getAttribute('role')).toBe('alert');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await saved();
  expect(one(shell.plan.evidence)?.url).toBe('https://example.org');
});

test('editing sends only what has changed, and nothing where nothing has', async () => {
  const link = {
    type: 'evidence.add',
    kind: 'link',
    title: 'Runbook',
    url: 'https://example.org',
    date: '2026-10-01',
  };
  const { user, shell } = await openWindow({ acts: [[{ ...link, indicators: [id('3.1')] }]] });
  const [evidence = ''] = shell.plan.evidence.keys();
  const edits = () => shell.calls.filter((call) => call.name === 'plan.apply').map((call) => call.input);
  openDialog({ kind: 'evidence-edit', evidence });
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await saved();
  expect(edits()).toEqual([]);
  openDialog({ kind: 'evidence-edit', evidence });
  const dialog = await screen.findByRole('dialog', { name: 'Edit this link' });
  const level = within(dialog).getByRole('checkbox', { name: 'All of level 3, Apply' });
  expect(level).toHaveProperty('indeterminate', true);
  await user.click(within(dialog).getByRole('checkbox', { name: /^3\.2/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await saved();
  expect(edits()).toEqual([
    { changes: [{ type: 'evidence.edit', evidence, indicators: [id('3.1'), id('3.2')] }] },
  ]);
});

test('a text that was being typed when the program ended is taken up again, and gone once it is saved', async () => {
  const words = 'Kept the storage running all night';
  const { user, shell, dialog } = await openAs(fresh, [], { drafts: { 'new evidence': words } });
  expect(dialog.textContent).toContain('Taken up where you stopped typing.');
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('value', words);
  await user.keyboard('{Escape}');
  expect(screen.getByText('Nothing is saved yet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go on writing' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await saved();
  expect(one(shell.plan.evidence)?.text).toBe(words);
  expect(shell.calls.at(-1)).toEqual({ name: 'draft.save', input: { key: 'new evidence', text: null } });
});

test('a text is kept outside the plan while it is typed', async () => {
  const { user, shell } = await openAs(fresh);
  await chooseKind(user, 'Note');
  await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Long words');
  const kept = { name: 'draft.save', input: { key: 'new evidence', text: 'Long words' } };
  await waitFor(() => expect(shell.calls).toContainEqual(kept));
});
