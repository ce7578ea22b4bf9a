/** One flipped bit anywhere in a small file; every bit of it is flipped by tests/faults/bundle-bits.test.ts. */
import { expect, test } from 'vitest';
import { flipBits } from '../../helpers/flipped-bits';
import { temporaryFolder } from '../main/temporary-folder';

test(
  'a flipped bit is refused with what and where, or stands where nobody reads',
  { timeout: 120_000 },
  async () => {
    const { wrong, refused } = await flipBits(temporaryFolder(), 41);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(400);
  },
);
