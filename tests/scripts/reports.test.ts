import { expect, test } from 'vitest';
import { failuresOfJourneys, failuresOfUnits } from '../../scripts/failures.mjs';
import { readEndToEndReport, readUnitReport, total } from '../../scripts/reports.mjs';

test('the sum is that of all reports, and a second try counts as a failure', () => {
  const unit = readUnitReport({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 3 });
  const endToEnd = readEndToEndReport({ stats: { expected: 10, unexpected: 2, flaky: 1, skipped: 4 } });
  expect(unit).toEqual({ passed: 40, failed: 1 });
  expect(endToEnd).toEqual({ passed: 10, failed: 3 });
  expect(total([unit, endToEnd, { passed: 5, failed: 0, failures: ['One'] }])).toEqual({
    passed: 55,
    failed: 4,
    failures: ['One'],
  });
});

test('a report that cannot be read is an error, never a zero', () => {
  expect(() => readUnitReport({})).toThrow('numPassedTests');
  expect(() => readEndToEndReport(null)).toThrow('expected');
});

test('what failed is named, with why: a test, a whole file, a journey in a suite of a suite', () => {
  const passed = { status: 'passed', fullName: 'holds', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'breaks',
    failureMessages: ['\u001b[31mExpected 1\u001b[39m\nGot 2'],
  };
  const units = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: 'b.test.ts', status: 'failed', message: 'No such file', assertionResults: [passed] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    ],
  };
  expect(failuresOfUnits(units)).toEqual([
    'a.test.ts: breaks\n    Expected 1\n    Got 2',
    'b.test.ts\n    No such file',
  ]);
  const spec = {
    file: 'a.spec.ts',
    title: 'opens',
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'Gone' }] }] }],
  };
  const journeys = { suites: [{ specs: [{ ...spec, ok: true }], suites: [{ specs: [spec] }] }] };
  expect(failuresOfJourneys(journeys)).toEqual(['tests/e2e/a.spec.ts: opens\n    Gone']);
});
