import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DeviceRow } from '../../framework/contract/views';
import { openWindow, type WindowOptions } from './open-window';

async function openSettings(options: WindowOptions = {}) {
  const opened = await openWindow(options);
  await opened.user.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return opened;
}

test('the theme is chosen at once and shown at once', async () => {
  const { user, shell } = await openSettings();
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  expect(shell.settings.theme).toBe('dark');
  await user.click(screen.getByRole('radio', { name: 'As the system' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
});

test('says where the plan is and who copies it, and can go there', async () => {
  const { user, shell } = await openSettings({
    view: { folder: '/home/person/Dropbox/plan', syncedBy: 'Dropbox' },
  });
  expect(screen.getByText('/home/person/Dropbox/plan')).toBeTruthy();
  expect(screen.getByText(/Dropbox copies this folder to other places/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the folder' }));
  expect(shell.calls.at(-1)).toEqual({ name: 'app.reveal', input: 'plan-folder' });
});

test('moving that failed is said; moving that was cancelled is not', async () => {
  const { user, shell } = await openSettings();
  const message = 'There is something in that folder already. Choose an empty one.';
  shell.failNext = { name: 'plan.move', error: { code: 'cancelled', message: 'Cancelled.' } };
  await user.click(screen.getByRole('button', { name: 'Move it…' }));
  expect(screen.queryByText('Cancelled.')).toBeNull();
  shell.failNext = { name: 'plan.move', error: { code: 'refused', message } };
  await user.click(await screen.findByRole('button', { name: 'Move it…' }));
  expect(await screen.findByText(message)).toBeTruthy();
});

test('each computer that writes is named, with the reason in plain words', async () => {
  const device = (name: string, standing: DeviceRow['standing']): DeviceRow => ({
    journal: name,
    name,
    since: '2026-01-12T09:00:00.000Z',
    isThis: standing === 'first',
    standing,
  });
  await openSettings({ view: { devices: [device('office', 'first'), device('home', 'waiting')] } });
  const [office, home] = within(screen.getByText('office').closest('ul') ?? document.body).getAllByRole(
    'listitem',
  );
  expect(office?.textContent).toMatch(/^officeThis onesince .*12.* 2026The plan began here\.$/);
  expect(home?.textContent).toContain('Not let in yet');
});

test('other plans are on a page of their own', async () => {
  const { user, shell } = await openSettings();
  await user.click(screen.getByRole('button', { name: 'All plans…' }));
  expect(await screen.findByRole('heading', { name: 'Plans', level: 1 })).toBeTruthy();
  expect(shell.calls.at(-1)).toEqual({ name: 'plans.list', input: null });
});

test('a new plan goes by way of the first page', async () => {
  const { user } = await openSettings();
  await user.click(screen.getByRole('button', { name: 'Make a new plan…' }));
  expect(await screen.findByRole('button', { name: 'Make my plan' })).toBeTruthy();
});

test('the sample goes in one step', async () => {
  const { user, shell } = await openSettings({ view: { isSample: true } });
  const main = within(screen.getByRole('main'));
  expect(main.queryByRole('button', { name: 'Move it…' })).toBeNull();
  await user.click(main.getByRole('button', { name: 'Remove the sample' }));
  expect(shell.calls.at(-1)).toEqual({ name: 'plan.discard', input: null });
  expect(await screen.findByRole('button', { name: 'Make my plan' })).toBeTruthy();
});
