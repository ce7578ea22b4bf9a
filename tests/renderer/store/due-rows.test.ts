import { expect, test } from 'vitest';
import { dueRows, movedTo } from '../../../renderer/store/due-rows';
import { toSort } from '../../../renderer/store/to-sort';
import { FakeShell, shippedFramework } from '../fake-api';
import { id } from '../open-window';

const today = '2026-11-23';

test('every row can be moved, stays the same row, and goes where its new date belongs', () => {
  const shell = new FakeShell({ today });
  shell.apply(
    { type: 'target.set', indicator: id('1.1'), date: '2026-11-01' },
    { type: 'target.set', level: 2, date: '2026-12-01' },
    { type: 'action.add', text: 'Try', date: '2027-11-01' },
  );
  const before = dueRows(shippedFramework, shell.plan, today);
  expect(before.map(({ what, due, days }) => [what.kind, due, days])).toEqual([
    ['indicator', 'late', -22],
    ['level', 'soon', 8],
    ['action', 'later', 343],
  ]);
  const moved = shell.apply(...before.map((row) => movedTo('2026-11-24', row)));
  expect(moved.ok).toBe(true);
  const after = dueRows(shippedFramework, shell.plan, today);
  expect(after.map(({ due }) => due)).toEqual(['soon', 'soon', 'soon']);
  expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
  shell.apply(...after.map((row) => movedTo(null, row)));
  expect(dueRows(shippedFramework, shell.plan, today)).toEqual([]);
});

test('what stands for no indicator waits to be sorted, oldest first', () => {
  const shell = new FakeShell({ today });
  const note = (text: string, indicators: readonly string[] = []) => ({
    type: 'evidence.add',
    kind: 'note',
    text,
    indicators,
  });
  shell.apply(note('first'));
  shell.apply(note('sorted', [id('1.1')]), note('second'));
  expect(toSort(shell.plan, shippedFramework).map(({ title }) => title)).toEqual(['first', 'second']);
  expect(toSort(shell.plan, { ...shippedFramework, skills: [] })).toEqual([]);
});
