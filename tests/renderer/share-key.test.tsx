import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignState } from '../../framework/contract/sign-views';
import { snapshotOf } from '../../framework/plan';
import { openDialog } from '../../renderer/store/navigate';
import { shareWords } from '../../renderer/strings/share';
import { passphraseWords } from '../../renderer/strings/sign';
import { individual, mentor, TwoPeople } from '../helpers/two-people';
import { openWindow } from './open-window';

afterEach(cleanup);

const untold: SignState = {
  key: { state: 'none', needsPassphrase: true, code: null, since: null, where: 'own', isTold: false },
  other: { name: 'Individual', code: null, since: '' },
  signers: [],
  missing: [],
  choice: null,
};

/** The dialog with which a mentor sends back what was agreed. */
async function sendingBack(key: Partial<SignState['key']> = {}, who: 'mentor' | 'individual' = 'mentor') {
  const two = new TwoPeople();
  const checkIn = two.agreed('1.1', '1.2');
  const asOther = { role: 'other', canReview: true, readOnly: 'Not yours.', writer: mentor } as const;
  const view = { plan: snapshotOf(two.plan), ...(who === 'mentor' ? asOther : { writer: individual }) };
  const opened = await openWindow({ view });
  opened.shell.signing = { ...untold, key: { ...untold.key, ...key } };
  act(() => openDialog({ kind: 'share', checkIn }));
  const dialog = await screen.findByRole('dialog');
  await within(dialog).findByText(/^About /);
  const calls = () => opened.shell.calls.filter(({ name }) => /^(sign\.make|share\.make)$/.test(name));
  const save = within(dialog).getByRole('button', { name: shareWords.save });
  return { ...opened, checkIn, dialog, calls, save };
}

describe('sending a check-in back', () => {
  it('asks for the signing key, which is made before the file is', async () => {
    const { user, checkIn, dialog, calls, save } = await sendingBack();
    const fresh = within(dialog).getByLabelText(passphraseWords.fresh);
    await waitFor(() => expect(document.activeElement).toBe(fresh));
    expect(dialog.textContent).toContain(shareWords.willSignHint('Individual'));
    await user.click(save);
    expect(within(dialog).getByRole('alert').textContent).toBe(passphraseWords.needed);
    expect(calls()).toEqual([]);
    await user.type(fresh, 'long enough');
    await user.type(within(dialog).getByLabelText(passphraseWords.again), 'long enough{Enter}');
    expect(calls()).toMatchObject([
      { name: 'sign.make', input: { checkIn, passphrase: 'long enough', replace: false } },
      { name: 'share.make', input: { checkIn } },
    ]);
  });

  it('goes on without, and says what is left then', async () => {
    const { user, dialog, calls, save } = await sendingBack();
    await user.click(within(dialog).getByRole('switch', { name: shareWords.willSign }));
    expect(dialog.textContent).toContain(shareWords.wontSignHint);
    expect(within(dialog).queryByLabelText(passphraseWords.fresh)).toBeNull();
    await user.click(save);
    expect(calls()).toMatchObject([{ name: 'share.make' }]);
  });

  it('says why the key was not made, and saves nothing', async () => {
    const { user, shell, dialog, calls, save } = await sendingBack();
    shell.failNext = { name: 'sign.make', error: { code: 'disk', message: 'The disk is full.' } };
    await user.type(within(dialog).getByLabelText(passphraseWords.fresh), 'long enough');
    await user.type(within(dialog).getByLabelText(passphraseWords.again), 'long enough');
    await user.click(save);
    expect((await within(dialog).findByRole('alert')).textContent).toBe('The disk is full.');
    expect(calls()).toMatchObject([{ name: 'sign.make' }]);
  });

  it.each([
    ['the plan knows it', { isTold: true }, 'mentor'],
    ['nobody need type anything', { needsPassphrase: false }, 'mentor'],
    ['there is one here already', { state: 'needs-passphrase' }, 'mentor'],
    ['the person shares their own plan', {}, 'individual'],
  ] as const)('asks for no key where %s', async (_why, key, who) => {
    const { user, dialog, calls, save } = await sendingBack(key, who);
    expect(within(dialog).queryByRole('switch', { name: shareWords.willSign })).toBeNull();
    await user.click(save);
    expect(calls()).toMatchObject([{ name: 'share.make' }]);
  });
});
