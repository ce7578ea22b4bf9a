import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Conflict } from '../../../framework/conflicts/conflicts';
import type { Says } from '../../../framework/conflicts/says';
import { fieldOf } from '../../../framework/conflicts/says';
import { id, openWindow, rating } from '../open-window';

function conflict(...values: readonly Says[]): Conflict {
  const [first] = values;
  const field = first === undefined ? '' : fieldOf(first);
  return {
    id: field,
    field,
    name: 'A piece',
    values: values.map((says, index) => ({
      says,
      line: String(index),
      journal: String(index),
      at: '2026-11-20T13:02:00.000Z',
      zone: 60,
      day: '2026-11-20',
      // The person of the plan in memory.
      person: '1'.padStart(32, '0'),
      deviceName: index === 0 ? 'Laptop' : '',
    })),
  };
}

const ofRating = conflict(
  { kind: 'rating', indicator: id('1.1'), rating: 'met' },
  { kind: 'rating', indicator: id('1.1'), rating: null },
);
const ofProfile = conflict(
  { kind: 'profile', part: 'role', text: 'Engineer' },
  { kind: 'profile', part: 'role', text: 'مهندس' },
);

async function openDialog(conflicts: readonly Conflict[]) {
  const opened = await openWindow({
    acts: [[rating('1.1', 'met')]],
    view: { conflicts, writer: '1'.padStart(32, '0') },
  });
  await opened.user.click(screen.getByRole('button', { name: 'Choose what stays' }));
  return { ...opened, dialog: await screen.findByRole('dialog') };
}

test('says what stands, who said it and when, and says the chosen value again in one act', async () => {
  const { shell, user, dialog } = await openDialog([ofRating, ofProfile]);
  const field = within(dialog).getByRole('group', { name: 'Rating of 1.1' });
  const [first, second] = within(field).getAllByRole('listitem');
  expect(first?.textContent).toMatch(/^MetYou, on Laptop, .*2026, .*stands now$/);
  expect(second?.textContent).toMatch(/^Not assessedYou, on another device, /);
  await waitFor(() => expect(within(field).getAllByRole('button')[0]).toBe(document.activeElement));
  await user.keyboard('2');
  expect(shell.calls.filter(({ name }) => name === 'plan.apply')).toEqual([
    { name: 'plan.apply', input: { changes: [{ type: 'rating.set', indicator: id('1.1'), rating: null }] } },
  ]);
  act(() => shell.send('plan.opened', { ...shell.view(), conflicts: [ofProfile] }));
  const left = within(dialog).getByRole('group', { name: 'Your role' });
  expect(within(left).getAllByRole('button')[0]).toBe(document.activeElement);
  act(() => shell.send('plan.opened', { ...shell.view(), conflicts: [] }));
  expect(dialog.textContent).toContain('All is chosen.');
});

test('why a choice failed is said where it was made', async () => {
  const { shell, user, dialog } = await openDialog([ofRating]);
  const message = 'The disk is full, so nothing was changed.';
  shell.failNext = { name: 'plan.apply', error: { code: 'disk', message } };
  await user.click(within(dialog).getAllByRole('button', { name: 'Keep this' })[0] ?? dialog);
  expect((await within(dialog).findByRole('alert')).textContent).toBe(message);
  expect(within(dialog).queryByRole('button', { name: 'Keep all that stand now' })).toBeNull();
});

test('of very many the first are shown, and the bar counts all', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...ofRating,
    id: String(index),
    field: String(index),
  }));
  const { dialog } = await openDialog(many);
  expect(within(dialog).getAllByRole('group')).toHaveLength(20);
  expect(dialog.textContent).toContain('and 980 more');
  expect(document.body.textContent).toContain('1,000 things were changed on two devices at once.');
});

test('is not asked where nothing can be changed, nor of a plan whose person is not known', async () => {
  await openWindow({ view: { conflicts: [ofRating], readOnly: 'The disk is read-only.' } });
  expect(screen.queryByRole('button', { name: 'Choose what stays' })).toBeNull();
  await openWindow({ view: { conflicts: [ofRating], isUnknownPerson: true } });
  expect(screen.queryByRole('button', { name: 'Choose what stays' })).toBeNull();
});
