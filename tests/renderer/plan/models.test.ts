import { describe, expect, test } from 'vitest';
import { boardCards } from '../../../renderer/features/plan/board-cards';
import { dueSummary } from '../../../renderer/store/due-rows';
import { headOf } from '../../../renderer/features/plan/head-model';
import { ladderRows } from '../../../renderer/features/plan/ladder-rows';
import { placesOf, type Skill } from '../../../framework/framework';
import { levelsOf } from '../../../framework/levels';
import { FakeShell, shippedFramework } from '../fake-api';
import { id, rating } from '../open-window';

const today = '2026-11-23';

function skill(): Skill {
  const [only] = shippedFramework.skills;
  if (only === undefined) throw new Error('The shipped framework has no skill');
  return only;
}

function planAfter(...acts: readonly (readonly unknown[])[]) {
  const shell = new FakeShell({ today });
  for (const requests of acts) {
    const applied = shell.apply(...requests);
    if (!applied.ok) throw new Error(applied.error.message);
  }
  return shell.plan;
}

const claim = (level: number) => [{ type: 'level.claim', level }];
const proof = (...numbers: readonly string[]) => [
  { type: 'evidence.add', kind: 'note', text: 'x', indicators: numbers.map(id) },
];

describe('head', () => {
  const head = (...acts: readonly (readonly unknown[])[]) => {
    const plan = planAfter(...acts);
    return headOf(skill(), plan, { levels: levelsOf(skill(), plan), statedOn: null });
  };

  test('below level 1: how much of it is met and evidenced', () => {
    expect(head([rating('1.1', 'met')], proof('1.2'))).toMatchObject({
      current: null,
      towards: { rank: 1 },
      met: { covered: 1, of: 3 },
      evidenced: null,
      coverage: { covered: 1, of: 3 },
    });
  });

  test('all evidenced: no coverage to say', () => {
    expect(head(claim(1), proof('1.1', '1.2', '1.3'))).toMatchObject({
      current: { rank: 1 },
      towards: null,
      met: null,
      evidenced: 1,
      coverage: null,
    });
  });

  test('some evidenced: the level that is, and how much of the whole', () => {
    expect(head(claim(3), proof('1.1', '1.2', '1.3', '3.1'))).toMatchObject({
      current: { rank: 3 },
      evidenced: 1,
      coverage: { covered: 4, of: 9 },
    });
  });
});

describe('ladder', () => {
  test('highest first, with where one is, what is next, and one note a rung', () => {
    const plan = planAfter(claim(2), proof('1.1', '1.2', '1.3', '2.2'), [
      { type: 'target.set', level: 3, date: '2027-03-31' },
      { type: 'target.set', level: 4, date: '2028-03-31' },
    ]);
    const rows = ladderRows({
      skill: skill(),
      plan,
      levels: levelsOf(skill(), plan),
      today,
      isCovered: false,
    });
    expect(rows.map(({ rank, isHere, isNext, note }) => [rank, isHere, isNext, note.kind])).toEqual([
      [5, false, false, 'none'],
      [4, false, false, 'target'],
      [3, false, true, 'target'],
      [2, true, false, 'evidence'],
      [1, false, false, 'evidence'],
    ]);
    expect(rows[3]?.marks.map(({ mark }) => mark)).toEqual(['met', 'evidenced', 'met']);
    expect(rows[3]?.note).toEqual({ kind: 'evidence', covered: 1, of: 3 });
    expect(rows[2]?.note).toEqual({
      kind: 'target',
      isNext: true,
      date: '2027-03-31',
      due: 'later',
      days: 128,
    });
  });

  test('a level without indicators has neither marks nor a note', () => {
    const bare: Skill = {
      ...skill(),
      levels: [{ rank: 9, name: 'Bare', indicators: [] }, ...skill().levels],
    };
    const plan = planAfter();
    const row = ladderRows({ skill: bare, plan, levels: levelsOf(bare, plan), today, isCovered: false }).find(
      ({ rank }) => rank === 9,
    );
    expect(row).toEqual({
      rank: 9,
      name: 'Bare',
      marks: [],
      isHere: false,
      isNext: false,
      note: { kind: 'none' },
    });
  });
});

test('a card has its own date, else its level’s, and the day it was met', () => {
  const plan = planAfter(
    [rating('3.1', 'met')],
    [{ type: 'target.set', level: 3, date: '2026-12-05' }],
    [{ type: 'target.set', indicator: id('3.3'), date: '2026-11-22' }],
    [{ type: 'action.add', text: 'Try', indicators: [id('3.3')] }],
  );
  const places = [...placesOf(shippedFramework).values()].filter(({ level }) => level.rank === 3);
  expect(
    boardCards(places, { plan, today, isCovered: false }).map(({ number, date, openActions }) => [
      number,
      date,
      openActions,
    ]),
  ).toEqual([
    ['3.1', { kind: 'met', day: today }, 0],
    ['3.2', { kind: 'target', date: '2026-12-05', due: 'soon', days: 12 }, 0],
    ['3.3', { kind: 'target', date: '2026-11-22', due: 'late', days: -1 }, 1],
  ]);
});

test('what is due: targets and actions apart, later ones left out', () => {
  const plan = planAfter(
    [{ type: 'target.set', indicator: id('1.1'), date: '2026-11-22' }],
    [{ type: 'target.set', level: 2, date: '2026-11-23' }],
    [{ type: 'target.set', level: 5, date: '2027-11-23' }],
    [{ type: 'action.add', text: 'Try', date: '2026-11-01', indicators: [id('3.3')] }],
  );
  const summary = dueSummary(shippedFramework, plan, today);
  expect(summary?.late).toEqual({ targets: 1, actions: 1 });
  expect(summary?.soon).toEqual({ targets: 1, actions: 0 });
  expect(summary?.rows.map(({ what, days }) => [what.kind, days])).toEqual([
    ['action', -22],
    ['indicator', -1],
    ['level', 0],
  ]);
  expect(dueSummary(shippedFramework, planAfter(), today)).toBeNull();
});
