import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keyText } from '../../../electron/keys/key-text';
import { keyringOf } from '../../../electron/keys/safe-storage';
import {
  bytes,
  cabinet,
  damaged,
  failureOf,
  isGood,
  membersIn,
  passphrase,
  person,
  TestKeyring,
} from './cabinet';

const other = 'b2'.repeat(16);

describe('a signing key in the keyring', () => {
  it('is made once, signs without anybody typing, and lies in a 0600 file that does not hold it', async () => {
    const { keys, file } = await cabinet('app', new TestKeyring('mine'));
    expect([await keys.stateOf(person), await keys.publicKeyOf(person)]).toEqual(['none', null]);
    expect(keys.newKeyNeedsPassphrase(person)).toBe(false);
    const made = await keys.makeKey(person, null);
    expect(made).toMatchObject({ status: 'made', setAside: null });
    expect(await keys.makeKey(person, null)).toEqual({ ...made, status: 'kept' });
    expect(await keys.publicKeyOf(person)).toEqual({ key: made.key, made: made.made });
    expect(await keys.stateOf(person)).toBe('ready');
    expect(isGood(await keys.signWith(person, null, bytes), made.key)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await keys.stateOf(other)).toBe('none');
  });

  it('is read for its public half without the keyring being asked', async () => {
    const keyring = new TestKeyring('mine');
    const { keys } = await cabinet('app', keyring);
    const { key } = await keys.makeKey(person, null);
    keyring.asked = 0;
    expect((await keys.publicKeyOf(person))?.key).toBe(key);
    expect(keyring.asked).toBe(0);
  });

  it('of another computer is replaced, and that is said; the old file stays aside', async () => {
    const { keys, folder, file } = await cabinet('app', new TestKeyring('mine'));
    const before = await keys.makeKey(person, null);
    const old = await readFile(file, 'utf8');
    const moved = await cabinet('app', new TestKeyring('another'), folder);
    const signed = await moved.keys.signWith(person, null, bytes);
    if (signed.status !== 'replaced') throw new Error(signed.status);
    expect(signed.made.key).not.toBe(before.key);
    expect(await readFile(signed.made.setAside ?? '', 'utf8')).toBe(old);
    expect(isGood(await moved.keys.signWith(person, null, bytes), signed.made.key)).toBe(true);
  });

  it('is left in peace while the keyring is away, and replaced only by a new one under a passphrase', async () => {
    const keyring = new TestKeyring('mine');
    const { keys, file } = await cabinet('app', keyring);
    const before = await keys.makeKey(person, null);
    keyring.isThere = false;
    expect(await keys.stateOf(person)).toBe('broken');
    expect(await keys.signWith(person, null, bytes)).toEqual({ status: 'broken' });
    expect((await failureOf(keys.makeKey(person, null))).code).toBe('refused');
    keyring.isThere = true;
    expect(isGood(await keys.signWith(person, null, bytes), before.key)).toBe(true);
    keyring.isThere = false;
    const after = await keys.makeKey(person, passphrase);
    expect(after.setAside).toContain(file);
    expect(await keys.stateOf(person)).toBe('needs-passphrase');
    expect(isGood(await keys.signWith(person, passphrase, bytes), after.key)).toBe(true);
  });

  it('that the keyring refuses is not made, and what was there stays', async () => {
    const keyring = new TestKeyring('mine');
    keyring.encryptString = () => {
      throw new Error('refused');
    };
    const { keys, folder } = await cabinet('app', keyring);
    expect((await failureOf(keys.makeKey(person, null))).message).toContain('keyring');
    expect(await readdir(folder)).toEqual(['locks']);
  });

  it.runIf(process.platform === 'linux')('is never under the password that everybody knows', () => {
    const known = Object.assign(new TestKeyring('mine'), { getSelectedStorageBackend: () => 'basic_text' });
    const real = Object.assign(new TestKeyring('mine'), {
      getSelectedStorageBackend: () => 'gnome_libsecret',
    });
    expect(keyringOf(known).isEncryptionAvailable()).toBe(false);
    expect(keyringOf(real).isEncryptionAvailable()).toBe(true);
    expect(keyringOf(new TestKeyring('mine')).isEncryptionAvailable()).toBe(true);
    expect(keyringOf(real).decryptString(keyringOf(real).encryptString('x'))).toBe('x');
  });
});

