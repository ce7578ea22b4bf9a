import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SafeStorage } from '../../../electron/keys/safe-storage';
import { windowSeat, type Seat } from '../../../electron/keys/seat';
import { introduce, introduceSilently } from '../../../electron/keys/signing';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import { computer, newPlan, open, temporaryFolder } from '../plan/workshop';
import { passphrase, TestKeyring } from './cabinet';

interface Mentor {
  readonly plan: OpenPlan;
  /** In the plan of a second mentee. */
  readonly other: OpenPlan;
  readonly seat: Seat;
}

/** Somebody who reviews two plans with the same keys. */
async function mentorWith(keyring: SafeStorage): Promise<Mentor> {
  const settings = join(await temporaryFolder(), 'settings');
  const installation = await computer('app', settings);
  const [plan, other] = await Promise.all(
    [1, 2].map(async () => {
      const own = await newPlan(await computer());
      const theirs = await open(installation, own.folder);
      await theirs.answer(false);
      return theirs;
    }),
  );
  if (plan === undefined || other === undefined) throw new Error('no plan');
  return { plan, other, seat: windowSeat(plan, { folder: settings, keyring }) };
}

const given = { passphrase, replace: false, name: '' };

describe('a key that is made known without anybody typing', () => {
  it('is made in the keyring, told once, and the same in every plan', async () => {
    const { plan, other, seat } = await mentorWith(new TestKeyring('mine'));
    const requests = await introduceSilently(plan, seat);
    const key = (await seat.keys.publicKeyOf(seat.person))?.key;
    expect(requests).toEqual([{ type: 'person.set', key }]);
    expect(key).toBeDefined();
    await plan.apply(requests);
    expect(await introduceSilently(plan, seat)).toEqual([]);
    expect(await introduceSilently(other, seat)).toEqual(requests);
  });

  it('is not made where it would need a passphrase', async () => {
    const keyring = new TestKeyring('mine');
    keyring.isThere = false;
    const { plan, seat } = await mentorWith(keyring);
    expect(await introduceSilently(plan, seat)).toEqual([]);
    expect(await seat.keys.stateOf(seat.person)).toBe('none');
  });

  it('is told in a second plan, though it opens only with a passphrase', async () => {
    const keyring = new TestKeyring('mine');
    keyring.isThere = false;
    const { plan, other, seat } = await mentorWith(keyring);
    const { made, requests } = await introduce(plan, seat, given);
    await plan.apply(requests);
    expect(await introduceSilently(other, seat)).toEqual([{ type: 'person.set', key: made.key }]);
  });

  it('is left alone where what is kept cannot be opened, or the plan knows one from another computer', async () => {
    const keyring = new TestKeyring('mine');
    const { plan, other, seat } = await mentorWith(keyring);
    await plan.apply(await introduceSilently(plan, seat));
    keyring.isThere = false;
    expect(await introduceSilently(other, seat)).toEqual([]);
    const elsewhere = windowSeat(plan, { folder: await temporaryFolder(), keyring: new TestKeyring('new') });
    expect(await introduceSilently(plan, elsewhere)).toEqual([]);
    expect(await elsewhere.keys.stateOf(seat.person)).toBe('none');
  });
});
