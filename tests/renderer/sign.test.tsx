import { cleanup, screen, within } from '@testing-library/react';
import { act } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SignerRow, SignState } from '../../framework/contract/sign-views';
import { snapshotOf } from '../../framework/plan';
import { goToCheckIn, goToPage } from '../../renderer/store/navigate';
import { useStore } from '../../renderer/store/store';
import { passphraseWords, signDialogWords, signWords } from '../../renderer/strings/sign';
import { formatDay } from '../../renderer/ui/day-text';
import { individual, mentor, TwoPeople } from '../helpers/two-people';
import { openWindow } from './open-window';

afterEach(cleanup);

const code = '12345 67890 12345 67890 12345 67890';

const fresh: SignState = {
  key: {
    state: 'ready',
    needsPassphrase: false,
    code,
    since: '2026-11-01T09:00:00.000Z',
    where: 'own',
    isTold: true,
  },
  other: { name: 'Sergey', code, since: '2026-11-02' },
  signers: [],
  missing: [],
  choice: null,
};

const theirs: SignerRow = {
  person: mentor,
  name: 'Sergey',
  isYou: false,
  code,
  at: '2026-11-22T09:00:00.000Z',
  where: 'own',
  standing: 'same',
  since: null,
  changed: [],
};

/** The page of a check-in on which all is agreed, with that to be said of signing. */
async function onPage(state: Partial<SignState> = {}) {
  const two = new TwoPeople();
  const checkIn = two.agreed('1.1', '1.2');
  const view = { plan: snapshotOf(two.plan), writer: individual };
  const opened = await openWindow({ view });
  opened.shell.signing = { ...fresh, ...state };
  act(() => {
    goToPage('check-ins');
    goToCheckIn(checkIn);
  });
  const part = await screen.findByRole('region', { name: signWords.title });
  await within(part).findByRole('list', { name: signWords.list });
  return { ...opened, checkIn, part };
}

function signed(shell: { readonly calls: readonly { readonly name: string; readonly input: unknown }[] }) {
  return shell.calls.flatMap(({ name, input }) => (name === 'sign.checkIn' ? [input] : []));
}

describe('the end of a check-in', () => {
  it('signs with a key that opens by itself, asked once, without a passphrase', async () => {
    const { user, shell, checkIn, part } = await onPage();
    await user.click(within(part).getByRole('button', { name: signWords.sign }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText(signDialogWords.passphrase)).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: signDialogWords.yes }));
    expect(signed(shell)).toEqual([{ checkIn, passphrase: null, words: null }]);
    expect(useStore.getState().ui.dialog).toBeNull();
  });

  it('asks for the passphrase, says what was wrong with it, and stays', async () => {
    const { user, shell, part } = await onPage({ key: { ...fresh.key, state: 'needs-passphrase' } });
    await user.click(within(part).getByRole('button', { name: signWords.sign }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: signDialogWords.yes }));
    expect(within(dialog).getByRole('alert').textContent).toBe(passphraseWords.needed);
    shell.failNext = {
      name: 'sign.checkIn',
      error: { code: 'refused', message: 'It does not open the key.' },
    };
    await user.type(within(dialog).getByLabelText(signDialogWords.passphrase), 'not the one{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toBe('It does not open the key.');
    expect(signed(shell)).toMatchObject([{ passphrase: 'not the one' }]);
    expect(JSON.stringify(useStore.getState())).not.toContain('not the one');
  });

  it('names what has changed since the other signed, and offers both words', async () => {
    const choice = { parts: 'the notes', canSignTheirs: true };
    const { user, shell, part } = await onPage({ signers: [{ ...theirs, changed: ['notes'] }], choice });
    expect(part.textContent).toContain(signWords.changed('the notes'));
    await user.click(within(part).getByRole('button', { name: signWords.sign }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('radio', { name: signDialogWords.theirs('Sergey') })).toHaveProperty(
      'checked',
      true,
    );
    await user.click(within(dialog).getByRole('radio', { name: signDialogWords.now('Sergey') }));
    await user.click(within(dialog).getByRole('button', { name: signDialogWords.yes }));
    expect(signed(shell)).toMatchObject([{ words: 'now' }]);
  });

  it('says of each signature when, with which key, what it proves and what not', async () => {
    const own = { ...theirs, person: individual, isYou: true, standing: 'new', since: '2026-11-20' } as const;
    const { part } = await onPage({ signers: [own, { ...theirs, where: 'here', standing: 'first' }] });
    const [first, second] = within(part).getAllByRole('listitem');
    expect(first?.textContent).toContain(`New computer since ${formatDay('2026-11-20', 'long')}`);
    expect(first?.textContent).toContain(signWords.proves.own);
    expect(second?.textContent).toContain(signWords.signedHere('Individual'));
    expect(second?.textContent).toContain(signWords.proves.here);
    expect(within(part).queryByRole('button', { name: signWords.sign })).toBeNull();
    expect(part.textContent).toContain(signWords.waiting('Sergey'));
  });

  it('says what has to come first, and offers no signing before', async () => {
    const missing = ['Sergey has no signing key in this plan yet.'];
    const key = { ...fresh.key, state: 'none', code: null, since: null, isTold: false } as const;
    const { user, shell, part } = await onPage({ missing, key });
    expect(part.textContent).toContain(missing[0]);
    expect(within(part).queryByRole('button', { name: signWords.sign })).toBeNull();
    await user.click(within(part).getByRole('button', { name: signWords.makeKey }));
    expect(shell.calls.map(({ name }) => name)).toContain('sign.make');
  });
});
