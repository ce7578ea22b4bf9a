/** A plan that travels as one file, with every single one of its bits flipped in turn. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/main/temporary-folder';
import { flipBits } from '../helpers/flipped-bits';

test('every single bit', { timeout: 600_000 }, async () => {
  const { wrong, refused, padding } = await flipBits(temporaryFolder(), 1);
  expect(wrong).toEqual([]);
  expect(refused).toBeGreaterThan(15_000);
  // Five entries, each with at most seven bits behind its last packed one.
  expect(padding).toBeLessThanOrEqual(35);
});
