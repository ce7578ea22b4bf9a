import { describe, expect, it } from 'vitest';
import type { Change } from '../../framework/change';
import { planAsOf } from '../../framework/fold';
import { sinceOf, sinceThen, type Since } from '../../framework/since';
import { arbitraryHistory } from '../helpers/arbitrary-history';
import { fc } from '../helpers/laws';
import { foldTexts, framework, TestWriter } from '../helpers/test-writer';

const id = (number: string) => `infrastructure-support/${number}`;
const rated = (number: string, rating: 'not-yet' | 'partly' | 'met' | null): Change => ({
  type: 'rating.set',
  indicator: id(number),
  rating,
});
const target = (number: string, date: string | null): Change => ({
  type: 'target.set',
  indicator: id(number),
  date,
});
const action = (digit: string, text: string): Change => ({
  type: 'action.add',
  action: digit.repeat(16),
  text,
  indicators: [],
  date: null,
  private: false,
});
const piece = (digit: string, title: string): Change => ({
  type: 'evidence.add',
  evidence: digit.repeat(16),
  kind: 'note',
  title,
  date: '2026-01-05',
  indicators: [id('1.1')],
  text: title,
  note: '',
  private: false,
});
const rest = { from: { day: '2026-01-05', checkIn: null }, isCovered: false };

function read(writers: readonly TestWriter[]) {
  return foldTexts(
    writers[0]?.id ?? '',
    writers.map(({ text }) => text),
  );
}

/** @param then where counting begins: what it answers is the state before */
function since(before: readonly Change[], after: readonly Change[]): Since {
  const writer = new TestWriter();
  writer.act(before);
  const then = read([writer]).plan;
  writer.act(after);
  return sinceOf({ before: then, after: read([writer]).plan }, framework, rest);
}

function isEmpty({ ratings, levels, evidence, targets, actions }: Since): boolean {
  const lists = [...Object.values(ratings), ...Object.values(evidence), targets];
  const ended = [actions.done, actions.dropped, actions.added];
  return (
    [...lists, ...ended].every(({ length }) => length === 0) &&
    levels.every((one) => JSON.stringify(one.before) === JSON.stringify(one.after))
  );
}

