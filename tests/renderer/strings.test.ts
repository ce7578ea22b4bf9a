import { expect, test } from 'vitest';
import { placesOf } from '../../framework/framework';
import { emptyPlan } from '../../framework/plan';
import { actWords } from '../../renderer/strings/acts';
import { counted, fileSize, listed } from '../../renderer/strings/numbers';
import { boardWords, dueLineWords, dueWords, ladderWords } from '../../renderer/strings/plan';
import { localDay, untilTomorrow } from '../../renderer/ui/local-day';
import { shippedFramework } from './fake-api';
import { id } from './open-window';

const context = { places: placesOf(shippedFramework), plans: [emptyPlan] };

test('numbers in words people use', () => {
  expect([counted(1, 'day'), counted(2, 'day'), counted(12_000, 'piece')]).toEqual([
    '1 day',
    '2 days',
    '12,000 pieces',
  ]);
  expect([
    fileSize(0),
    fileSize(1),
    fileSize(999),
    fileSize(1500),
    fileSize(182_400),
    fileSize(3_250_000),
    fileSize(9_990),
    fileSize(999_499_999),
    fileSize(999_999_999),
    fileSize(5_000_000_000_000),
  ]).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.5 KB',
    '182 KB',
    '3.3 MB',
    '10 KB',
    '999 MB',
    '1 GB',
    '5000 GB',
  ]);
  expect(listed(['3.1', '3.2', '3.3'])).toBe('3.1, 3.2 and 3.3');
});

test('a date far and near', () => {
  const words = (days: number) => dueWords({ days, date: '2027-03-31' });
  expect([words(-9), words(-1), words(0), words(1), words(12), words(30)]).toEqual([
    '9 days late',
    '1 day late',
    'today',
    'tomorrow',
    'in 12 days',
    'in 30 days',
  ]);
  expect(words(31)).toMatch(/^by .*2027$/);
  expect(ladderWords.by({ days: 400, date: '2028-03-31' })).toBe('by Mar 2028');
  expect(boardWords.metOn('2025-11-03', '2026-01-01')).toContain('2025');
  expect(boardWords.metOn('2026-11-03', '2026-11-23')).not.toContain('2026');
});

test('the due line says target once where that is clear, and names actions', () => {
  const line = (late: [number, number], soon: [number, number]) => {
    const [lateCount, soonCount] = [late, soon].map(([targets, actions]) => ({ targets, actions }));
    if (lateCount === undefined || soonCount === undefined) return '';
    return `${dueLineWords.late(lateCount)}, ${dueLineWords.soon(soonCount, lateCount)}`;
  };
  expect(line([1, 0], [2, 0])).toBe('1 target is late, 2 are due within 30 days');
  expect(line([2, 1], [1, 0])).toBe('2 targets and 1 action are late, 1 target is due within 30 days');
  expect(dueLineWords.soon({ targets: 1, actions: 0 }, { targets: 0, actions: 0 })).toBe(
    '1 target is due within 30 days',
  );
});

test('an act in a few words', () => {
  expect(actWords([{ type: 'rating.set', indicator: id('3.2'), rating: null }], context)).toBe(
    '3.2, rating cleared',
  );
  expect(
    actWords(
      [
        { type: 'level.claim', skill: 'infrastructure-support', level: 3 },
        { type: 'rating.set', indicator: id('1.1'), rating: 'met' },
      ],
      context,
    ),
  ).toBe('“I already work at level 3”');
  const remove = { type: 'evidence.remove', evidence: '0'.repeat(16) } as const;
  expect(actWords([remove, remove, remove], context)).toBe('3 pieces of evidence removed');
  expect(actWords([], context)).toBe('the last change');
});

test('the day on the clock of whoever sits here', () => {
  expect(localDay(new Date(2026, 10, 23, 23, 59))).toBe('2026-11-23');
  expect(untilTomorrow(new Date(2026, 10, 23, 23, 59))).toBe(60_000);
  expect(localDay(new Date(2027, 0, 1))).toBe('2027-01-01');
});
