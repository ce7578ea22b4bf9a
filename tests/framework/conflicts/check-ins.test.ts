import { describe, expect, it } from 'vitest';
import { maySettle } from '../../../framework/conflicts/may-settle';
import { read, said } from '../../helpers/read-conflicts';
import { TestWriter } from '../../helpers/test-writer';

const indicator = 'infrastructure-support/3.2';
const met = { type: 'rating.set', indicator, rating: 'met' } as const;
const partly = { type: 'rating.set', indicator, rating: 'partly' } as const;

describe('in a one-on-one', () => {
  const checkIn = 'c'.repeat(16);
  const agree = (rating: 'met' | 'partly') =>
    ({ type: 'checkin.agree', checkIn, indicator, rating }) as const;

  function shown(): readonly [TestWriter, TestWriter] {
    const one = new TestWriter();
    const mentor = new TestWriter({ plan: one.id });
    one.act([
      {
        type: 'checkin.open',
        checkIn,
        date: null,
        where: 'away',
        mentorName: 'Name Mentor',
        indicators: [indicator],
        self: [],
      },
    ]);
    mentor.see(one);
    mentor.act([{ type: 'checkin.rate', checkIn, indicator, rating: 'met' }]);
    mentor.act([{ type: 'checkin.rated', checkIn }]);
    mentor.act([{ type: 'checkin.show', checkIn }]);
    one.see(mentor);
    return [one, mentor];
  }

  it('both may choose what both said differently', () => {
    const [one, mentor] = shown();
    one.act([agree('partly'), { type: 'checkin.edit', checkIn, notes: 'One said.' }]);
    mentor.act([agree('met'), { type: 'checkin.edit', checkIn, notes: 'The other said.' }], one.clock);
    const before = read([one, mentor]);
    expect(before.conflicts.map(({ field }) => field)).toEqual([
      `agreed ${checkIn} ${indicator}`,
      `check-in ${checkIn} notes`,
    ]);
    for (const conflict of before.conflicts) {
      expect([one, mentor].map(({ person }) => maySettle(before.plan, conflict, person))).toEqual([
        true,
        true,
      ]);
      expect(maySettle(before.plan, conflict, 'd'.repeat(32))).toBe(false);
    }
    one.see(mentor);
    one.act([agree('partly')]);
    expect(read([one, mentor]).conflicts).toHaveLength(1);
  });

  it('what the mentor may not say is no value, and what is the individual’s they may not choose', () => {
    const [one, mentor] = shown();
    one.act([
      { type: 'action.add', action: checkIn, text: 'Go', indicators: [], date: null, private: false },
    ]);
    mentor.see(one);
    mentor.act([met, { type: 'action.edit', action: checkIn, text: 'Stay' }]);
    one.act([partly, { type: 'action.edit', action: checkIn, text: 'Go on' }]);
    expect(said(read([one, mentor]))).toEqual([]);
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    two.act([met], one.clock);
    const { conflicts, plan } = read([one, mentor, two]);
    expect(conflicts.map((conflict) => maySettle(plan, conflict, mentor.person))).toEqual([false]);
    expect(conflicts.map((conflict) => maySettle(plan, conflict, one.person))).toEqual([true]);
  });
});
