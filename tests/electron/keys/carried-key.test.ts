import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyText } from '../../../electron/keys/key-text';
import { temporaryFolder } from '../plan/workshop';
import { bytes, cabinet, failureOf, isGood, membersIn, passphrase, person, TestKeyring } from './cabinet';

const carrying = 'for the way 123';

async function taken(name = 'Größe 世界') {
  const from = await cabinet('app', new TestKeyring('old computer'));
  const made = await from.keys.makeKey(person, null);
  const target = join(await temporaryFolder(), 'my key.json');
  await from.keys.exportKey({ person, name, opens: null }, carrying, target);
  return { from, made, target };
}

describe('a key that is taken along', () => {
  it('signs on the other computer as it did on the first, and is as old', async () => {
    const { made, target } = await taken();
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    const { keys } = await cabinet('app', new TestKeyring('new computer'));
    const imported = await keys.importKey(target, carrying);
    expect(imported).toEqual({ ...made, person, name: 'Größe 世界', status: 'made', setAside: null });
    expect(await keys.stateOf(person)).toBe('ready');
    expect(isGood(await keys.signWith(person, null, bytes), made.key)).toBe(true);
    expect(await keys.importKey(target, carrying)).toEqual({ ...imported, status: 'kept' });
  });

  it('takes the place of the key that was there, which is set aside', async () => {
    const { made, target } = await taken('');
    const { keys } = await cabinet('app', new TestKeyring('new computer'));
    const before = await keys.makeKey(person, null);
    const imported = await keys.importKey(target, carrying);
    expect(imported.key).toBe(made.key);
    expect(await readFile(imported.setAside ?? '', 'utf8')).toContain(before.key);
  });

  it.each(['app', 'cli'] as const)(
    'stays under its passphrase where nothing else guards it (%s)',
    async (where) => {
      const { made, target } = await taken();
      const { keys } = await cabinet(where);
      await keys.importKey(target, carrying);
      expect(await keys.stateOf(person)).toBe('needs-passphrase');
      expect(isGood(await keys.signWith(person, carrying, bytes), made.key)).toBe(true);
    },
  );

  it('is opened by its own passphrase first, where it has one', async () => {
    const { keys } = await cabinet('app');
    const target = join(await temporaryFolder(), 'key.json');
    await keys.makeKey(person, passphrase);
    const wrong = keys.exportKey({ person, name: '', opens: 'something else' }, carrying, target);
    expect((await failureOf(wrong)).message).toContain('does not open');
    const weak = keys.exportKey({ person, name: '', opens: passphrase }, 'short', target);
    expect((await failureOf(weak)).message).toContain('at least 8');
    await expect(stat(target)).rejects.toThrow('ENOENT');
    await keys.exportKey({ person, name: '', opens: passphrase }, carrying, target);
    expect((await keys.importKey(target, carrying)).status).toBe('kept');
  });

  it('must be there, and be the person’s own', async () => {
    const { keys } = await cabinet('app', new TestKeyring('mine'));
    const nothing = keys.exportKey({ person, name: '', opens: null }, carrying, '/nowhere');
    expect((await failureOf(nothing)).code).toBe('missing');
    const { target } = await taken();
    const here = (await cabinet('here')).keys;
    expect((await failureOf(here.importKey(target, carrying))).code).toBe('refused');
    await here.makeKey(person, passphrase);
    const out = here.exportKey({ person, name: '', opens: passphrase }, carrying, target);
    expect((await failureOf(out)).code).toBe('refused');
  });

  it('is not opened by another passphrase', async () => {
    const { target } = await taken();
    const { keys } = await cabinet('cli');
    const wrong = await failureOf(keys.importKey(target, 'for the way 124'));
    expect([wrong.code, wrong.message]).toEqual([
      'refused',
      expect.stringContaining('does not open the key'),
    ]);
    expect(await keys.stateOf(person)).toBe('none');
  });

  it('is refused in one sentence wherever a byte is another or missing', async () => {
    const { target } = await taken();
    const { keys } = await cabinet('cli');
    const whole = await readFile(target);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      for (const content of [changed, whole.subarray(0, at)]) {
        await writeFile(target, content);
        expect((await failureOf(keys.importKey(target, carrying))).message).toContain('it is damaged');
      }
    }
    expect(await keys.stateOf(person)).toBe('none');
  }, 60_000);

  it('is refused where somebody has exchanged what stands beside it, or asks for all the memory there is', async () => {
    const { target } = await taken();
    const { keys } = await cabinet('cli');
    const { secret, ...members } = await membersIn(target);
    for (const change of [
      { name: 'Somebody else' },
      { person: 'b2'.repeat(16) },
      { made: '2020-01-01T00:00:00.000Z' },
    ]) {
      await writeFile(target, keyText({ ...members, secret, ...change }));
      expect((await failureOf(keys.importKey(target, carrying))).message).toContain('does not open');
    }
    for (const change of [{ n: 2 ** 40 }, { r: 2 ** 20 }, { p: 99 }, { data: '' }]) {
      await writeFile(target, keyText({ ...members, secret: Object.assign({}, secret, change) }));
      expect((await failureOf(keys.importKey(target, carrying))).message).toContain('no key from Rung');
    }
    await writeFile(target, keyText({ ...members, secret, version: 2 }));
    expect((await failureOf(keys.importKey(target, carrying))).message).toContain('newer Rung');
  });

  it('is no folder, no file of 100 MB, and there', async () => {
    const { keys } = await cabinet('cli');
    const folder = await temporaryFolder();
    expect((await failureOf(keys.importKey(join(folder, 'none'), carrying))).code).toBe('missing');
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'large'), Buffer.alloc(100_000_000));
    for (const name of ['folder', 'large']) {
      expect((await failureOf(keys.importKey(join(folder, name), carrying))).code).toBe('refused');
    }
  });
});