describe('a signing key under a passphrase', () => {
  it('opens with that one alone, and says so in plain words', async () => {
    const { keys, file } = await cabinet('app');
    expect(keys.newKeyNeedsPassphrase(person)).toBe(true);
    expect((await failureOf(keys.makeKey(person, null))).code).toBe('refused');
    expect((await failureOf(keys.makeKey(person, '7 chars'))).message).toContain('at least 8');
    expect((await failureOf(keys.makeKey(person, 'x'.repeat(1001)))).message).toContain('1,000');
    const { key } = await keys.makeKey(person, passphrase);
    expect(await keys.stateOf(person)).toBe('needs-passphrase');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await membersIn(file)).toMatchObject({ secret: { kdf: 'scrypt', n: 131_072, r: 8, p: 1 } });
    expect(isGood(await keys.signWith(person, passphrase, bytes), key)).toBe(true);
    expect(isGood(await keys.signWith(person, passphrase.normalize('NFD'), bytes), key)).toBe(true);
    const wrong = await failureOf(keys.signWith(person, `${passphrase} `, bytes));
    expect([wrong.code, wrong.message]).toEqual([
      'refused',
      expect.stringContaining('does not open the key'),
    ]);
    expect((await failureOf(keys.signWith(person, '', bytes))).message).toBe(wrong.message);
    expect((await failureOf(keys.signWith(person, null, bytes))).message).toContain('type it');
    expect(await keys.makeKey(person, 'another passphrase')).toMatchObject({ status: 'kept', key });
  });

  it('that nobody remembers can be replaced', async () => {
    const { keys } = await cabinet('app');
    const before = await keys.makeKey(person, passphrase);
    expect((await failureOf(keys.replaceKey(person, 'short'))).code).toBe('refused');
    expect((await keys.publicKeyOf(person))?.key).toBe(before.key);
    const after = await keys.replaceKey(person, 'the new passphrase');
    expect(after.setAside).not.toBeNull();
    expect(isGood(await keys.signWith(person, 'the new passphrase', bytes), after.key)).toBe(true);
  });

  it('takes as long for a wrong passphrase as for the right one, and leaves the main thread free', async () => {
    const { keys } = await cabinet('app');
    await keys.makeKey(person, passphrase);
    const took = async (typed: string) => {
      const begin = performance.now();
      await keys.signWith(person, typed, bytes).catch(() => null);
      return performance.now() - begin;
    };
    let beats = 0;
    const beat = setInterval(() => {
      beats += 1;
    }, 5);
    const [right, wrong] = [await took(passphrase), await took('quite another one')];
    clearInterval(beat);
    expect(wrong).toBeGreaterThan(right / 3);
    expect(beats).toBeGreaterThan(10);
  });

  it('of a mentor at this computer lies apart, under a passphrase even where there is a keyring', async () => {
    const keyring = new TestKeyring('mine');
    const own = await cabinet('app', keyring);
    const here = await cabinet('here', keyring, own.folder);
    expect(here.keys.newKeyNeedsPassphrase(person)).toBe(true);
    expect((await failureOf(here.keys.makeKey(person, null))).code).toBe('refused');
    const made = await here.keys.makeKey(person, passphrase);
    expect(await own.keys.stateOf(person)).toBe('none');
    expect(await membersIn(here.file)).toMatchObject({ where: 'here', secret: { kind: 'passphrase' } });
    expect(isGood(await here.keys.signWith(person, passphrase, bytes), made.key)).toBe(true);
    const { secret: _secret, ...members } = await membersIn(here.file);
    await writeFile(here.file, keyText({ ...members, secret: { kind: 'plain', pkcs8: 'AAAA' } }));
    expect(await here.keys.stateOf(person)).toBe('broken');
  });
});

describe('a signing key of the command line', () => {
  it('is a 0600 file of its own that nobody has to open, or one under a passphrase', async () => {
    const { keys, file } = await cabinet('cli', new TestKeyring('never asked'));
    const { key } = await keys.makeKey(person, null);
    expect([await keys.stateOf(person), (await stat(file)).mode & 0o777]).toEqual(['ready', 0o600]);
    expect(isGood(await keys.signWith(person, null, bytes), key)).toBe(true);
    await keys.makeKey(other, passphrase);
    expect(await keys.stateOf(other)).toBe('needs-passphrase');
    expect((await keys.signWith(other, passphrase, bytes)).status).toBe('signed');
  });

  it('is one, however many make it at once', async () => {
    const { folder } = await cabinet('cli');
    const all = await Promise.all(
      Array.from({ length: 6 }, async () => (await cabinet('cli', null, folder)).keys.makeKey(person, null)),
    );
    expect(new Set(all.map(({ key }) => key)).size).toBe(1);
    expect(all.filter(({ status }) => status === 'made')).toHaveLength(1);
  });
});

