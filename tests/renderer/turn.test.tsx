/** Whose turn it is stands wherever a check-in does, with the file that is to be sent next. */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanView } from '../../framework/contract/views';
import { goToCheckIn, goToPage } from '../../renderer/store/navigate';
import { checkInsWords } from '../../renderer/strings/check-ins';
import { shareWords } from '../../renderer/strings/share';
import { turnWords } from '../../renderer/strings/turn';
import { id, openWindow, type OpenedWindow } from './open-window';

afterEach(cleanup);

const profile = { type: 'profile.set', name: 'Individual', role: 'Support engineer', mentor: 'Mentor' };
const opened = { type: 'checkin.open', mentorName: 'Mentor', date: '2026-12-12', indicators: [id('3.1')] };
const asMentor: Partial<PlanView> = {
  role: 'other',
  writer: 'f'.repeat(32),
  canReview: true,
  readOnly: 'This is the plan of Individual.',
};
const since = turnWords.since('2026-11-23');
const waiting = `Waiting for Mentor to rate, ${since}`;
const yours = `Your turn to rate, ${since}`;

function turnIn(place: HTMLElement): HTMLElement {
  return within(place).getByRole('region', { name: turnWords.label });
}

async function onCheckIn(window: OpenedWindow): Promise<HTMLElement> {
  const [checkIn = expect.fail()] = [...window.shell.plan.checkIns.keys()];
  act(() => goToCheckIn(checkIn));
  await screen.findByRole('list', { name: 'Steps' });
  return screen.getByRole('main');
}

describe('whose turn it is', () => {
  it('is the same on the plan page, in the list and on the check-in', async () => {
    const window = await openWindow({ acts: [[profile], [opened]] });
    expect(turnIn(screen.getByRole('main')).textContent).toContain(waiting);
    act(() => goToPage('check-ins'));
    const list = await screen.findByRole('list', { name: checkInsWords.list });
    expect(list.textContent).toContain(waiting);
    expect(within(list).getByRole('button', { name: turnWords.send('Mentor') })).toBeTruthy();
    expect(turnIn(await onCheckIn(window)).textContent).toContain(waiting);
  });

  it('is told to whoever is waited for, beside the name of the page too, and there is nothing to send yet', async () => {
    const window = await openWindow({ acts: [[profile], [opened]], view: asMentor });
    expect(turnIn(screen.getByRole('main')).textContent).toContain(yours);
    expect(screen.getByRole('button', { name: /^Check-ins.*your turn$/ })).toBeTruthy();
    const main = await onCheckIn(window);
    expect(turnIn(main).textContent).toContain(yours);
    expect(within(main).queryByRole('button', { name: turnWords.send('Individual') })).toBeNull();
  });

  it('leads from the plan page to the check-in', async () => {
    const { user } = await openWindow({ acts: [[profile], [opened]] });
    await user.click(within(turnIn(screen.getByRole('main'))).getByRole('button', { name: turnWords.go }));
    expect(await screen.findByRole('list', { name: 'Steps' })).toBeTruthy();
  });

  it('is nowhere while no check-in goes on, or nobody has said whose plan it is', async () => {
    await openWindow({ acts: [[profile]] });
    expect(screen.queryByRole('region', { name: turnWords.label })).toBeNull();
    await openWindow({ acts: [[profile], [opened]], view: { isUnknownPerson: true } });
    expect(screen.queryByRole('region', { name: turnWords.label })).toBeNull();
  });
});

describe('the file that is to be sent next', () => {
  async function made() {
    const window = await openWindow({ acts: [[profile], [opened]] });
    const main = await onCheckIn(window);
    const { user } = window;
    await user.click(within(turnIn(main)).getByRole('button', { name: turnWords.send('Mentor') }));
    await user.click(await screen.findByRole('button', { name: shareWords.save }));
    await screen.findByRole('dialog', { name: shareWords.ready });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    return { ...window, main };
  }

  it('stands on the page, to be dragged into a mail whose words are ready', async () => {
    const { main, shell, user } = await made();
    const part = turnIn(main);
    fireEvent.dragStart(within(part).getByText('plan.rung'));
    await waitFor(() => expect(shell.calls.some(({ name }) => name === 'share.drag')).toBe(true));
    const words = within(part).getByRole('textbox', { name: shareWords.mailTitle });
    expect(words).toHaveProperty(
      'value',
      shareWords.mail('individual', 'rate', { to: 'Mentor', from: 'Individual' }),
    );
    await user.click(within(part).getByRole('button', { name: shareWords.openMail }));
    expect(JSON.stringify(shell.calls.at(-1))).toMatch(/"link.open".*"mailto:/);
  });

  it('says why it cannot be dragged', async () => {
    const { main, shell } = await made();
    shell.failNext = { name: 'share.drag', error: { code: 'missing', message: 'It is not there any more.' } };
    fireEvent.dragStart(within(turnIn(main)).getByText('plan.rung'));
    expect(await within(main).findByText('It is not there any more.')).toBeTruthy();
  });

  it('goes once the check-in says something else, and is to be made anew', async () => {
    const { main, shell } = await made();
    const [checkIn] = shell.plan.checkIns.keys();
    expect(within(main).getByText('plan.rung')).toBeTruthy();
    act(() => void shell.apply({ type: 'checkin.edit', checkIn, notes: 'One more thing.' }));
    await waitFor(() => expect(within(main).queryByText('plan.rung')).toBeNull());
    expect(within(main).getByRole('button', { name: turnWords.send('Mentor') })).toBeTruthy();
  });
});
