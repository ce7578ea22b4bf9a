/** What nobody's lines can change: the individual's fields by others, and what both have signed by anybody. */
import { describe, expect, it } from 'vitest';
import type { CheckIn } from '../../framework/check-in';
import type { Plan } from '../../framework/plan';
import { snapshotOf } from '../../framework/plan';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import type { Meeting } from '../helpers/meeting';
import { foldJournals } from '../helpers/test-writer';

function planIn({ id, journals }: Meeting): Plan {
  return foldJournals(id, journals).plan;
}

/** All that is the individual's, in its order. Actions that were left to the mentor may be ended by them. */
function individuals(plan: Plan): unknown {
  const { checkIns: _checkIns, people: _people, proofs: _proofs, actions, ...own } = snapshotOf(plan);
  return {
    ...own,
    actions: actions.filter(([, { by, owner }]) => by === undefined && owner === undefined),
    person: plan.people.get(plan.person),
  };
}

/** What was signed, without what only stands around it. */
function signedPart({ id, date, rows, notes, nextDate, mentor, signatures, closed }: CheckIn): unknown {
  return {
    id,
    date,
    notes,
    nextDate,
    mentor,
    how: closed?.how,
    rows: rows.map(({ indicator, self, mentor: other, agreed }) => ({
      indicator,
      self,
      mentor: other?.rating ?? null,
      comment: other?.comment ?? '',
      agreed: agreed?.rating ?? null,
    })),
    payloads: signatures
      .map(({ by, payload }) => ({ by, payload }))
      .sort((one, two) => (one.by < two.by ? -1 : 1)),
  };
}

/** Nobody else opens one. */
function opened({ individual }: Meeting): ReadonlySet<string> {
  const lines = individual.flatMap((writer) => writer.lines);
  const changes = lines.flatMap(({ line }) => line.changes ?? []);
  return new Set(
    changes.flatMap(({ type, checkIn }) => (type.startsWith('checkin.') ? [String(checkIn)] : [])),
  );
}

/** An act of the individual's that stands since it is also part of what both have seen: then others have a say in it. */
function holdsMore({ individual, changesIn }: Meeting): boolean {
  const lines = individual.flatMap((writer) => writer.lines);
  const undos = lines.flatMap(({ line }) => line.changes ?? []).filter(({ type }) => type === 'change.undo');
  return undos.some(({ act }) => {
    const types = changesIn(String(act)).map(({ type }) => type.startsWith('checkin.'));
    return types.includes(true) && types.includes(false);
  });
}

describe('what others write', () => {
  it('changes none of the individual’s fields, whatever it says and whenever it says that it was', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        if (holdsMore(meeting)) return;
        const [one, two] = meeting.individual;
        const alone = foldJournals(meeting.id, [one.journal(), two.journal()]).plan;
        const together = planIn(meeting);
        expect(individuals(together)).toEqual(individuals(alone));
        expect([...together.checkIns.keys()].filter((id) => !opened(meeting).has(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is kept, has no effect, and is named as such', () => {
    fc.assert(
      fc.property(arbitraryMeeting({ writers: [2, 3, 4] }), (meeting) => {
        const { ignored } = foldJournals(meeting.id, meeting.journals);
        for (const { act, reason } of ignored) {
          expect(act.changes.length).toBeGreaterThan(0);
          expect(reason).not.toBe('');
        }
        const others = meeting.journals.slice(2, 5).flatMap(({ lines }) => lines);
        const forbidden = others.flatMap(({ line }) =>
          (line.changes ?? []).filter(({ type }) =>
            ['rating.set', 'note.set', 'evidence.add', 'profile.set', 'share.state', 'checkin.open'].includes(
              type,
            ),
          ),
        );
        const named = ignored.map(({ change }) => change.type);
        expect(named.length).toBeGreaterThanOrEqual(forbidden.length);
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether both have signed other words too: then they have said two things, and the first stands. */
function isTwofold({ individual, mentor }: Meeting, { id, signatures }: CheckIn): boolean {
  const [one, other] = [individual, mentor].map((writers) => {
    const changes = writers.flatMap(({ lines }) => lines).flatMap(({ line }) => line.changes ?? []);
    const signs = changes.filter(({ type, checkIn }) => type === 'checkin.sign' && checkIn === id);
    return new Set(signs.map(({ payload }) => payload).filter((text) => text !== signatures[0]?.payload));
  });
  return [...(one ?? [])].some((text) => other?.has(text));
}

describe('what both have signed', () => {
  it.each([
    ['the individual', [0, 1]],
    ['the mentor', [2, 3]],
    ['anybody', [0, 1, 2, 3, 4, 5]],
  ])('is never another again, whatever %s writes after it or slips in before it', (_, attackers) => {
    let locked = 0;
    fc.assert(
      fc.property(arbitraryMeeting({ from: 10, attackers }), (meeting) => {
        const before = foldJournals(meeting.id, meeting.journalsBefore).plan;
        const after = planIn(meeting);
        for (const checkIn of before.checkIns.values()) {
          if (checkIn.closed?.how !== 'signed' || isTwofold(meeting, checkIn)) continue;
          locked += 1;
          const now = after.checkIns.get(checkIn.id);
          expect(now === undefined ? null : signedPart(now)).toEqual(signedPart(checkIn));
        }
      }),
      { numRuns: 200 },
    );
    // So that the law is about something.
    expect(locked).toBeGreaterThan(100);
  });
});
