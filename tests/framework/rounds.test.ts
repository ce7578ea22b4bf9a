/** What was there when both ratings were shown: nothing slips in before it by a clock of its own making. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../framework/change';
import type { CheckIn } from '../../framework/check-in';
import type { Plan } from '../../framework/plan';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { indicators, itemId, Meeting } from '../helpers/meeting';
import { foldJournals, type TestWriter } from '../helpers/test-writer';

const [first = '', second = ''] = indicators;
const checkIn = itemId(0);

/** What was compared. */
function compared({ rows, shown, rated, mentor }: CheckIn): unknown {
  return { shown, rated, mentor, rows: rows.map(({ agreed: _, ...row }) => row) };
}

function planIn({ id, journals }: Pick<Meeting, 'id' | 'journals'>): Plan {
  return foldJournals(id, journals).plan;
}

describe('both ratings, once shown and seen', () => {
  it.each([
    ['the mentor', [2, 3]],
    ['anybody else', [2, 3, 4, 5]],
  ])('are never others again, whatever %s slips in before (law)', (_, attackers) => {
    let seen = 0;
    fc.assert(
      fc.property(arbitraryMeeting({ from: 6, writers: [0, 0, 2, 2], attackers }), (meeting) => {
        const before = foldJournals(meeting.id, meeting.journalsBefore).plan;
        const after = planIn(meeting);
        for (const was of before.checkIns.values()) {
          if (was.shown === null || was.closed !== null) continue;
          seen += 1;
          const is = after.checkIns.get(was.id);
          // What both sign says what it says.
          if (is?.closed?.how === 'signed') continue;
          expect(is === undefined ? null : compared(is)).toEqual(compared(was));
        }
      }),
      { numRuns: 200 },
    );
    // So that the law is about something.
    expect(seen).toBeGreaterThan(60);
  });
});

function rate(indicator: string, rating: 'met' | 'partly' | 'not-yet', comment = ''): Change {
  return { type: 'checkin.rate', checkIn, indicator, rating, comment };
}

const opening: Change = {
  type: 'checkin.open',
  checkIn,
  mentorName: 'Mentor',
  date: null,
  where: 'away',
  indicators: [first, second],
  self: [[first, 'met']],
};

/** Opened, rated on the mentor's first device, and shown. */
function shown(): Meeting & { readonly low: number } {
  const meeting = new Meeting();
  const [one] = meeting.individual;
  const [theirs] = meeting.mentor;
  const honest = { isBackdated: false, later: 1 };
  meeting.write(one, [opening], honest);
  const low = meeting.clock;
  meeting.write(theirs, [rate(first, 'partly', 'As it was'), { type: 'checkin.rated', checkIn }], honest);
  meeting.write(theirs, [{ type: 'checkin.show', checkIn }], honest);
  return Object.assign(meeting, { low });
}

function rowOf({ id, journals }: Meeting): CheckIn['rows'][number] | undefined {
  return planIn({ id, journals }).checkIns.get(checkIn)?.rows[0];
}

function slipIn(meeting: ReturnType<typeof shown>, writer: TestWriter, changes: readonly Change[]): void {
  writer.append({ changes, clock: meeting.low + 1 });
}

describe('a line of another device with a clock from before', () => {
  it.each<[string, readonly Change[]]>([
    ['a rating', [rate(first, 'not-yet')]],
    ['a comment', [{ type: 'checkin.rate', checkIn, indicator: first, comment: 'Another' }]],
    ['another choice', [{ type: 'checkin.choose', checkIn, indicators: [second] }]],
    ['that they have rated', [{ type: 'checkin.rated', checkIn }]],
  ])('has no effect, and is named: %s', (_, changes) => {
    const meeting = shown();
    const [, other] = meeting.mentor;
    slipIn(meeting, other, changes);
    const { plan, ignored } = foldJournals(meeting.id, meeting.journals);
    expect(plan.checkIns.get(checkIn)?.rows[0]?.mentor).toMatchObject({
      rating: 'partly',
      comment: 'As it was',
    });
    expect(ignored.map(({ change }) => change)).toEqual(changes);
    expect(new Set(ignored.map(({ reason }) => reason))).toEqual(
      new Set(['it was not there when both ratings were shown']),
    );
  });

  it('cannot take back what was rated', () => {
    const meeting = shown();
    const [theirs, other] = meeting.mentor;
    const rated = theirs.lines.find(({ line }) => line.changes?.[0]?.type === 'checkin.rate');
    slipIn(meeting, other, [{ type: 'change.undo', act: rated?.id ?? '' }]);
    expect(rowOf(meeting)?.mentor).toMatchObject({ rating: 'partly' });
  });

  it('cannot keep, by signing what was not shown yet, what its writer took back before the showing', () => {
    const meeting = new Meeting();
    const [one] = meeting.individual;
    const [theirs, other] = meeting.mentor;
    const honest = { isBackdated: false, later: 1 };
    meeting.write(one, [opening], honest);
    const low = meeting.clock;
    const rated = meeting.write(theirs, [rate(first, 'partly', 'Too hasty')], honest);
    meeting.write(theirs, [{ type: 'change.undo', act: rated }], honest);
    meeting.write(theirs, [{ type: 'checkin.rated', checkIn }], honest);
    meeting.write(theirs, [{ type: 'checkin.show', checkIn }], honest);
    other.append({ changes: [meeting.sign(checkIn, 0, 'mentor')], clock: low + 1 });
    expect(rowOf(meeting)?.mentor).toBeNull();
  });

  it('cannot show a round of its own in the place of the one that the individual knows', () => {
    const meeting = shown();
    const [one] = meeting.individual;
    meeting.write(one, [{ type: 'checkin.edit', checkIn, notes: 'Seen' }], { isBackdated: false, later: 1 });
    const [, other] = meeting.mentor;
    const forged: readonly Change[] = [rate(first, 'not-yet'), { type: 'checkin.rated', checkIn }];
    slipIn(meeting, other, forged);
    other.append({ changes: [{ type: 'checkin.show', checkIn }], clock: meeting.low + 2 });
    expect(rowOf(meeting)?.mentor).toMatchObject({ rating: 'partly' });
  });

  it('counts where it was known: an honest second device is read like the first', () => {
    const meeting = new Meeting();
    const [one] = meeting.individual;
    const [theirs, other] = meeting.mentor;
    const honest = { isBackdated: false, later: 1 };
    meeting.write(one, [opening], honest);
    meeting.write(other, [rate(first, 'partly', 'Of the other device')], honest);
    meeting.write(theirs, [{ type: 'checkin.rated', checkIn }], honest);
    meeting.write(one, [{ type: 'checkin.show', checkIn }], honest);
    expect(rowOf(meeting)?.mentor).toMatchObject({ rating: 'partly', comment: 'Of the other device' });
    expect(foldJournals(meeting.id, meeting.journals).ignored).toEqual([]);
  });
});
