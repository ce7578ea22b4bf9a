import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SincePart } from '../../../renderer/features/check-ins/since-part';
import { id, openWindow, rating } from '../open-window';

test('tells what is otherwise, and anew after an act', async () => {
  const { shell } = await openWindow({ acts: [[rating('1.1', 'partly')]] });
  render(<SincePart day="2020-01-01" />);
  await new Promise((r) => setTimeout(r, 500)); console.log(document.body.innerHTML.slice(-1500));
  await act(async () => {
    shell.apply({ type: 'target.set', indicator: id('1.2'), date: '2027-01-05' });
    await Promise.resolve();
  });
  expect(await screen.findByText('1 target date set')).toBeTruthy();
  expect(screen.getByRole('region', { name: /^Since / })).toBeTruthy();
});

test('why it cannot be told is said', async () => {
  await openWindow();
  render(<SincePart checkIn={'c'.repeat(16)} />);
  expect((await screen.findByText('That check-in is not in this plan any more.')).role).toBe('alert');
});
