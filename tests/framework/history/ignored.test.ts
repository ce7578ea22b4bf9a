/** What somebody wrote who may not is kept, and told of in its place. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../framework/change';
import { withIgnored } from '../../../framework/history/ignored';
import { historyRows } from '../../../framework/history/rows';
import { theirs } from '../../../framework/permission';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { fc } from '../../helpers/laws';
import { indicators, Meeting } from '../../helpers/meeting';
import { foldJournals } from '../../helpers/test-writer';

function rowsOf(meeting: Meeting) {
  const { entries, ignored } = foldJournals(meeting.id, meeting.journals);
  const tried = withIgnored(entries, ignored);
  return { ignored, rows: historyRows(tried.entries, null, tried.reasons) };
}

const rate = (rating: 'met' | 'partly'): Change => ({
  type: 'rating.set',
  indicator: indicators[0] ?? '',
  rating,
});

describe('changes without effect', () => {
  it('stand in the row of their line, which says so, and in no other', () => {
    fc.assert(
      fc.property(arbitraryMeeting({ writers: [2, 3, 4] }), (meeting) => {
        const { ignored, rows } = rowsOf(meeting);
        const lines = new Set(ignored.map(({ act }) => act.id));
        const said = rows.filter(({ noEffect }) => noEffect !== null).flatMap(({ acts }) => acts);
        expect([...lines].filter((line) => !said.includes(line))).toEqual([]);
        for (const { acts, noEffect, kinds } of rows) {
          const has = acts.some((line) => lines.has(line));
          expect(noEffect !== null).toBe(has);
          expect(kinds.includes('ignored')).toBe(has);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are told as what was tried, with why, and are no rating that was there before', () => {
    const meeting = new Meeting();
    const [one] = meeting.individual;
    const [mentor] = meeting.mentor;
    one.act([rate('partly')], meeting.clock);
    mentor.act([rate('met')], meeting.clock);
    one.act([rate('partly')], meeting.clock + 3_600_000_000);
    const [again, tried] = rowsOf(meeting).rows;
    expect(tried).toMatchObject({
      person: mentor.person,
      changes: [{ type: 'rating.set', rating: 'met' }],
      noEffect: { of: 'all', reason: theirs },
      kinds: ['ratings', 'ignored'],
    });
    expect(again).toMatchObject({ was: 'partly', noEffect: null });
  });

  it('that stand beside others in one line are a part of it', () => {
    const meeting = new Meeting();
    const [mentor] = meeting.mentor;
    const proof = { type: 'proof.set', indicator: indicators[0] ?? '', text: 'One incident alone.' } as const;
    mentor.act([proof, rate('met')], meeting.clock);
    const [row] = rowsOf(meeting).rows;
    expect(row?.noEffect).toEqual({ of: 'part', reason: theirs });
    expect(row?.changes.map(({ type }) => type)).toEqual(['proof.set', 'rating.set']);
  });
});
