import { expect, test } from 'vitest';
import { chartOf } from '../../renderer/features/history/chart-model';

const ranks = [1, 2, 3];
const point = (day: string, claimed: number | null, evidenced: number | null, met: number) => ({
  day,
  claimed,
  evidenced,
  met,
});

test('a level holds until the day it changes, and the last one until today', () => {
  const chart = chartOf({
    points: [point('2026-01-01', null, null, 0), point('2026-01-06', 2, 1, 5)],
    ranks,
    of: 10,
    today: '2026-01-11',
    width: 254,
  });
  expect(chart).toMatchObject({ left: 40, right: 240 });
  // Three levels of 28 px above the base at 96; the second line runs 6 px lower, where both are seen.
  expect(chart.claimed).toBe('M40 96H140V40H240');
  expect(chart.evidenced).toBe('M40 102H140V74H240');
  expect(chart.met).toBe('M40 192H140V160H240');
  expect(chart.metArea).toBe('M40 192H140V160H240V192H40Z');
  expect(chart.ends).toEqual({
    claimed: { x: 240, y: 40 },
    evidenced: { x: 240, y: 74 },
    met: { x: 240, y: 160 },
  });
  expect(chart.levels.map(({ rank }) => rank)).toEqual([null, 1, 2, 3]);
  expect(chart.ticks).toEqual([
    { x: 40, day: '2026-01-01', anchor: 'start' },
    { x: 240, day: '2026-01-11', anchor: 'end' },
  ]);
});

test('a plan of today has a line and one day under it; a writer who is a day ahead is inside', () => {
  const today = chartOf({
    points: [point('2026-01-01', 1, null, 3)],
    ranks,
    of: 3,
    today: '2026-01-01',
    width: 254,
  });
  expect(today.claimed).toBe('M40 68H240');
  expect(today.ticks.map(({ day }) => day)).toEqual(['2026-01-01']);
  const ahead = chartOf({
    points: [point('2026-01-01', null, null, 0), point('2026-01-03', 1, 1, 3)],
    ranks,
    of: 3,
    today: '2026-01-02',
    width: 254,
  });
  expect(ahead.claimed).toBe('M40 96H240V68H240');
});

test('whatever the width and however many levels, all of it is inside', () => {
  const many = Array.from({ length: 40 }, (_, index) => index);
  const chart = chartOf({
    points: [point('2020-01-01', 39, 0, 400)],
    ranks: many,
    of: 400,
    today: '2026-01-01',
    width: 0,
  });
  expect(chart.right).toBeGreaterThan(chart.left);
  expect(Math.min(...chart.levels.map(({ y }) => y))).toBeGreaterThanOrEqual(0);
  expect(chart.ends.met.y).toBe(chart.metTop);
});
