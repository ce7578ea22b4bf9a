import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type * as Durable from '../../../electron/durable';
import { PlanError } from '../../../electron/plan-error';
import { bytes, cabinet, failureOf, isGood, person } from './cabinet';

const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock('../../../electron/durable', async (original) => {
  const durable = await original<typeof Durable>();
  return {
    ...durable,
    replace: (file: string, content: Uint8Array) =>
      disk.isFull
        ? Promise.reject(new PlanError('disk', 'Saving failed because the disk is full.'))
        : durable.replace(file, content),
  };
});

describe('a key on a disk that is full', () => {
  it('stays in its place where the new one cannot be written', async () => {
    const { keys, file } = await cabinet('cli');
    const { key } = await keys.makeKey(person, null);
    const before = await readFile(file);
    disk.isFull = true;
    expect((await failureOf(keys.replaceKey(person, null))).code).toBe('disk');
    disk.isFull = false;
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(dirname(file))).toHaveLength(1);
    expect(isGood(await keys.signWith(person, null, bytes), key)).toBe(true);
  });
});
