import { lstat } from 'node:fs/promises';
import { diskError, isMissing } from '../disk-error';

/** The first of `numbered(1)`, `numbered(2)` … that nothing stands at. */
export async function freePath(numbered: (count: number) => string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = numbered(count);
    try {
      await lstat(path);
    } catch (error) {
      if (isMissing(error)) return path;
      throw diskError('Looking for a free name beside', path, error);
    }
  }
}
