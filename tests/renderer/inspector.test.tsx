import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { id, openWindow, rating } from './open-window';

const levelTwo = [[{ type: 'level.claim', level: 2 }]];

function card(name: RegExp): HTMLElement {
  return screen.getByRole('option', { name });
}

function inspector(): HTMLElement {
  return screen.getByRole('complementary', { name: 'The chosen indicator' });
}

function paste(target: Element, data: { readonly files?: readonly File[]; readonly text?: string }): void {
  const { files = [], text = '' } = data;
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  const getData = (type: string) => (type === 'text/plain' ? text : '');
  fireEvent.paste(target, { clipboardData: { files, types, getData } });
}

test('a screenshot pasted on an indicator is attached by the paste alone; Enter keeps its title', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  card(/^3\.2/).focus();
  paste(card(/^3\.2/), { files: [new File(['pixels'], 'image.png', { type: 'image/png' })] });
  const title = await screen.findByRole('textbox', { name: 'Title' });
  expect(document.activeElement).toBe(title);
  const [evidence] = [...shell.plan.evidence.values()];
  expect(evidence?.title).toMatch(/^Screenshot, /);
  expect(evidence?.indicators).toEqual([id('3.2')]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(card(/^3\.2/)));
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toHaveLength(1);
  expect(card(/^3\.2/).textContent).toContain('1 piece of evidence');
});

test('another title typed over the pasted one is one more change', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  card(/^3\.1/).focus();
  paste(card(/^3\.1/), { text: 'https://example.org/runbook' });
  await screen.findByRole('textbox', { name: 'Title' });
  await user.keyboard('Runbook{Enter}');
  await waitFor(() => expect([...shell.plan.evidence.values()].map((one) => one.title)).toEqual(['Runbook']));
  expect([...shell.plan.evidence.values()][0]?.url).toBe('https://example.org/runbook');
});

test('a text that is pasted becomes a note; a paste into a field stays the field’s own', async () => {
  const { shell } = await openWindow({ acts: levelTwo });
  paste(screen.getByRole('textbox', { name: 'Your note' }), { text: 'only here' });
  paste(document.body, { text: 'First line\nand more' });
  await waitFor(() => expect(shell.plan.evidence.size).toBe(1));
  expect([...shell.plan.evidence.values()][0]).toMatchObject({ kind: 'note', title: 'First line' });
});

test('files dropped on a card go to its indicator, all in one act', async () => {
  const { shell } = await openWindow({ acts: levelTwo });
  const files = [new File(['1'], 'one.pdf'), new File(['2'], 'two.txt')];
  const dataTransfer = { files, types: ['Files'], getData: () => '' };
  fireEvent.dragOver(card(/^3\.3/), { dataTransfer });
  expect(card(/^3\.3/).className).toBe('card dropping');
  fireEvent.drop(card(/^3\.3/), { dataTransfer });
  await waitFor(() => expect(shell.plan.evidence.size).toBe(2));
  expect([...shell.plan.evidence.values()].map((one) => [one.title, one.indicators])).toEqual([
    ['one.pdf', [id('3.3')]],
    ['two.txt', [id('3.3')]],
  ]);
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toHaveLength(1);
});

test('evidence is removed with Undo in a message', async () => {
  const { user, shell } = await openWindow({
    acts: [
      ...levelTwo,
      [
        {
          type: 'evidence.add',
          kind: 'link',
          url: 'https://example.org',
          title: 'Runbook',
          indicators: [id('3.1')],
        },
      ],
    ],
  });
  await user.click(within(inspector()).getByRole('button', { name: 'More for “Runbook”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await waitFor(() => expect(shell.plan.evidence.size).toBe(0));
  const toast = (await screen.findByText('Removed “Runbook”.')).closest('li');
  await user.click(within(toast ?? document.body).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shell.plan.evidence.size).toBe(1));
});

test('a missing file says so, and evidence says which others it is for', async () => {
  const { shell } = await openWindow({ acts: levelTwo, view: { missingFiles: ['1'.padStart(64, '0')] } });
  paste(document.body, { files: [new File(['1'], 'report.pdf')] });
  const title = await screen.findByRole('textbox', { name: 'Title' });
  expect(title.closest('li')?.textContent).toContain('The file is missing');
  const [evidence] = [...shell.plan.evidence.keys()];
  act(() => void shell.apply({ type: 'evidence.edit', evidence, indicators: ['3.1', '2.2', '4.4'].map(id) }));
  expect(title.closest('li')?.textContent).toContain('also for 2.2 and 4.4');
});

test('the target date is typed, and the level’s is said where there is none of its own', async () => {
  const { user, shell } = await openWindow({
    acts: [...levelTwo, [{ type: 'target.set', level: 3, date: '2027-03-31' }]],
  });
  expect(inspector().textContent).toMatch(/From the level: (31 March 2027|March 31, 2027)/);
  card(/^3\.1/).focus();
  await user.keyboard('d');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Target date' })),
  );
  await user.keyboard('2026-12-05{Enter}');
  await waitFor(() => expect(shell.plan.targets.get(id('3.1'))).toBe('2026-12-05'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(card(/^3\.1/)));
});

test('an action is written down, ticked off with what came of it, and opened again', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  card(/^3\.2/).focus();
  await user.keyboard('a');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What you will do' })),
  );
  await user.keyboard('Close one incident alone{Enter}');
  const box = await screen.findByRole('checkbox', { name: 'Done: Close one incident alone' });
  expect(card(/^3\.2/).textContent).toContain('1 action open');
  await user.click(box);
  await user.keyboard('Took 40 minutes{Enter}');
  await waitFor(() =>
    expect([...shell.plan.actions.values()]).toMatchObject([
      { status: 'done', outcome: 'Took 40 minutes', indicators: [id('3.2')], ended: '2026-11-23' },
    ]),
  );
  await user.click(screen.getByRole('checkbox', { name: 'Done: Close one incident alone' }));
  await waitFor(() => expect([...shell.plan.actions.values()][0]?.status).toBe('open'));
});

