import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Start } from '../../framework/contract/views';
import { openWindow } from './open-window';

// Arrow keys among radio buttons need it, and jsdom does not have it.
Object.defineProperty(globalThis, 'CSS', { configurable: true, value: { escape: (text: string) => text } });

async function openFirstPage(start: Partial<Start> = {}) {
  const opened = await openWindow({ plan: 'none', start });
  const name = await screen.findByRole('textbox', { name: 'Your name' });
  return { ...opened, name };
}

function created(calls: readonly { readonly name: string; readonly input: unknown }[]): readonly unknown[] {
  return calls.filter((call) => call.name === 'plan.create').map((call) => call.input);
}

test('three answers by keyboard alone lead to the plan page', async () => {
  const { user, shell, name } = await openFirstPage();
  expect(document.activeElement).toBe(name);
  await user.keyboard('Name Surname{Enter}Support engineer{Enter}');
  // Up the ladder: from "not sure" to level 1, then to level 2.
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByText(/Accurately documents support activities/)).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Level 2, Assist' })).toBeTruthy();
  expect(created(shell.calls)).toEqual([{ name: 'Name Surname', role: 'Support engineer', level: 2 }]);
  expect(shell.plan.ratings.size).toBe(6);
});

test('the role may stay empty and the level unsure', async () => {
  const { user, shell } = await openFirstPage();
  await user.keyboard('Name Surname{Enter}{Enter}{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: 'Working towards level 1' })).toBeTruthy();
  expect(created(shell.calls)).toEqual([{ name: 'Name Surname', role: '', level: null }]);
});

test('without a name it says so at the name, puts the keyboard there and makes nothing', async () => {
  const { user, shell, name } = await openFirstPage();
  await user.click(screen.getByRole('button', { name: 'Make my plan' }));
  expect(document.activeElement).toBe(name);
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/^Write your name/).getAttribute('role')).toBe('alert');
  expect(created(shell.calls)).toEqual([]);
  await user.keyboard('N');
  expect(screen.queryByText(/^Write your name/)).toBeNull();
});

test('each level says what it means when it is chosen, and fills the rungs up to it', async () => {
  const { user } = await openFirstPage();
  const three = screen.getByRole('radio', { name: 'I already work at level 3, Apply' });
  await user.click(three);
  const described = document.getElementById(three.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('3.2Diagnoses and resolves common incidents');
  expect(document.querySelectorAll('.choices .seg-mark.met')).toHaveLength(9);
  expect(document.querySelectorAll('.choices .seg-mark.not-assessed')).toHaveLength(7);
});

test('says where the plan will be', async () => {
  await openFirstPage();
  expect(screen.getByText('/home/person/Documents/Rung')).toBeTruthy();
  expect(screen.getByText(/Everything stays on this computer/)).toBeTruthy();
});

test('says which tool copies that folder, and does not promise what is then not so', async () => {
  await openFirstPage({ plansFolderSyncedBy: 'Nextcloud' });
  expect(
    screen.getByText(/Nextcloud copies that folder to other places, and your plan with it/),
  ).toBeTruthy();
  expect(screen.queryByText(/stays on this computer/)).toBeNull();
});

test('what failed is said, and can be tried again', async () => {
  const { user, shell } = await openFirstPage();
  shell.failNext = {
    name: 'plan.create',
    error: {
      code: 'disk',
      message: 'There is no room in /home/person/Documents/Rung. Free some and try again.',
    },
  };
  await user.keyboard('Name Surname{Enter}{Enter}{Enter}');
  expect((await screen.findByText(/^There is no room/)).getAttribute('role')).toBe('alert');
  await user.click(screen.getByRole('button', { name: 'Make my plan' }));
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(shell.plan.profile.name).toBe('Name Surname');
});

test('the sample, a folder and plans that were open before are one press away', async () => {
  const recent = [
    { id: 'a'.repeat(64), name: 'Support engineer', folder: '/home/person/plan', isSample: false },
  ];
  const { user, shell } = await openFirstPage({ recent });
  shell.failNext = { name: 'plan.open', error: { code: 'cancelled', message: 'No folder was chosen.' } };
  await user.click(screen.getByRole('button', { name: 'Choose its folder…' }));
  shell.failNext = { name: 'plan.open', error: { code: 'missing', message: 'There is no plan in it.' } };
  await user.click(screen.getByRole('button', { name: /^Support engineer/ }));
  expect(await screen.findByText('There is no plan in it.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Look at the sample' }));
  const opened = shell.calls.filter((call) => call.name === 'plan.open').map((call) => call.input);
  expect(opened).toEqual([{ from: 'choose' }, { from: 'recent', id: 'a'.repeat(64) }, { from: 'sample' }]);
});
