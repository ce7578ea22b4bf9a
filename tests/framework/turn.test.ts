import { describe, expect, it } from 'vitest';
import type { Change } from '../../framework/change';
import type { CheckIn, CheckInRow, Signature } from '../../framework/check-in';
import { refusalOf } from '../../framework/permission';
import { emptyPlan, type Plan } from '../../framework/plan';
import { isTurnOf, openCheckIn, turnOf } from '../../framework/turn';
import { draftOf } from '../../framework/draft';
import { fc } from '../helpers/laws';

const individual = 'a'.repeat(32);
const mentor = 'b'.repeat(32);
const id = '1'.repeat(16);

const begun: CheckIn = {
  id,
  date: null,
  where: 'away',
  mentorName: 'Mentor',
  mentor: '',
  opened: '2026-01-05',
  rows: ['one', 'two'].map((indicator): CheckInRow => ({
    indicator,
    self: 'met',
    mentor: null,
    agreed: null,
  })),
  rated: null,
  shown: null,
  comments: [],
  notes: '',
  nextDate: null,
  signatures: [],
  closed: null,
};
const rated: CheckIn = { ...begun, mentor, rated: '2026-01-07' };
const shown: CheckIn = { ...rated, shown: { by: mentor, day: '2026-01-08' } };
const agreed: CheckIn = {
  ...shown,
  rows: shown.rows.map((row, index) => ({
    ...row,
    agreed: { rating: 'met', by: individual, day: `2026-01-1${String(index)}` },
  })),
};

function signature(by: string, day: string, payload = 'words'): Signature {
  return { by, key: 'key', payload, sig: 'sig', where: 'own', at: `${day}T09:00:00.000Z`, day };
}

function planWith(...checkIns: readonly CheckIn[]): Plan {
  return { ...emptyPlan, person: individual, checkIns: new Map(checkIns.map((one) => [one.id, one])) };
}

describe('whose turn it is', () => {
  it('goes from the mentor to both, and to whoever has not signed', () => {
    const byIndividual = { ...agreed, signatures: [signature(individual, '2026-01-12')] };
    const byMentor = { ...agreed, signatures: [signature(mentor, '2026-01-12')] };
    expect(
      [begun, rated, shown, agreed, byIndividual, byMentor].map((one) => turnOf(one, individual)),
    ).toEqual([
      { checkIn: id, whose: 'mentor', what: 'rate', since: '2026-01-05' },
      { checkIn: id, whose: 'either', what: 'show', since: '2026-01-07' },
      { checkIn: id, whose: 'either', what: 'agree', since: '2026-01-08' },
      { checkIn: id, whose: 'either', what: 'sign', since: '2026-01-11' },
      { checkIn: id, whose: 'mentor', what: 'sign', since: '2026-01-12' },
      { checkIn: id, whose: 'individual', what: 'sign', since: '2026-01-12' },
    ]);
  });

  it('is the first signer’s again where the other has signed other words', () => {
    const signatures = [signature(mentor, '2026-01-13', 'other words'), signature(individual, '2026-01-12')];
    expect(turnOf({ ...agreed, signatures }, individual)).toEqual({
      checkIn: id,
      whose: 'individual',
      what: 'sign',
      since: '2026-01-13',
    });
  });

  it('is nobody’s once it is closed', () => {
    const closed = { how: 'unsigned', day: '2026-01-12', paper: null } as const;
    expect(turnOf({ ...agreed, closed }, individual)).toBeNull();
    expect(openCheckIn(planWith({ ...agreed, closed }), mentor)).toBeNull();
  });

  it('is about the newest check-in that goes on, and for another mentor about none of those with the first', () => {
    const later = { ...rated, id: '2'.repeat(16) };
    const plan = planWith(rated, later);
    expect(openCheckIn(plan, individual)).toBe(later);
    expect(openCheckIn(plan, mentor)).toBe(later);
    expect(openCheckIn(plan, 'c'.repeat(32))).toBeNull();
    expect(openCheckIn(planWith(begun), 'c'.repeat(32))).toBe(begun);
  });
});

const day = fc.constantFrom('2026-01-05', '2026-02-01');
const anyCheckIn = fc.record({
  mentor: fc.constantFrom('', mentor),
  rated: fc.option(day),
  shown: fc.option(fc.record({ by: fc.constant(mentor), day })),
  agreed: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }),
});

it('whoever is waited for may do what is waited for', () => {
  fc.assert(
    fc.property(anyCheckIn, ({ agreed: agreedRows, ...state }) => {
      const rows = begun.rows.map((row, index): CheckInRow => ({
        ...row,
        agreed: agreedRows[index] === true ? { rating: 'met', by: mentor, day: '2026-02-01' } : null,
      }));
      // Nothing is shown before it is rated.
      const checkIn = { ...begun, ...state, rows, shown: state.rated === null ? null : state.shown };
      const turn = turnOf(checkIn, individual);
      const acts: Readonly<Record<string, Change>> = {
        rate: { type: 'checkin.rated', checkIn: id },
        show: { type: 'checkin.show', checkIn: id },
        agree: { type: 'checkin.agree', checkIn: id, indicator: 'one', rating: 'met' },
        sign: { type: 'checkin.close', checkIn: id, how: 'unsigned' },
      };
      const plan = planWith(checkIn);
      for (const person of [individual, mentor]) {
        if (turn === null || !isTurnOf(turn, plan, person)) continue;
        const act = acts[turn.what];
        expect(act === undefined ? 'none' : refusalOf(draftOf(plan), act, person)).toBeNull();
      }
    }),
  );
});
