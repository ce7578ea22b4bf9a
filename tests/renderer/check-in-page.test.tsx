/** What stands beside a check-in: what was said, who will do what, what goes on, and what a mentor prepares. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckIn } from '../../framework/check-in';
import type { PlanView } from '../../framework/contract/views';
import { goToCheckIn } from '../../renderer/store/navigate';
import { useStore } from '../../renderer/store/store';
import { checkInsWords, compareWords } from '../../renderer/strings/check-ins';
import { carryWords, outcomeWords } from '../../renderer/strings/meeting';
import { prepWords } from '../../renderer/strings/people';
import { id, openWindow, rating, type OpenedWindow } from './open-window';

afterEach(cleanup);

const profile = { type: 'profile.set', name: 'Individual', role: 'Support engineer', mentor: 'Mentor' };
const opened = (...indicators: readonly string[]) => ({
  type: 'checkin.open',
  mentorName: 'Mentor',
  date: '2026-11-23',
  indicators: indicators.map(id),
});
const late = { type: 'target.set', indicator: id('3.1'), date: '2026-11-14' };
const lateAction = { type: 'action.add', text: 'Write the runbook', date: '2026-11-20' };

interface OnPage extends OpenedWindow {
  readonly checkIn: string;
  readonly aside: HTMLElement;
}

async function onPage(
  acts: readonly (readonly unknown[])[],
  view: Partial<PlanView> = {},
  more: (checkIn: string) => readonly (readonly unknown[])[] = () => [],
): Promise<OnPage> {
  const window = await openWindow({ acts, view });
  const checkIn = [...window.shell.plan.checkIns.keys()].at(-1) ?? expect.fail();
  act(() => goToCheckIn(checkIn));
  await screen.findByRole('list', { name: 'Steps' });
  for (const requests of more(checkIn)) act(() => void window.shell.apply(...requests));
  const aside = await screen.findByRole('complementary', { name: checkInsWords.aside });
  return { ...window, checkIn, aside };
}

function applied({ shell }: Pick<OpenedWindow, 'shell'>): readonly unknown[] {
  return shell.calls.flatMap(({ name, input }) => (name === 'plan.apply' ? [input] : []));
}

const shown = { by: '', day: '2026-11-23' };

/** The only check-in as it is once somebody else has done something, who has no window here. */
function become(change: Partial<CheckIn>): void {
  act(() =>
    useStore.setState(({ open }) => {
      if (open === null) return {};
      const checkIns = [...open.plan.checkIns].map(([key, one]) => [key, { ...one, ...change }] as const);
      return { open: { ...open, plan: { ...open.plan, checkIns: new Map(checkIns) } } };
    }),
  );
}

describe('beside a check-in', () => {
  it('writes down what was said and who will do what, by keys, each as one act', async () => {
    const window = await onPage([[profile], [opened('3.1')]]);
    const { user, aside, checkIn } = window;
    await user.keyboard('n');
    expect(document.activeElement).toBe(within(aside).getByRole('textbox', { name: /What was said/ }));
    await user.keyboard('Closed incident 4417 alone.{Escape}');
    expect(document.activeElement?.tagName).toBe('H1');
    await user.keyboard('a');
    await user.keyboard('Give access');
    await user.click(within(aside).getByRole('radio', { name: 'Mentor' }));
    await user.type(within(aside).getByRole('textbox', { name: outcomeWords.when }), '15 December 2026');
    await user.click(within(aside).getByRole('button', { name: outcomeWords.save }));
    expect(await within(aside).findByText(outcomeWords.ownerBy('Mentor', '2026-12-15'))).toBeTruthy();
    await waitFor(() =>
      expect(applied(window)).toEqual([
        { changes: [{ type: 'checkin.edit', checkIn, notes: 'Closed incident 4417 alone.' }] },
        {
          changes: [
            {
              type: 'action.add',
              text: 'Give access',
              date: '2026-12-15',
              indicators: [],
              checkIn,
              owner: 'mentor',
            },
          ],
        },
      ]),
    );
    await waitFor(() =>
      expect(document.activeElement).toBe(within(aside).getByRole('button', { name: /Add an action/ })),
    );
  });

  it('ticks an action as done and open again, and keeps the keyboard on it', async () => {
    const { shell, user, aside } = await onPage([[profile], [opened('3.1')]], {}, (checkIn) => [
      [{ type: 'action.add', text: 'Give access', date: '2026-11-14', checkIn }],
    ]);
    const tick = await within(aside).findByRole('checkbox', { name: outcomeWords.isDone('Give access') });
    expect(within(aside).getByText('9 days late')).toBeTruthy();
    await user.click(tick);
    expect(await within(aside).findByText(outcomeWords.ownerDone('Individual', '2026-11-23'))).toBeTruthy();
    expect(document.activeElement).toBe(
      within(aside).getByRole('checkbox', { name: outcomeWords.isDone('Give access') }),
    );
    expect(within(aside).queryByText('9 days late')).toBeNull();
    await user.keyboard(' ');
    await waitFor(() => expect([...shell.plan.actions.values()][0]?.status).toBe('open'));
  });

  it('keeps the keyboard where an action was given up', async () => {
    const { user, aside } = await onPage([[profile], [opened('3.1')]], {}, (checkIn) => [
      [{ type: 'action.add', text: 'Give access', checkIn }],
    ]);
    await user.click(await within(aside).findByRole('button', { name: outcomeWords.remove('Give access') }));
    await waitFor(() => expect(within(aside).queryByText('Give access')).toBeNull());
    expect(document.activeElement).toBe(within(aside).getByRole('heading', { name: outcomeWords.actions }));
  });

  it('carries what is late forward from the page, in one act, to the day of this check-in', async () => {
    const next = { ...opened('3.1'), date: '2026-12-12' };
    const window = await onPage([[profile, rating('3.1', 'partly')], [late, lateAction], [next]]);
    const { user, aside } = window;
    await user.click(within(aside).getByRole('button', { name: outcomeWords.carry(2) }));
    const dialog = await screen.findByRole('dialog', { name: carryWords.title });
    await user.click(within(dialog).getByRole('button', { name: carryWords.yes(2) }));
    await waitFor(() => expect(applied(window)).toHaveLength(1));
    const [action] = window.shell.plan.actions.keys();
    expect(applied(window)).toEqual([
      {
        changes: [
          { type: 'target.set', indicator: id('3.1'), date: '2026-12-12' },
          { type: 'action.edit', action, date: '2026-12-12' },
        ],
      },
    ]);
    await waitFor(() => expect(within(aside).queryByRole('button', { name: /^Carry / })).toBeNull());
  });

  it('has nothing to prepare for the person themselves', async () => {
    const { aside, shell } = await onPage([[profile], [opened('3.1')]]);
    expect(within(aside).queryByRole('textbox', { name: prepWords.field })).toBeNull();
    expect(shell.calls.some(({ name }) => name === 'prep.read')).toBe(false);
  });
});

