/** What holds in a plan of one writer holds where several write in it, whoever may do what. */
import { describe, expect, it } from 'vitest';
import { foldPlan, planAsOf, planOfLines, type Folded } from '../../framework/fold';
import { joinCopies } from '../../framework/branches';
import { standingsOf, type StandingJournal } from '../../framework/standing';
import { stepsOf } from '../../framework/undo';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { planText, type Meeting } from '../helpers/meeting';
import { testCrypto } from '../helpers/test-crypto';

const crypto = testCrypto;

function standing({ id, journals }: Meeting): readonly StandingJournal[] {
  return standingsOf(id, joinCopies(journals), crypto);
}

function folded(meeting: Meeting): Folded {
  return foldPlan(meeting.id, standing(meeting), { crypto });
}

describe('a plan that several people write in', () => {
  it('is as of any day what was written by then (law)', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const { plan, entries } = folded(meeting);
        for (const day of new Set(entries.map((entry) => entry.day))) {
          const then = foldPlan(meeting.id, standing(meeting), { asOf: day, crypto });
          expect(planText(planAsOf(plan, entries, day))).toBe(planText(then.plan));
        }
        expect(planText(planOfLines(plan, entries))).toBe(planText(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('is the plan without an act once that is taken back, and the same again once it is brought back (law)', () => {
    let taken = 0;
    fc.assert(
      fc.property(arbitraryMeeting(), fc.nat(3), (meeting, at) => {
        const writer = meeting.writers[at] ?? meeting.individual[0];
        const before = folded(meeting);
        const act = stepsOf(before.entries, writer.person).undo;
        if (act === null) return;
        taken += 1;
        const now = { isBackdated: false, later: 1 };
        const undo = meeting.write(writer, [{ type: 'change.undo', act: act.id }], now);
        const without = before.entries.filter(({ id }) => id !== act.id);
        const { plan, entries } = folded(meeting);
        expect(planText(plan)).toBe(planText(planOfLines(before.plan, without)));
        expect(stepsOf(entries, writer.person).redo?.id).toBe(undo);
        meeting.write(writer, [{ type: 'change.redo', undo }], now);
        expect(planText(folded(meeting).plan)).toBe(planText(before.plan));
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
