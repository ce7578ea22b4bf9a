import { describe, expect, it } from 'vitest';
import { coveredEntries, coveredPlan, isBlind, isCovered } from '../../framework/cover';
import { emptyPlan, snapshotOf } from '../../framework/plan';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { indicators, itemId, Meeting } from '../helpers/meeting';
import { foldJournals } from '../helpers/test-writer';

function seenBy(meeting: Meeting, viewer: string) {
  const { plan, entries } = foldJournals(meeting.id, meeting.journals);
  const covered = coveredPlan(plan, viewer);
  const lines = coveredEntries(plan, entries, viewer);
  return { plan, entries, covered, lines, text: JSON.stringify([snapshotOf(covered), lines]) };
}

/** The comments that the mentor gave in check-ins that are blind. */
function unshownComments({ id, journals }: Meeting): readonly string[] {
  const { checkIns } = foldJournals(id, journals).plan;
  return [...checkIns.values()]
    .filter(isBlind)
    .flatMap(({ rows }) => rows.map(({ mentor }) => mentor?.comment ?? ''))
    .filter((comment) => comment !== '');
}

describe('while a check-in is blind', () => {
  it('nobody but the individual finds a self-rating anywhere', () => {
    let blind = 0;
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        for (const viewer of [meeting.mentor[0].person, meeting.third.person, 'f'.repeat(32)]) {
          const { plan, covered, lines, text } = seenBy(meeting, viewer);
          expect(isCovered(plan, viewer)).toBe([...plan.checkIns.values()].some(isBlind));
          if (!isCovered(plan, viewer)) continue;
          blind += 1;
          expect(text).not.toMatch(/"type":"(?:rating\.set|level\.claim)"|"claimed"|"restated":\{/);
          expect(covered.ratings.size).toBe(0);
          for (const checkIn of covered.checkIns.values()) {
            if (isBlind(checkIn))
              expect(checkIn.rows.map(({ self }) => self)).toEqual(checkIn.rows.map(() => null));
          }
          for (const change of lines.flatMap(({ changes }) => changes)) {
            if (change.type !== 'checkin.open') continue;
            const { checkIn } = change;
            const one = plan.checkIns.get(checkIn);
            if (one !== undefined && isBlind(one)) expect(change.self).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(blind).toBeGreaterThan(100);
  });

  it('the individual finds nothing of what the mentor thinks', () => {
    let unshown = 0;
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const { covered, text } = seenBy(meeting, meeting.individual[0].person);
        for (const comment of unshownComments(meeting)) {
          unshown += 1;
          expect(text).not.toContain(comment);
        }
        for (const checkIn of covered.checkIns.values()) {
          if (isBlind(checkIn)) expect(checkIn.rows.every(({ mentor }) => mentor === null)).toBe(true);
        }
        expect(covered.ratings.size).toBe(foldJournals(meeting.id, meeting.journals).plan.ratings.size);
      }),
      { numRuns: 200 },
    );
    expect(unshown).toBeGreaterThan(20);
  });

  it('plans that differ only in self-ratings look the same to the mentor', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const viewer = meeting.mentor[0].person;
        const { plan } = seenBy(meeting, viewer);
        fc.pre(isCovered(plan, viewer));
        const rated = new Map([
          ['infrastructure-support/1.1', { rating: 'met' as const, day: '2026-01-05' }],
        ]);
        const other = { ...plan, ratings: rated };
        expect(coveredPlan(other, viewer)).toEqual(coveredPlan(plan, viewer));
      }),
      { numRuns: 60 },
    );
  });
});

it('what an erasure says again tells no rating either', () => {
  const meeting = new Meeting();
  const [one] = meeting.individual;
  const [indicator = ''] = indicators;
  const rating = { type: 'rating.set', indicator, rating: 'met' } as const;
  const line = one.act([rating, { type: 'note.set', indicator, text: 'gone', private: true }]);
  one.act([{ type: 'text.erase', what: 'note', lines: [{ line, keep: [rating] }], files: [] }]);
  const open = { mentorName: '', date: null, where: 'away', indicators: [indicator], self: [] } as const;
  one.act([{ type: 'checkin.open', checkIn: itemId(0), ...open, indicators: [indicator], self: [] }]);
  const mentor = meeting.mentor[0].person;
  expect(seenBy(meeting, mentor).text).not.toContain('rating.set');
  expect(seenBy(meeting, one.person).text).toContain('rating.set');
});

describe('once both ratings are shown', () => {
  it('everything is there for both', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const { plan, entries } = foldJournals(meeting.id, meeting.journals);
        fc.pre(![...plan.checkIns.values()].some(isBlind));
        for (const viewer of [meeting.individual[0].person, meeting.mentor[0].person]) {
          expect(coveredPlan(plan, viewer)).toBe(plan);
          expect(coveredEntries(plan, entries, viewer)).toBe(entries);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a plan without check-ins is never covered', () => {
    expect(coveredPlan(emptyPlan, 'x')).toBe(emptyPlan);
    expect(isCovered(emptyPlan, 'x')).toBe(false);
  });
});
