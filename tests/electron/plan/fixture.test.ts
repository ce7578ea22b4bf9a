/**
 * Plans of every version that was ever shipped must open for ever. tests/fixtures/plan-v1 was written once by the command
 * line and the window's storage of the first version, on three computers of one person, in three time zones, of which one
 * was let in and one shut out afterwards. It is never written again: where this test fails, the model is wrong, never the
 * fixture.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import type { ChangeType } from '../../../framework/change';
import { showPlan } from '../../../framework/show';
import { computer, contents, copyOf, filesWith, note, noteOf, open, ratingOf } from './workshop';

const fixture = 'tests/fixtures/plan-v1';
const shown = readFileSync('tests/fixtures/plan-v1.json', 'utf8');

/** Every change that the first version can write. */
const ofVersion1 = [
  'action.add',
  'action.done',
  'action.drop',
  'action.edit',
  'action.reopen',
  'change.redo',
  'change.undo',
  'device.admit',
  'device.refuse',
  'evidence.add',
  'evidence.edit',
  'evidence.remove',
  'journal.begin',
  'level.claim',
  'note.set',
  'plan.start',
  'profile.set',
  'rating.set',
  'target.set',
  'text.erase',
] as const satisfies readonly ChangeType[];

function typesIn(folder: string): readonly string[] {
  const lines = readdirSync(join(folder, 'journal')).flatMap((name) =>
    readFileSync(join(folder, 'journal', name), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  const types = lines.flatMap((line) => [...line.matchAll(/"type":"([a-z.]+)"/g)].map(([, type]) => type));
  return [...new Set(types)].map(String).sort();
}

describe('a plan of version 1', () => {
  test('holds every change that version 1 can write', () => {
    expect(typesIn(fixture)).toEqual(ofVersion1);
  });

  test('reads as it always has, on any computer, and nothing in it is touched by reading', async () => {
    const folder = await copyOf(fixture);
    const before = await contents(folder);
    const plan = await open(await computer('cli'), folder, { readOnly: true });
    expect(showPlan(plan.plan, plan.framework)).toBe(shown);
    expect(plan.devices.map(({ name, standing }) => ({ name, standing }))).toEqual([
      { name: 'office-1 (command line)', standing: 'first' },
      { name: 'office-1', standing: 'vouched' },
      { name: 'office-1 (command line)', standing: 'admitted' },
      { name: 'office-1 (command line)', standing: 'refused' },
    ]);
    expect({ missing: plan.missingFiles, troubles: plan.troubles }).toEqual({ missing: [], troubles: [] });
    expect(plan.steps.undo?.changes.map(({ type }) => type)).toEqual(['rating.set']);
    await plan.close();
    expect(await contents(folder)).toEqual(before);
  });

  test('is sound: every signature, digest, clock and file', async () => {
    expect(await checkPlan(await copyOf(fixture))).toEqual([]);
  });

  test('what was erased is nowhere, and what a shut-out computer wrote does not count', async () => {
    const folder = await copyOf(fixture);
    expect(await filesWith(folder, 'This note was erased for good.')).toEqual([]);
    const plan = await open(await computer(), folder, { readOnly: true });
    expect(noteOf(plan, '4.1')).toBeUndefined();
    expect({ admitted: ratingOf(plan, '5.1'), refused: ratingOf(plan, '5.2') }).toEqual({
      admitted: 'partly',
      refused: undefined,
    });
  });

  test('can be gone on with: its person answers, writes and finds it again, and every old line stays', async () => {
    const folder = await copyOf(fixture);
    const before = await contents(folder);
    const mine = await computer();
    const plan = await open(mine, folder);
    expect(plan.isUnknownPerson).toBe(true);
    await plan.answer(true);
    await plan.apply(note('3.1', 'Written by a later version.'));
    await plan.close();
    const again = await open(mine, folder);
    expect(noteOf(again, '3.1')).toBe('Written by a later version.');
    expect(ratingOf(again, '3.2')).toBe('partly');
    await again.close();
    const after = await contents(folder);
    for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true);
    expect(await checkPlan(folder)).toEqual([]);
  });
});
