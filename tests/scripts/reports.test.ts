import { expect, test } from 'vitest';
import { readEndToEndReport, readUnitReport, total } from '../../scripts/reports.mjs';

test('the sum is that of all reports, and a second try counts as a failure', () => {
  const unit = readUnitReport({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 3 });
  const endToEnd = readEndToEndReport({ stats: { expected: 10, unexpected: 2, flaky: 1, skipped: 4 } });
  expect(unit).toEqual({ passed: 40, failed: 1 });
  expect(endToEnd).toEqual({ passed: 10, failed: 3 });
  expect(total([unit, endToEnd, { passed: 5, failed: 0 }])).toEqual({ passed: 55, failed: 4 });
});

test('a report that cannot be read is an error, never a zero', () => {
  expect(() => readUnitReport({})).toThrow('numPassedTests');
  expect(() => readEndToEndReport(null)).toThrow('expected');
});
