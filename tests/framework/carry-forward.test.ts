import { describe, expect, it } from 'vitest';
import { carryForward, toCarry } from '../../framework/carry-forward';
import { namesIn, ownerName, writerName } from '../../framework/check-in-names';
import { dueItems, mentorsDue } from '../../framework/due';
import { recordAct } from '../../framework/record';
import { readRequests } from '../../framework/request';
import {
  checkInOf,
  firstActs,
  individual,
  mentor,
  planAfter,
  sinceActs,
  today,
} from '../helpers/meeting-plans';
import { at, framework, itemId } from '../helpers/report-plans';

const plan = planAfter(firstActs, sinceActs);
const input = { plan, framework, today };

describe('what is carried forward', () => {
  it('is all that is late and not private, as one act', () => {
    const items = toCarry({ ...input, writer: individual });
    expect(carryForward(items, '2027-01-15')).toEqual([
      { type: 'target.set', indicator: at('3.3'), date: '2027-01-15' },
      { type: 'action.edit', action: itemId(12), date: '2027-01-15' },
      { type: 'action.edit', action: itemId(14), date: '2027-01-15' },
    ]);
    expect(carryForward(items, null).map((request) => 'date' in request && request.date)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is, for the mentor, what they wrote themselves, which the plan takes from them', () => {
    const items = toCarry({ ...input, writer: mentor });
    const requests = carryForward(items, '2027-01-15');
    expect(requests).toEqual([{ type: 'action.edit', action: itemId(14), date: '2027-01-15' }]);
    const recorded = recordAct(readRequests([...requests]), {
      plan,
      framework,
      person: mentor,
      steps: { undo: null, redo: null },
      canUndo: () => false,
      canRedo: () => false,
      today,
      newId: () => itemId(99),
      files: new Map(),
      removedApart: () => null,
    });
    expect(recorded.changes).toHaveLength(1);
  });

  it('is nothing twice: what was carried forward is not late any more', () => {
    const requests = carryForward(toCarry({ ...input, writer: individual }), '2027-01-15');
    const recorded = recordAct(readRequests([...requests]), {
      plan,
      framework,
      steps: { undo: null, redo: null },
      canUndo: () => false,
      canRedo: () => false,
      today,
      newId: () => itemId(99),
      files: new Map(),
      removedApart: () => null,
    });
    const after = planAfter(firstActs, sinceActs, [
      { changes: recorded.changes, day: today, person: individual },
    ]);
    expect(toCarry({ ...input, plan: after, writer: individual })).toEqual([]);
  });
});

describe('whose an action is', () => {
  it('counts as late for the individual only where it is their own', () => {
    const actions = (items: ReturnType<typeof dueItems>) =>
      items.flatMap((item) => (item.kind === 'action' ? [item.action] : []));
    expect(actions(dueItems(framework, plan, today))).toEqual([12, 13, 11].map(itemId));
    expect(actions(mentorsDue(plan, today))).toEqual([itemId(14)]);
  });

  it('is told by name, and so is who wrote it down', () => {
    const [own, theirs] = [plan.actions.get(itemId(12)), plan.actions.get(itemId(14))];
    if (own === undefined || theirs === undefined) throw new Error('Both are in the plan.');
    expect([ownerName(plan, own), writerName(plan, own)]).toEqual([null, null]);
    expect([ownerName(plan, theirs), writerName(plan, theirs)]).toEqual(['Name Mentor', 'Name Mentor']);
    const { checkIn: _, ...elsewhere } = theirs;
    expect(ownerName({ ...plan, people: new Map() }, elsewhere)).toBe('Mentor');
  });

  it('never leaves anybody without a name', () => {
    const checkIn = checkInOf(plan);
    expect(namesIn(plan, checkIn)).toEqual({ individual: 'Name Surname', mentor: 'Mentor' });
    expect(namesIn(plan, { ...checkIn, mentor })).toEqual({
      individual: 'Name Surname',
      mentor: 'Name Mentor',
    });
    const nobody = { ...plan, people: new Map(), profile: { name: ' ', role: '', mentor: '' } };
    expect(namesIn(nobody, { ...checkIn, mentorName: ' ' })).toEqual({
      individual: 'Individual',
      mentor: 'Mentor',
    });
  });
});
