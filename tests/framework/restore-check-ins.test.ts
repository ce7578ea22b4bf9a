/** Going back in a plan that several people write in: what is the individual's is as it was, what both saw stays. */
import { expect, it } from 'vitest';
import { applyActs } from '../../framework/acts';
import type { CheckIn } from '../../framework/check-in';
import { isBlind } from '../../framework/cover';
import type { Action, Plan } from '../../framework/plan';
import { restoringChanges } from '../../framework/restore';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { itemId } from '../helpers/meeting';
import { foldJournals } from '../helpers/test-writer';
import { individual, mentor, TwoPeople } from '../helpers/two-people';

const day = '2027-12-01';

function restored(now: Plan, then: Plan): Plan {
  const refused: unknown[] = [];
  const acts = [{ changes: restoringChanges(now, then), day }];
  const plan = applyActs(now, acts, (ignored) => refused.push(ignored));
  expect(refused).toEqual([]);
  return plan;
}

function texts(plan: Plan): unknown {
  return [...plan.proofs].map(([id, { text }]) => [id, text]).sort();
}

/** Without the days on which it was recorded. */
function undated({ added: _added, ended: _ended, ...action }: Action): Omit<Action, 'added' | 'ended'> {
  return action;
}

/** What both still write in one that is open. */
function open({ date, notes, nextDate }: CheckIn): unknown {
  return { date, notes, nextDate };
}

function agreed({ rows }: CheckIn): unknown {
  return rows.map(({ indicator, agreed: said }) => [indicator, said?.rating ?? null]);
}

/** What was said in it, shown, signed or closed. */
function settled(checkIn: CheckIn): unknown {
  const { date: _date, notes: _notes, nextDate: _next, rows, ...rest } = checkIn;
  return { ...rest, rows: rows.map(({ indicator, self, mentor: theirs }) => ({ indicator, self, theirs })) };
}

function expectAction(id: string, back: Plan, { now, then }: Record<'now' | 'then', Plan>): void {
  const is = back.actions.get(id);
  const was = then.actions.get(id);
  if (was === undefined || is === undefined) {
    expect([id, is?.status]).toEqual([id, 'dropped']);
    return;
  }
  // Nobody writes in the name of another: what they took away again comes back in the individual's hand.
  const { by: _by, ...unsigned } = undated(was);
  expect(undated(is)).toMatchObject(unsigned);
  expect(is.by).toBe(now.actions.get(id)?.by === was.by ? was.by : undefined);
}

function expectCheckIn(id: string, back: Plan, { now, then }: Record<'now' | 'then', Plan>): void {
  const is = back.checkIns.get(id);
  const before = now.checkIns.get(id);
  const was = then.checkIns.get(id);
  if (before === undefined) {
    // Given up meanwhile, with nothing shown: the individual's part of it is there again.
    expect(is === undefined).toBe(was === undefined || !isBlind(was));
    if (is === undefined || was === undefined) return;
    expect(is.rows.map(({ indicator, self }) => [indicator, self])).toEqual(
      was.rows.map(({ indicator, self }) => [indicator, self]),
    );
    expect(open(is)).toEqual(open(was));
    return;
  }
  if (is === undefined || was === undefined || before.closed !== null) {
    expect(is).toEqual(before);
    return;
  }
  expect(settled(is)).toEqual(settled(before));
  expect(open(is)).toEqual(open(was));
  const isSameRound = before.rows.every(({ indicator }, at) => was.rows[at]?.indicator === indicator);
  if (before.shown !== null && was.shown !== null && isSameRound) expect(agreed(is)).toEqual(agreed(was));
}

it('brings back proofs, actions and what is open in a check-in, and takes away nothing of what others said (law)', () => {
  let changed = 0;
  fc.assert(
    fc.property(arbitraryMeeting({ from: 2, attackers: [0, 1, 2, 3, 4] }), (meeting) => {
      const then = foldJournals(meeting.id, meeting.journalsBefore).plan;
      const now = foldJournals(meeting.id, meeting.journals).plan;
      const back = restored(now, then);
      expect(texts(back)).toEqual(texts(then));
      for (const id of back.actions.keys()) expectAction(id, back, { now, then });
      expect([...then.actions.keys()].filter((id) => !back.actions.has(id))).toEqual([]);
      for (const id of [...then.checkIns.keys(), ...now.checkIns.keys()]) {
        expectCheckIn(id, back, { now, then });
      }
      expect([back.people, back.share]).toEqual([now.people, now.share]);
      expect(restoringChanges(restored(back, then), then)).toEqual(restoringChanges(back, then));
      changed += now.checkIns === back.checkIns ? 0 : 1;
    }),
    { numRuns: 200 },
  );
  expect(changed).toBeGreaterThan(10);
});

it('leaves what the mentor wrote down theirs, and theirs to do', () => {
  const two = new TwoPeople();
  const checkIn = two.agreed('1.1');
  const [action = ''] = two.act(mentor, {
    type: 'action.add',
    text: 'Show how it is done',
    owner: 'mentor',
    checkIn,
  });
  const then = two.plan;
  two.act(individual, { type: 'action.edit', action, text: 'Something else' });
  two.act(individual, { type: 'action.drop', action, outcome: 'Not needed' });
  const back = restored(two.plan, then).actions.get(action);
  expect(back).toMatchObject({
    text: 'Show how it is done',
    status: 'open',
    owner: 'mentor',
    checkIn,
    by: mentor,
  });
});

it('opens a check-in again that was given up, and leaves one that was not there yet', () => {
  const two = new TwoPeople();
  const before = two.plan;
  const indicator = 'infrastructure-support/1.1';
  const [checkIn = itemId(0)] = two.act(individual, {
    type: 'checkin.open',
    mentorName: 'S.',
    indicators: [indicator],
  });
  const then = two.plan;
  two.act(individual, { type: 'checkin.cancel', checkIn });
  expect(restored(two.plan, then).checkIns.get(checkIn)?.rows).toHaveLength(1);
  expect(restored(then, before).checkIns).toEqual(then.checkIns);
});
