import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../../../electron/session/drafts';
import { temporaryFolder } from './temporary-folder';
import { fc } from '../../helpers/laws';

const plan = 'a'.repeat(64);

describe('drafts', () => {
  it('are on the disk when saved, for this user alone, and there again at the next start', async () => {
    const userData = temporaryFolder();
    const drafts = await Drafts.open(userData, plan);
    expect(drafts.texts).toEqual({});
    await drafts.save('note:3.1', 'half a sent');
    expect((await Drafts.open(userData, plan)).texts).toEqual({ 'note:3.1': 'half a sent' });
    expect((await Drafts.open(userData, 'b'.repeat(64))).texts).toEqual({});
    if (process.platform === 'win32') return;
    expect(statSync(join(userData, 'drafts')).mode & 0o777).toBe(0o700);
    expect(statSync(join(userData, 'drafts', `${plan}.json`)).mode & 0o777).toBe(0o600);
  });

  it('that became changes leave nothing behind', async () => {
    const userData = temporaryFolder();
    const drafts = await Drafts.open(userData, plan);
    await drafts.save('note:3.1', 'text');
    await drafts.save('note:3.1', null);
    await drafts.save('note:3.1', null);
    expect(readdirSync(join(userData, 'drafts'))).toEqual([]);
  });

  it('saved at once, in any order and number, end as the last of each said', async () => {
    const userData = temporaryFolder();
    const save = fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.option(fc.string()));
    await fc.assert(
      fc.asyncProperty(fc.array(save, { maxLength: 12 }), async (saves) => {
        const drafts = await Drafts.open(userData, plan);
        await drafts.forget();
        const expected = new Map<string, string>();
        await Promise.all(
          saves.map(([key, text]) => {
            if (text === null) expected.delete(key);
            else expected.set(key, text);
            return drafts.save(key, text);
          }),
        );
        const { texts } = await Drafts.open(userData, plan);
        for (const key of ['a', 'b', 'c']) {
          expect(Object.hasOwn(texts, key) ? texts[key] : undefined).toBe(expected.get(key));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that are damaged do not keep the plan from opening', async () => {
    const userData = temporaryFolder();
    await (await Drafts.open(userData, plan)).save('a', 'b');
    for (const text of ['', '{', '[]', '7', '{"a":1}']) {
      writeFileSync(join(userData, 'drafts', `${plan}.json`), text);
      expect((await Drafts.open(userData, plan)).texts).toEqual({});
    }
  });

  it('stay bounded: the newest are kept', async () => {
    const userData = temporaryFolder();
    const drafts = await Drafts.open(userData, plan);
    const long = 'x'.repeat(200_000);
    for (let index = 0; index < 12; index += 1) await drafts.save(`note:${String(index)}`, long);
    expect(Object.keys(drafts.texts)).toEqual(
      Array.from({ length: 10 }, (_, index) => `note:${String(index + 2)}`),
    );
  });
});
