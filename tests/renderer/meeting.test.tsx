import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanView } from '../../framework/contract/views';
import { startMeeting } from '../../renderer/store/meeting';
import { meetingWords, outcomeWords, stepWords, summaryWords } from '../../renderer/strings/meeting';
import { useStore } from '../../renderer/store/store';
import { id, openWindow, rating, type OpenedWindow } from './open-window';

afterEach(cleanup);

const open = (indicators: readonly string[]) => ({
  type: 'checkin.open',
  mentorName: 'Name Mentor',
  date: '2026-11-23',
  indicators: indicators.map(id),
});

const late = { type: 'target.set', indicator: id('3.1'), date: '2026-11-14' };
const action = { type: 'action.add', text: 'Write the runbook', date: '2026-11-20', indicators: [id('3.2')] };

async function inMeeting(acts: readonly (readonly unknown[])[], view: Partial<PlanView> = {}) {
  const opened = await openWindow({ acts, view });
  const [checkIn = expect.fail()] = [...opened.shell.plan.checkIns.keys()];
  act(() => startMeeting(checkIn));
  await screen.findByRole('button', { name: /What came out of it/ });
  return { ...opened, checkIn };
}

const profile = {
  type: 'profile.set',
  name: 'Name Surname',
  role: 'Support engineer',
  mentor: 'Name Mentor',
};

function applied({ shell }: Pick<OpenedWindow, 'shell'>): readonly unknown[] {
  return shell.calls.flatMap(({ name, input }) => (name === 'plan.apply' ? [input] : []));
}

describe('the hour', () => {
  it('goes through the agenda by keys alone, and remembers what was talked about', async () => {
    const window = await inMeeting([[profile, rating('3.1', 'partly')], [late, action], [open(['3.1'])]]);
    const { user, shell } = window;
    expect(document.activeElement).toBe(
      await screen.findByRole('heading', { level: 2, name: /3\.1, Apply/ }),
    );
    await user.keyboard(' ');
    expect(document.activeElement).toBe(
      await screen.findByRole('heading', { level: 2, name: 'Write the runbook' }),
    );
    expect(screen.getByText(meetingWords.progress(1, 2))).toBeTruthy();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByText(meetingWords.talkedAbout, { selector: '.chip' })).toBeTruthy();
    await user.keyboard('{ArrowDown} ');
    expect(document.activeElement).toBe(
      await screen.findByRole('heading', { level: 1, name: meetingWords.summary }),
    );
    await waitFor(() => expect(shell.calls.filter(({ name }) => name === 'draft.save')).toHaveLength(1));
    expect(applied(window)).toEqual([]);
    await user.keyboard('{Escape}{Escape}');
    expect(useStore.getState().ui.meeting).toBeNull();
  });

  it('writes down notes, an action of the mentor and the next date, each as one act', async () => {
    const window = await inMeeting([[profile], [open(['3.1'])]]);
    const { user, checkIn } = window;
    await user.keyboard('n');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /What was said/ }));
    await user.keyboard('Closed incident 4417 alone.{Escape}');
    await user.keyboard('a');
    await user.keyboard('Give access');
    await user.click(screen.getByRole('radio', { name: 'Name Mentor' }));
    await user.type(screen.getByRole('textbox', { name: outcomeWords.when }), '15 December 2026');
    await user.click(screen.getByRole('checkbox', { name: /3\.1/ }));
    await user.click(screen.getByRole('button', { name: outcomeWords.save }));
    expect(await screen.findByText(outcomeWords.ownerBy('Name Mentor', '2026-12-15'))).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: outcomeWords.next }), '12 March 2027{Enter}');
    await waitFor(() =>
      expect(applied(window)).toEqual([
        { changes: [{ type: 'checkin.edit', checkIn, notes: 'Closed incident 4417 alone.' }] },
        {
          changes: [
            {
              type: 'action.add',
              text: 'Give access',
              owner: 'mentor',
              date: '2026-12-15',
              indicators: [id('3.1')],
              checkIn,
            },
          ],
        },
        { changes: [{ type: 'checkin.edit', checkIn, nextDate: '2027-03-12' }] },
      ]),
    );
  });

  it('says that the ratings are covered while they are, and that nothing must be talked about', async () => {
    await inMeeting([[open(['3.1'])]]);
    expect(screen.getByText(meetingWords.covered)).toBeTruthy();
    expect(screen.getByText(meetingWords.emptyTitle)).toBeTruthy();
  });

  it('is only to read for whoever may not write in it', async () => {
    const readOnly = 'This plan can only be read.';
    const { user, shell } = await inMeeting([[late], [open(['3.1'])]], { readOnly });
    expect(screen.queryByRole('textbox', { name: /What was said/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Add an action/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: stepWords.newDate('') })).toBeNull();
    await user.keyboard('a1d');
    expect(applied({ shell })).toEqual([]);
  });

  it('is the mentor’s to write in too, with nothing of a rating that is covered', async () => {
    const { shell } = await inMeeting([[profile, rating('3.1', 'partly')], [late], [open(['3.1'])]], {
      role: 'other',
      writer: '2'.repeat(32),
      canReview: true,
      readOnly: 'It is somebody else’s.',
    });
    expect(screen.getByRole('textbox', { name: /What was said/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Add an action/ })).toBeTruthy();
    expect(screen.queryByText(/Partly|days late/)).toBeNull();
    expect(applied({ shell })).toEqual([]);
  });

  it('goes when its check-in is taken back', async () => {
    const { shell } = await inMeeting([[open(['3.1'])]]);
    act(() => void shell.apply({ type: 'change.undo' }));
    await waitFor(() => expect(useStore.getState().ui.meeting).toBeNull());
  });
});

describe('what came out of it', () => {
  it('is saved as a file, and stands as a text for a mail', async () => {
    const window = await inMeeting([[profile], [open(['3.1'])]]);
    const { user, shell, checkIn } = window;
    act(
      () => void shell.apply({ type: 'checkin.edit', checkIn, notes: 'Well done.', nextDate: '2027-03-12' }),
    );
    await user.keyboard('s');
    const mail = await screen.findByRole('textbox', { name: summaryWords.mail });
    expect(mail).toHaveProperty(
      'value',
      'Check-in, 23 November 2026\n\nName Surname and Name Mentor\n\nWHAT WAS SAID\n\nWell done.\n\nNEXT CHECK-IN\n\n12 March 2027\n',
    );
    await user.click(screen.getByRole('button', { name: summaryWords.save }));
    expect(within(await screen.findByText(/Saved as/)).getByText('check-in.md')).toBeTruthy();
    expect(shell.calls.at(-1)).toEqual({ name: 'checkin.summary', input: { checkIn } });
  });

  it('says why it could not be saved', async () => {
    const { user, shell } = await inMeeting([[open(['3.1'])]]);
    await user.keyboard('s');
    shell.failNext = { name: 'checkin.summary', error: { code: 'disk', message: 'The disk is full.' } };
    await user.click(await screen.findByRole('button', { name: summaryWords.save }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
  });
});