const asMentor: Partial<PlanView> = {
  role: 'other',
  writer: 'f'.repeat(32),
  canReview: true,
  readOnly: 'This is the plan of Individual.',
};

describe('beside a check-in, for the mentor', () => {
  it('has what they prepare, which says where it stays, and keeps it in no plan', async () => {
    const { user, aside, shell } = await onPage([[profile], [opened('3.1')]], asMentor);
    const field = within(aside).getByRole('textbox', { name: prepWords.field });
    expect(within(aside).getByText(prepWords.hint)).toBeTruthy();
    await waitFor(() => expect(field.hasAttribute('disabled')).toBe(false));
    await user.type(field, 'Ask about the runbook');
    await user.tab();
    await waitFor(() => expect(shell.prepared).toBe('Ask about the runbook'));
    expect(applied({ shell })).toEqual([]);
  });

  it('says why it could not be kept', async () => {
    const { user, aside, shell } = await onPage([[profile], [opened('3.1')]], asMentor);
    const field = within(aside).getByRole('textbox', { name: prepWords.field });
    await waitFor(() => expect(field.hasAttribute('disabled')).toBe(false));
    shell.failNext = { name: 'prep.save', error: { code: 'disk', message: 'The disk is full.' } };
    await user.type(field, 'Ask');
    await user.tab();
    expect((await within(aside).findByRole('alert')).textContent).toBe('The disk is full.');
  });

  it('has nothing to prepare at the computer of the person themselves', async () => {
    const seat = { name: 'Mentor' };
    const { aside } = await onPage([[profile], [opened('3.1')]], { ...asMentor, seat });
    expect(within(aside).getByRole('textbox', { name: /What was said/ })).toBeTruthy();
    expect(within(aside).queryByRole('textbox', { name: prepWords.field })).toBeNull();
  });
});

describe('a check-in that is over', () => {
  it('shows what was said, and what can still be done', async () => {
    const { user, shell } = await onPage([[profile], [opened('3.1')]], {}, (checkIn) => [
      [{ type: 'checkin.edit', checkIn, notes: 'Closed incident 4417 alone.' }],
      [{ type: 'action.add', text: 'Give access', checkIn }],
    ]);
    become({ rated: '2026-11-23', shown, closed: { how: 'unsigned', day: '2026-11-23', paper: null } });
    const aside = screen.getByRole('complementary', { name: checkInsWords.aside });
    expect(await within(aside).findByText('Closed incident 4417 alone.')).toBeTruthy();
    await waitFor(() => expect(within(aside).queryByRole('textbox')).toBeNull());
    expect(within(aside).queryByRole('button', { name: outcomeWords.remove('Give access') })).toBeNull();
    await user.click(within(aside).getByRole('checkbox', { name: outcomeWords.isDone('Give access') }));
    await waitFor(() => expect([...shell.plan.actions.values()][0]?.status).toBe('done'));
  });
});

describe('the way to the end of a check-in', () => {
  it('names what is left, and goes to the first that is not agreed', async () => {
    const { user } = await onPage([[profile, rating('3.1', 'met')], [opened('3.1', '3.2')]]);
    become({ rated: '2026-11-23', shown });
    await user.click(await screen.findByRole('button', { name: compareWords.agreeMore(2) }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: compareWords.agreedOn('3.1') }));
  });
});
