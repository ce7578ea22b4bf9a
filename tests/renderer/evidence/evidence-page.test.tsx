import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { id, openWindow, type WindowOptions } from '../open-window';

function link(title: string, date: string, more: Record<string, unknown> = {}) {
  const url = 'https://example.org/runbook';
  return { type: 'evidence.add', kind: 'link', title, date, url, indicators: [], ...more };
}

const three = [
  [link('Older', '2026-10-20', { indicators: [id('3.1'), id('3.2')] })],
  [link('Newer', '2026-10-28', { indicators: [id('2.1'), id('2.2'), id('2.3')], private: true })],
  [link('Same day, added later', '2026-10-28')],
];

async function openEvidence(options: WindowOptions = { acts: three }) {
  const opened = await openWindow(options);
  await opened.user.click(screen.getByRole('button', { name: /^Evidence/ }));
  await screen.findByRole('heading', { level: 1, name: 'Evidence' });
  return opened;
}

function rows(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: 'Pieces of evidence' })).getAllByRole('listitem');
}

function titles(): readonly string[] {
  return rows().map((row) => row.querySelector('.piece-title')?.textContent ?? '');
}

function row(title: string): HTMLElement {
  const found = rows().find((one) => one.textContent.includes(title));
  if (found === undefined) throw new Error(`No row says ${title}`);
  return found;
}

test('an empty page says what will be there and offers the one act that fills it', async () => {
  const { user } = await openEvidence({});
  expect(screen.getByText('What you have done will stand here.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add evidence' }));
  expect(await screen.findByRole('dialog', { name: 'Add evidence' })).toBeTruthy();
});

test('lists everything, newest first, with what it supports in words', async () => {
  await openEvidence();
  expect(titles()).toEqual(['Link: Same day, added later', 'Link: Newer', 'Link: Older']);
  expect(screen.getByText('3 pieces of evidence')).toBeTruthy();
  expect(within(screen.getByRole('main')).getByRole('button', { name: 'To sort: 1' })).toBeTruthy();
  expect(within(row('Newer')).getByText('Private')).toBeTruthy();
  expect(within(row('Newer')).getByRole('button', { name: 'All of level 2, Assist' })).toBeTruthy();
  expect(within(row('Older')).getByText('3.1').getAttribute('aria-label')).toMatch(/^3\.1, Apply: Provides/);
  expect(within(row('Same day')).getByText('No indicator yet')).toBeTruthy();
});

test('an indicator on a row leads to it on the plan page', async () => {
  const { user } = await openEvidence();
  await user.click(within(row('Older')).getByRole('button', { name: /^3\.2, Apply/ }));
  const inspector = await screen.findByRole('complementary', { name: 'The chosen indicator' });
  expect(inspector.textContent).toContain('3.2');
});

test('arrow keys go from row to row, and only one row is in the tab order', async () => {
  const { user } = await openEvidence();
  const inTabOrder = () =>
    screen.getAllByRole('button', { name: /^Link: / }).filter((one) => one.tabIndex === 0);
  expect(inTabOrder().map((one) => one.textContent)).toEqual(['Link: Same day, added later']);
  inTabOrder()[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Link: Older');
  await user.keyboard('{Home}');
  expect(document.activeElement?.textContent).toBe('Link: Same day, added later');
  expect(inTabOrder()).toHaveLength(1);
});

test('Delete removes with Undo in a message, and the keyboard goes on to the next row', async () => {
  const { user, shell } = await openEvidence();
  screen.getByRole('button', { name: 'Link: Newer' }).focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(titles()).toEqual(['Link: Same day, added later', 'Link: Older']));
  expect(document.activeElement?.textContent).toBe('Link: Older');
  const message = screen.getByRole('status', { name: 'Messages' });
  expect(message.textContent).toContain('Removed “Newer”.');
  await user.keyboard('{F6}{Enter}');
  await waitFor(() => expect(titles()).toHaveLength(3));
  expect(shell.plan.evidence.size).toBe(3);
  expect(message.textContent).toBe('');
  expect(document.activeElement?.textContent).toBe('Link: Older');
});

test('the menu removes, edits and asks before it erases for good', async () => {
  const { user, shell } = await openEvidence();
  await user.click(screen.getByRole('button', { name: 'More for “Older”' }));
  const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
  expect(names).toEqual(['Open in the browser', 'Edit…', 'RemoveDel', 'Erase for good…']);
  await user.click(screen.getByRole('menuitem', { name: 'Erase for good…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Erase “Older” for good?' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep it'));
  expect(dialog.textContent).toContain('This cannot be undone.');
  await user.click(within(dialog).getByRole('button', { name: 'Erase for good' }));
  const calls = shell.calls.filter((call) => call.name === 'plan.erase').map((call) => call.input);
  expect(calls).toEqual([{ what: 'evidence', evidence: [...shell.plan.evidence.keys()][0] }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a title opens what it names: a link in the browser, a note where it can be read', async () => {
  const note = {
    type: 'evidence.add',
    kind: 'note',
    title: 'Thanks',
    date: '2026-11-01',
    text: 'All of it.',
  };
  const { user, shell } = await openEvidence({ acts: [...three, [note]] });
  await user.click(screen.getByRole('button', { name: 'Link: Older' }));
  const opened = { name: 'link.open', input: { url: 'https://example.org/runbook' } };
  await waitFor(() => expect(shell.calls).toContainEqual(opened));
  await user.click(screen.getByRole('button', { name: 'Note: Thanks' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit this note' });
  expect(within(dialog).getByRole('textbox', { name: 'Text' })).toHaveProperty('value', 'All of it.');
});

test('a missing file is said in words and not offered to be opened', async () => {
  const { user, shell } = await openEvidence({ view: { missingFiles: [`${'0'.repeat(63)}1`] } });
  await user.click(screen.getByRole('button', { name: 'Add evidence' }));
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }));
  await screen.findByText('report.pdf');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(titles()).toEqual(['File: report.pdf']));
  expect(within(row('report.pdf')).getByText('The file is missing from the plan’s folder')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'File: report.pdf' }));
  await user.click(screen.getByRole('button', { name: 'More for “report.pdf”' }));
  const names = (await screen.findAllByRole('menuitem')).map((item) => item.textContent);
  expect(names).toEqual(['Edit…', 'RemoveDel', 'Erase for good…']);
  expect(shell.calls.some((call) => call.name === 'evidence.open')).toBe(false);
});

test('in a plan that is read-only everything can be read and nothing changed', async () => {
  const { user, shell } = await openEvidence({
    acts: three,
    view: { readOnly: 'This plan is from a newer Rung.' },
  });
  expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
  screen.getByRole('button', { name: 'Link: Newer' }).focus();
  await user.keyboard('{Delete}');
  fireEvent.paste(document.body, { clipboardData: { files: [], types: [], getData: () => 'text' } });
  await user.click(screen.getByRole('button', { name: 'More for “Newer”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Details…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Evidence' });
  expect(within(dialog).getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Newer');
  expect(within(dialog).queryByRole('button', { name: 'Save' })).toBeNull();
  expect(shell.plan.evidence.size).toBe(3);
});
