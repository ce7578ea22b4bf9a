import { expect, test } from 'vitest';
import { reminderText } from '../../../electron/reminder-text';

test('a reminder says numbers and nothing else, and nothing where nothing is due', () => {
  expect(reminderText({ late: 0, soon: 0, later: 5 })).toBe(null);
  expect(reminderText({ late: 1, soon: 0, later: 5 })).toBe('1 date is late.');
  expect(reminderText({ late: 2, soon: 1, later: 0 })).toBe('2 dates are late, 1 date is within 30 days.');
  expect(reminderText({ late: 0, soon: 3, later: 0 })).toBe('3 dates are within 30 days.');
});
