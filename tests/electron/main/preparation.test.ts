import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPreparation, readPreparation } from '../../../electron/session/preparation';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

const plan = 'a'.repeat(64);

describe('what is prepared', () => {
  it('is there again word for word, by plan, for this user alone', async () => {
    const userData = temporaryFolder();
    expect(await readPreparation(userData, plan)).toBe('');
    const text = 'Ask about\nthe night shifts… \r\n سؤال';
    await keepPreparation(userData, plan, text);
    expect(await readPreparation(userData, plan)).toBe(text);
    expect(await readPreparation(userData, 'b'.repeat(64))).toBe('');
    if (process.platform === 'win32') return;
    expect(statSync(join(userData, 'prep', `${plan}.txt`)).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing behind when it is emptied, and needs nothing to be there for it', async () => {
    const userData = temporaryFolder();
    await keepPreparation(userData, plan, '');
    expect(existsSync(join(userData, 'prep'))).toBe(false);
    await keepPreparation(userData, plan, 'text');
    await keepPreparation(userData, plan, ' \n');
    expect(readdirSync(join(userData, 'prep'))).toEqual([]);
  });

  it('kept at once, however often, ends as what was said last', async () => {
    const userData = temporaryFolder();
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        await Promise.all(all.map((text) => keepPreparation(userData, plan, text)));
        const last = all.at(-1) ?? '';
        expect(await readPreparation(userData, plan)).toBe(last.trim() === '' ? '' : last);
      }),
      { numRuns: 40 },
    );
  });

  it('that cannot be kept says so, and the next is kept', async () => {
    const userData = temporaryFolder();
    const file = join(userData, 'prep', `${plan}.txt`);
    mkdirSync(file, { recursive: true });
    await expect(keepPreparation(userData, plan, 'text')).rejects.toMatchObject({ code: 'disk' });
    await expect(readPreparation(userData, plan)).rejects.toMatchObject({ code: 'disk' });
    await keepPreparation(userData, 'b'.repeat(64), 'text');
    expect(await readPreparation(userData, 'b'.repeat(64))).toBe('text');
  });
});
