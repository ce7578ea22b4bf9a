import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from '../../framework/day';
import { fc } from '../helpers/laws';

const day = fc.integer({ min: 0, max: 3_000_000 }).map((count) => addDays('0001-01-01', count));

describe('calendar days', () => {
  it('knows the Gregorian calendar', () => {
    expect(['2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].filter((text) => !isDay(text))).toEqual(
      [],
    );
    const wrong = [
      '2027-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '0000-01-01',
      '2026-1-1',
      ' 2026-01-01',
    ];
    expect(wrong.filter((text) => isDay(text))).toEqual([]);
  });

  it('counts there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, count) => {
        const to = addDays(from, count);
        fc.pre(isDay(to));
        expect(daysBetween(from, to)).toBe(count);
      }),
    );
  });

  it('takes the writer’s own day, on both sides of midnight', () => {
    expect(dayOf('2026-11-22T23:30:00.000Z', 60)).toBe('2026-11-23');
    expect(dayOf('2026-11-23T10:30:00.000Z', -11 * 60)).toBe('2026-11-22');
    expect(dayOf('2026-11-23T10:30:00.000Z', 14 * 60)).toBe('2026-11-24');
  });
});