describe('a key that cannot be opened', () => {
  it('is never there: signing says that one must be made, and no id leads out of the folder', async () => {
    const { keys } = await cabinet('app', new TestKeyring('mine'));
    expect((await failureOf(keys.signWith(person, null, bytes))).code).toBe('missing');
    for (const id of ['', '../x', 'A1'.repeat(16), `${person}/..`]) {
      expect((await failureOf(keys.makeKey(id, null))).code).toBe('refused');
      expect([await keys.stateOf(id), await keys.publicKeyOf(id)]).toEqual(['broken', null]);
    }
  });

  it('because any byte of its file is another, or the file ends early, is told from a good one and replaced', async () => {
    const { keys, file } = await cabinet('cli');
    await keys.makeKey(person, null);
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      for (const content of [changed, whole.subarray(0, at)]) {
        await writeFile(file, content);
        expect([await keys.stateOf(person), await keys.publicKeyOf(person)]).toEqual(['broken', null]);
      }
    }
    const signed = await keys.signWith(person, null, bytes);
    if (signed.status !== 'replaced') throw new Error(signed.status);
    expect(await readFile(signed.made.setAside ?? '')).toEqual(whole.subarray(0, -1));
    expect(await keys.stateOf(person)).toBe('ready');
  }, 60_000);

  it('under a passphrase and damaged is not taken for a wrong passphrase', async () => {
    const { keys, file } = await cabinet('app');
    await keys.makeKey(person, passphrase);
    await damaged(file, (content) => Buffer.from(content.toString('utf8').replace('"tag":"', '"tag":"A')));
    expect(await keys.signWith(person, null, bytes)).toEqual({ status: 'broken' });
    const made = await keys.makeKey(person, passphrase);
    expect([made.status, made.setAside]).toEqual(['made', expect.stringContaining('.old-')]);
  });

  it('is replaced whatever stands in its place, a folder or a file without end', async () => {
    const { keys, file } = await cabinet('cli');
    await mkdir(file, { recursive: true });
    expect(await keys.stateOf(person)).toBe('broken');
    expect((await keys.signWith(person, null, bytes)).status).toBe('replaced');
    await writeFile(file, Buffer.alloc(70_000, 0x20));
    expect(await keys.stateOf(person)).toBe('broken');
    expect((await keys.makeKey(person, null)).status).toBe('made');
  });

  it('of another person, another holder or with another public half does not pass for this one', async () => {
    const { keys, file } = await cabinet('cli');
    const mine = await keys.makeKey(person, null);
    const members = await membersIn(file);
    const key = (await keys.makeKey(other, null)).key;
    for (const change of [
      { person: other },
      { where: 'app' },
      { made: '2027-13-01T00:00:00.000Z' },
      { more: 1 },
    ]) {
      await writeFile(file, keyText({ ...members, ...change }));
      expect(await keys.stateOf(person)).toBe('broken');
    }
    await writeFile(file, keyText({ ...members, key }));
    expect(await keys.stateOf(person)).toBe('ready');
    const signed = await keys.signWith(person, null, bytes);
    expect(signed.status).toBe('replaced');
    await writeFile(file, keyText(members));
    expect(isGood(await keys.signWith(person, null, bytes), mine.key)).toBe(true);
  });

  it('because a newer version kept it stays where it is', async () => {
    const { keys, file } = await cabinet('cli');
    await keys.makeKey(person, null);
    const newer = keyText({ ...(await membersIn(file)), version: 2 });
    await writeFile(file, newer);
    expect(await keys.stateOf(person)).toBe('broken');
    for (const work of [keys.signWith(person, null, bytes), keys.makeKey(person, null)]) {
      expect((await failureOf(work)).message).toContain('newer Rung');
    }
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  it.each([
    { n: 2 ** 30 },
    { n: 131_071 },
    { n: 2 ** 10 },
    { r: 1024 },
    { p: 1_000_000 },
    { salt: '' },
    { nonce: 'AAAA' },
    { tag: 'AAAA' },
    { data: 'A'.repeat(5000) },
    { kdf: 'none' },
    { cipher: 'aes-256-ctr' },
  ])('because it asks for %j costs nothing to refuse', async (change) => {
    const { keys, file } = await cabinet('app');
    await keys.makeKey(person, passphrase);
    const { secret, ...members } = await membersIn(file);
    await writeFile(file, keyText({ ...members, secret: Object.assign({}, secret, change) }));
    const begin = performance.now();
    expect(await keys.stateOf(person)).toBe('broken');
    expect(await keys.signWith(person, null, bytes)).toEqual({ status: 'broken' });
    expect(performance.now() - begin).toBeLessThan(100);
  });
});
