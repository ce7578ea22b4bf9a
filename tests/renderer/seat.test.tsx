import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { coveredPlan } from '../../framework/cover';
import { snapshotOf } from '../../framework/plan';
import { carryOut } from '../../renderer/commands';
import { goToCheckIn } from '../../renderer/store/navigate';
import { useStore } from '../../renderer/store/store';
import { seatWords } from '../../renderer/strings/seat';
import { id, openWindow, rating } from './open-window';

afterEach(cleanup);

const mentor = '2'.repeat(32);

/** The shell hands the same plan to the mentor, as the program's own does. */
async function atCheckIn(where: 'here' | 'away' = 'here') {
  const opened = await openWindow({
    acts: [
      [{ type: 'profile.set', name: 'Name Surname' }, rating('3.1', 'met')],
      [{ type: 'checkin.open', mentorName: 'Name Mentor', where, indicators: [id('3.1')] }],
    ],
  });
  const { shell } = opened;
  const [checkIn = expect.fail()] = [...shell.plan.checkIns.keys()];
  act(() => goToCheckIn(checkIn));
  const sit = () => {
    act(() =>
      shell.send('plan.opened', {
        ...shell.view(),
        plan: snapshotOf(coveredPlan(shell.plan, mentor)),
        role: 'other',
        writer: mentor,
        canReview: true,
        readOnly: 'It is somebody else’s.',
        seat: { name: 'Name Mentor' },
      }),
    );
  };
  return { ...opened, checkIn, sit };
}

describe('side by side', () => {
  it('goes to the mentor over a plain screen, and back the same way', async () => {
    const { user, shell, sit } = await atCheckIn();
    await user.click(await screen.findByRole('button', { name: seatWords.here }));
    const heading = await screen.findByRole('heading', { name: seatWords.hand('Name Mentor') });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await waitFor(() =>
      expect(shell.calls.at(-1)).toEqual({ name: 'seat.take', input: { name: 'Name Mentor' } }),
    );
    // Until the window is theirs nobody can go on.
    await user.click(screen.getByRole('button', { name: seatWords.getting }));
    expect(useStore.getState().ui.handing).not.toBeNull();
    sit();
    expect(document.body.textContent).not.toMatch(/Met|Partly|Not yet/);
    await user.click(screen.getByRole('button', { name: seatWords.iAm('Name Mentor') }));
    expect(await screen.findByText(seatWords.bar('Name Mentor'))).toBeTruthy();
    await user.click(screen.getByRole('button', { name: seatWords.back('Name Surname') }));
    expect(await screen.findByRole('heading', { name: seatWords.hand('Name Surname') })).toBeTruthy();
    expect(shell.calls.map(({ name }) => name)).not.toContain('seat.leave');
    await user.click(screen.getByRole('button', { name: seatWords.iAm('Name Surname') }));
    await waitFor(() => expect(shell.calls.map(({ name }) => name)).toContain('seat.leave'));
  });

  it('lets nothing through between two seats: no menu, no search, no message of before', async () => {
    const { user, sit } = await atCheckIn();
    await user.click(await screen.findByRole('button', { name: seatWords.here }));
    await screen.findByRole('heading', { name: seatWords.hand('Name Mentor') });
    act(() => carryOut('find'));
    act(() => carryOut('plan'));
    await user.keyboard('{Control>}k{/Control}{Control>}z{/Control}?');
    // Something of before that is told only now.
    act(() =>
      useStore.setState(({ ui }) => ({ ui: { ...ui, told: 'Took back: rated 3.1 met', visited: ['x'] } })),
    );
    sit();
    const { dialog, told, visited, page } = useStore.getState().ui;
    expect({ dialog, told, visited, page }).toEqual({
      dialog: null,
      told: null,
      visited: [],
      page: 'check-ins',
    });
  });

  it('stays with whose it was where the window could not change hands, and says why', async () => {
    const { user, shell } = await atCheckIn();
    shell.failNext = { name: 'seat.take', error: { code: 'disk', message: 'The folder is gone.' } };
    await user.click(await screen.findByRole('button', { name: seatWords.here }));
    expect(await screen.findByText('The folder is gone.')).toBeTruthy();
    expect(screen.getByRole('button', { name: seatWords.here })).toBeTruthy();
  });

  it('is offered to nobody but the person whose plan it is', async () => {
    const { sit } = await atCheckIn();
    await screen.findByRole('button', { name: seatWords.here });
    sit();
    expect(screen.queryByRole('button', { name: seatWords.here })).toBeNull();
  });

  it('leads to no other plan from the seat of the mentor, and says so', async () => {
    const { shell, sit } = await atCheckIn();
    act(() => useStore.setState(({ settings }) => ({ settings: { ...settings, people: 3 } })));
    sit();
    const nav = within(screen.getByRole('navigation'));
    expect(nav.queryByRole('button', { name: /switch plan/ })).toBeNull();
    expect(nav.queryByRole('button', { name: /^People/ })).toBeNull();
    const before = shell.calls.length;
    for (const command of ['plans', 'people', 'new-plan', 'open-plan', 'open-shared'] as const) {
      act(() => useStore.setState(({ ui }) => ({ ui: { ...ui, failure: null } })));
      act(() => carryOut(command));
      expect(useStore.getState().ui).toMatchObject({ page: 'check-ins', failure: seatWords.onlyThis });
    }
    expect(shell.calls.slice(before).map(({ name }) => name)).not.toContain('plan.open');
    expect(shell.calls.slice(before).map(({ name }) => name)).not.toContain('bundle.take');
    expect(nav.getByText('Name Surname')).toBeTruthy();
  });
});