test('a note is kept as a draft while it is typed, and is one change when the field is left', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  card(/^3\.1/).focus();
  await user.keyboard('n');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your note' })),
  );
  await user.keyboard('Comfortable with disks');
  await waitFor(() =>
    expect(shell.calls).toContainEqual({
      name: 'draft.save',
      input: { key: id('3.1'), text: 'Comfortable with disks' },
    }),
  );
  expect(shell.plan.notes.size).toBe(0);
  await user.keyboard('{Escape}');
  await waitFor(() =>
    expect(shell.plan.notes.get(id('3.1'))).toEqual({ text: 'Comfortable with disks', private: true }),
  );
  expect(shell.calls.filter((call) => call.name === 'plan.apply')).toHaveLength(1);
  await waitFor(() =>
    expect(shell.calls).toContainEqual({ name: 'draft.save', input: { key: id('3.1'), text: null } }),
  );
});

test('a draft that a crash left is in the field again', async () => {
  const { user, shell } = await openWindow({
    acts: levelTwo,
    view: { drafts: { [id('3.1')]: 'Half a sen' } },
  });
  const note = screen.getByRole('textbox', { name: 'Your note' });
  expect(note).toHaveProperty('value', 'Half a sen');
  expect(inspector().textContent).toContain('Taken up where you stopped typing.');
  await user.click(note);
  await user.tab();
  await waitFor(() => expect(shell.plan.notes.get(id('3.1'))?.text).toBe('Half a sen'));
});

test('a note is private until the person says otherwise', async () => {
  const { user, shell } = await openWindow({
    acts: [...levelTwo, [{ type: 'note.set', indicator: id('3.1'), text: 'Mine' }]],
  });
  await user.click(screen.getByRole('radio', { name: 'In documents' }));
  await waitFor(() => expect(shell.plan.notes.get(id('3.1'))).toEqual({ text: 'Mine', private: false }));
});

test('what fails is said in one sentence, and what was typed is not lost', async () => {
  const { user, shell } = await openWindow({ acts: levelTwo });
  shell.failNext = {
    name: 'plan.apply',
    error: { code: 'disk', message: 'The disk is full. Make room, then try again.' },
  };
  await user.type(screen.getByRole('textbox', { name: 'Your note' }), 'Not lost');
  await user.tab();
  expect((await screen.findByText(/The disk is full/)).closest('[role=alert]')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Your note' })).toHaveProperty('value', 'Not lost');
});

test('Clear takes the rating away and leaves the keyboard in the choice', async () => {
  const { user, shell } = await openWindow({ acts: [...levelTwo, [rating('3.1', 'partly')]] });
  await user.click(within(inspector()).getByRole('button', { name: /^Clear/ }));
  await waitFor(() => expect(shell.plan.ratings.has(id('3.1'))).toBe(false));
  expect(document.activeElement?.textContent).toContain('Not yet');
});

test('on a narrow window the inspector is a sheet that Esc closes', async () => {
  const { user } = await openWindow({ acts: levelTwo, width: 'narrow' });
  await user.click(card(/^3\.2/));
  await waitFor(() => expect(inspector().className).toContain('open'));
  expect(document.querySelector('main')?.hasAttribute('inert')).toBe(true);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(card(/^3\.2/)));
  expect(inspector().className).not.toContain('open');
});
