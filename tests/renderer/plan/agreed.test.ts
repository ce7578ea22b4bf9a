/** What a mentor agreed to, and what is covered, on the plan page. */
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../framework/framework';
import { levelsOf } from '../../../framework/levels';
import type { Rating } from '../../../framework/plan';
import { boardCards } from '../../../renderer/features/plan/board-cards';
import { headOf } from '../../../renderer/features/plan/head-model';
import { ladderRows } from '../../../renderer/features/plan/ladder-rows';
import { agreedWord } from '../../../renderer/strings/ratings';
import { individual, TwoPeople } from '../../helpers/two-people';
import { shippedFramework } from '../fake-api';
import { id } from '../open-window';

const today = '2026-11-23';
const [skill] = shippedFramework.skills;
if (skill === undefined) throw new Error('The shipped framework has no skill');
const levelOne = ['1.1', '1.2', '1.3'];

function says(two: TwoPeople, rating: Rating, numbers: readonly string[]): void {
  two.act(
    individual,
    ...numbers.map((number) => ({ type: 'rating.set', indicator: id(number), rating }) as const),
  );
}

/** Agreed met, and signed on paper. */
function onPaper(two: TwoPeople, numbers: readonly string[]): void {
  const checkIn = two.agreed(...numbers);
  const paper = { name: 'Name Mentor', date: '2026-11-20' };
  two.act(individual, { type: 'checkin.close', checkIn, how: 'paper', paper });
}

function head({ plan }: TwoPeople) {
  return skill === undefined ? null : headOf(skill, plan, { levels: levelsOf(skill, plan), statedOn: null });
}

function rungs({ plan }: TwoPeople, isCovered = false) {
  if (skill === undefined) return [];
  return ladderRows({ skill, plan, levels: levelsOf(skill, plan), today, isCovered });
}

describe('the level that was agreed', () => {
  test('stands beside the others, and on paper is said', () => {
    const two = new TwoPeople();
    says(two, 'met', [...levelOne, '2.1', '2.2', '2.3']);
    onPaper(two, levelOne);
    expect(head(two)).toMatchObject({
      current: { rank: 2 },
      agreed: { rank: 1, than: 'said', isOnPaper: true },
    });
    const rows = rungs(two);
    expect(rows.at(-1)?.note).toEqual({ kind: 'agreed', how: 'paper' });
    expect(rows.at(-1)?.marks.map(({ mark }) => mark)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(rows.at(-2)?.note).toEqual({ kind: 'evidence', covered: 0, of: 3 });
  });

  test('is never above what the person says: more is said in words, and marked as what they say', () => {
    const two = new TwoPeople();
    says(two, 'partly', levelOne);
    onPaper(two, levelOne);
    expect(head(two)).toMatchObject({ current: null, agreed: { rank: 1, than: 'more' } });
    expect(
      rungs(two)
        .at(-1)
        ?.marks.map(({ mark }) => mark),
    ).toEqual(['partly', 'partly', 'partly']);
    expect(rungs(two).some(({ isHere }) => isHere)).toBe(false);
  });

  test('is nothing while nobody has signed', () => {
    const two = new TwoPeople();
    says(two, 'met', levelOne);
    two.act(individual, { type: 'checkin.close', checkIn: two.agreed(...levelOne), how: 'unsigned' });
    expect(head(two)?.agreed).toBeNull();
    expect(
      rungs(two)
        .at(-1)
        ?.marks.map(({ mark }) => mark),
    ).toEqual(['met', 'met', 'met']);
  });

  test('a card says what was agreed, and how', () => {
    const two = new TwoPeople();
    onPaper(two, ['1.1']);
    const places = [...placesOf(shippedFramework).values()].slice(0, 2);
    const cards = boardCards(places, { plan: two.plan, today, isCovered: false });
    expect(cards.map(({ agreed }) => (agreed === null ? null : agreedWord(agreed)))).toEqual([
      'Agreed: met, on paper',
      null,
    ]);
  });
});

describe('covered', () => {
  test('every mark is the neutral one, nobody is anywhere, and no card tells a rating', () => {
    const two = new TwoPeople();
    says(two, 'met', levelOne);
    const marks = rungs(two, true).flatMap((row) => row.marks.map(({ mark }) => mark));
    expect(new Set(marks)).toEqual(new Set(['covered']));
    const places = [...placesOf(shippedFramework).values()];
    const cards = boardCards(places, { plan: { ...two.plan, ratings: new Map() }, today, isCovered: true });
    expect(new Set(cards.map(({ rating, mark }) => `${String(rating)} ${mark}`))).toEqual(
      new Set(['covered covered']),
    );
  });
});