describe('since last time', () => {
  it('tells what went up, down, was rated first and what was taken away', () => {
    const found = since(
      [rated('1.1', 'partly'), rated('1.2', 'met'), rated('1.3', 'met'), rated('2.1', 'met')],
      [rated('1.1', 'met'), rated('1.2', 'not-yet'), rated('2.1', null), rated('2.2', 'partly')],
    );
    expect(found.ratings).toEqual({
      up: [{ indicator: id('1.1'), from: 'partly', to: 'met' }],
      down: [{ indicator: id('1.2'), from: 'met', to: 'not-yet' }],
      first: [{ indicator: id('2.2'), from: null, to: 'partly' }],
      cleared: [{ indicator: id('2.1'), from: 'met', to: null }],
    });
  });

  it('tells the levels before and after', () => {
    const all = ['1.1', '1.2', '1.3'].map((number) => rated(number, 'met'));
    expect(since([], [...all, piece('a', 'A week')]).levels).toEqual([
      {
        skill: framework.id,
        before: { claimed: null, evidenced: null, confirmed: null },
        after: { claimed: 1, evidenced: null, confirmed: null },
      },
    ]);
  });

  it('tells dates that moved, by how many days, and those that were set or taken away', () => {
    const level = { type: 'target.set', skill: framework.id, level: 3 } as const;
    const found = since(
      [target('3.3', '2026-11-23'), target('3.1', '2026-12-01'), { ...level, date: '2027-03-31' }],
      [
        target('3.3', '2026-12-14'),
        target('3.1', null),
        target('3.2', '2026-12-05'),
        { ...level, date: '2027-03-01' },
      ],
    );
    expect(found.targets).toEqual([
      { kind: 'level', skill: framework.id, level: 3, from: '2027-03-31', to: '2027-03-01', days: -30 },
      { kind: 'indicator', indicator: id('3.1'), from: '2026-12-01', to: null, days: null },
      { kind: 'indicator', indicator: id('3.2'), from: null, to: '2026-12-05', days: null },
      { kind: 'indicator', indicator: id('3.3'), from: '2026-11-23', to: '2026-12-14', days: 21 },
    ]);
  });

  it('counts the actions there were to do, and tells those that ended and those that came', () => {
    const done = { type: 'action.done', action: 'a'.repeat(16), outcome: 'It went well.' } as const;
    const found = since(
      [action('a', 'One'), action('b', 'Two'), action('c', 'Old'), { ...done, action: 'c'.repeat(16) }],
      [
        done,
        action('d', 'New'),
        action('e', 'Newer'),
        { ...done, type: 'action.drop', action: 'e'.repeat(16) },
      ],
    );
    expect(found.actions).toMatchObject({
      toDo: 3,
      done: [{ text: 'One', outcome: 'It went well.' }],
      dropped: [{ text: 'Newer' }],
      added: [{ text: 'New' }],
    });
  });

  it('tells the evidence that was added and removed', () => {
    const remove = { type: 'evidence.remove', evidence: 'a'.repeat(16) } as const;
    const { evidence } = since([piece('a', 'Old')], [remove, piece('b', 'New')]);
    expect(evidence).toMatchObject({ added: [{ title: 'New' }], removed: [{ title: 'Old' }] });
  });

  it('counts from where a check-in ended, and knows none that is not there', () => {
    const checkIn = 'c'.repeat(16);
    const one = new TestWriter();
    const mentor = new TestWriter({ plan: one.id });
    one.act([rated('1.1', 'partly')]);
    const meeting = { date: '2026-01-06', where: 'away', mentorName: 'M', self: [] } as const;
    one.act([{ type: 'checkin.open', checkIn, indicators: [id('1.1')], ...meeting }]);
    const open = () => {
      const { plan, entries } = read([one, mentor]);
      return sinceThen({ plan, entries, framework, viewer: one.person }, { checkIn });
    };
    one.act([rated('1.2', 'met')]);
    expect(open()?.ratings.first).toHaveLength(1);
    mentor.see(one);
    mentor.act([{ type: 'checkin.rate', checkIn, indicator: id('1.1'), rating: 'met' }]);
    mentor.act([{ type: 'checkin.rated', checkIn }]);
    mentor.act([{ type: 'checkin.show', checkIn }]);
    one.see(mentor);
    one.act([action('a', 'Agreed on')]);
    one.act([{ type: 'checkin.close', checkIn, how: 'unsigned' }]);
    expect(open()).toMatchObject({ from: { day: '2026-01-06', checkIn }, actions: { toDo: 1 } });
    one.act([rated('1.1', 'met'), { type: 'action.done', action: 'a'.repeat(16), outcome: '' }]);
    expect(open()).toMatchObject({
      ratings: { up: [{ indicator: id('1.1') }], first: [] },
      actions: { toDo: 1, done: [{ text: 'Agreed on' }] },
    });
    const { plan, entries } = read([one, mentor]);
    const none = sinceThen({ plan, entries, framework, viewer: '' }, { checkIn: 'd'.repeat(16) });
    expect(none).toBeNull();
  });
});

describe('laws of since', () => {
  it('nothing is otherwise than it is, and backwards every move turns round', () => {
    fc.assert(
      fc.property(arbitraryHistory, fc.nat(), (writers, pick) => {
        const { plan, entries } = read(writers);
        const day = entries[pick % entries.length]?.day ?? '';
        const before = planAsOf(plan, entries, day);
        expect(isEmpty(sinceOf({ before: plan, after: plan }, framework, rest))).toBe(true);
        const there = sinceThen({ plan, entries, framework, viewer: plan.person }, { day });
        const back = sinceOf({ before: plan, after: before }, framework, rest);
        expect(there?.from).toEqual({ day, checkIn: null });
        const turned = (moves: Since['ratings']['up']) =>
          moves.map(({ indicator, from, to }) => ({ indicator, from: to, to: from }));
        expect([there?.ratings.up, there?.ratings.first]).toEqual([
          turned(back.ratings.down),
          turned(back.ratings.cleared),
        ]);
        expect(there?.evidence.added.map((one) => one.id).sort()).toEqual(
          back.evidence.removed.map((one) => one.id).sort(),
        );
        expect(there?.targets.map(({ days }) => days)).toEqual(
          back.targets.map(({ days }) => (days === null ? null : 0 - days)),
        );
        const last = entries.at(-1)?.day ?? '';
        const end = entries.every((entry) => entry.day <= last);
        const now = sinceThen({ plan, entries, framework, viewer: plan.person }, { day: last });
        if (end) expect(now === null ? false : isEmpty(now)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
