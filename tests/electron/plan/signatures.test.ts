import { describe, expect, it } from 'vitest';
import { checkedPlan } from '../../../electron/plan/check';
import { shownCheckIns } from '../../../electron/plan/signatures';
import { computer, newPlan, requests } from './workshop';

const indicator = 'infrastructure-support/1.1';

describe('a signature that its own journal vouches for', () => {
  it('is named and counts for nothing where it does not hold', async () => {
    const plan = await newPlan(await computer());
    const { added } = await plan.apply(requests({ type: 'checkin.open', indicators: [indicator] }));
    const [checkIn = ''] = added;
    const key = `MCowBQYDK2VwAyEA${'A'.repeat(43)}=`;
    const sig = `${'A'.repeat(86)}==`;
    // As a program would write it that does not check what it signs.
    await plan.record([{ type: 'checkin.sign', checkIn, payload: '{}', key, sig, where: 'own' }]);
    const { problems, ledger } = await checkedPlan(plan.folder);
    expect(problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Line 4 of journal/[0-9a-f]{32}\\.jsonl: the signature under check-in ${checkIn} does not hold\\.$`,
        ),
      ),
    ]);
    expect(shownCheckIns(ledger)).toMatchObject([
      { id: checkIn, signatures: [{ by: plan.writer, key, sig, holds: false }], closed: null },
    ]);
    expect(plan.plan.checkIns.get(checkIn)?.signatures).toEqual([]);
  });
});
