import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrivedFolder, openInstallation } from '../../electron/installation';
import { temporaryFolder } from './plan/workshop';

const plan = 'a'.repeat(64);

async function settings(): Promise<string> {
  return join(await temporaryFolder(), 'settings');
}

describe('an installation', () => {
  it('is the same person on the window and the command line, and two devices', async () => {
    const folder = await settings();
    const app = await openInstallation(folder, 'app');
    const cli = await openInstallation(folder, 'cli');
    expect(app.person).toBe(cli.person);
    expect(app.device).not.toBe(cli.device);
    expect(app.isOwnDevice(cli.device)).toBe(true);
    expect((await openInstallation(folder, 'app')).device).toBe(app.device);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('is one person however many start at once', async () => {
    const folder = await settings();
    const all = await Promise.all(Array.from({ length: 8 }, () => openInstallation(folder, 'app')));
    expect(new Set(all.map(({ person }) => person)).size).toBe(1);
  });

  it('keeps a broken identity aside and goes on', async () => {
    const folder = await settings();
    const before = await openInstallation(folder, 'app');
    await writeFile(join(folder, 'identity.json'), '{"person":');
    const after = await openInstallation(folder, 'app');
    expect(after.person).not.toBe(before.person);
    expect((await readdir(folder)).some((name) => name.startsWith('identity.json.damaged-'))).toBe(true);
  });

  it('knows whom the user said they are', async () => {
    const folder = await settings();
    const person = 'b'.repeat(32);
    const app = await openInstallation(folder, 'app');
    expect(app.knows(app.person)).toBe(true);
    expect(app.knows(person)).toBe(false);
    await app.learn(person);
    expect(app.knows(person)).toBe(true);
    expect((await openInstallation(folder, 'cli')).knows(person)).toBe(true);
  });

  it('clears away what was being unpacked when a window was killed, and nothing else', async () => {
    const folder = await settings();
    await openInstallation(folder, 'app');
    const arrived = join(folder, arrivedFolder);
    // No process has that number.
    const dead = join(arrived, `.rung-999999999-${'a'.repeat(16)}.tmp`);
    const living = `.rung-${String(process.pid)}-${'b'.repeat(16)}.tmp`;
    await mkdir(join(dead, 'journal'), { recursive: true });
    await mkdir(join(arrived, living));
    await openInstallation(folder, 'app');
    expect(await readdir(arrived)).toEqual([living]);
  });

  it('remembers the last line of a journal', async () => {
    const app = await openInstallation(await settings(), 'app');
    expect(await app.memory(plan)).toBeNull();
    await app.remember(plan, { last: 'c'.repeat(64), next: 'd'.repeat(64) });
    expect(await app.memory(plan)).toEqual({ last: 'c'.repeat(64), next: 'd'.repeat(64) });
    await writeFile(join(app.folder, 'journals', `${plan}.json`), '\0\0');
    expect(await app.memory(plan)).toBeNull();
  });
});

describe('the lock of a plan', () => {
  const lockOf = (folder: string) => join(folder, 'locks', `${plan}.lock`);

  it('lets one in after the other, and leaves no file', async () => {
    const folder = await settings();
    const app = await openInstallation(folder, 'app');
    const cli = await openInstallation(folder, 'cli');
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
    };
    const turns = Array.from({ length: 20 }, (_, count) => (count % 2 === 0 ? app : cli));
    await Promise.all(turns.map((device) => device.withLock(plan, work)));
    expect(most).toBe(1);
    expect(await readdir(join(folder, 'locks'))).toEqual([]);
  });

  it('is let go of where the work fails', async () => {
    const app = await openInstallation(await settings(), 'app');
    await expect(app.withLock(plan, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await app.withLock(plan, () => Promise.resolve('yes'))).toBe('yes');
  });

  it('of a process that is gone is taken over at once', async () => {
    const app = await openInstallation(await settings(), 'app');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(lockOf(app.folder), JSON.stringify({ pid, start: null }));
    const begin = performance.now();
    expect(await app.withLock(plan, () => Promise.resolve(1))).toBe(1);
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it.runIf(process.platform === 'linux')('of an older process of the same number is taken over', async () => {
    const app = await openInstallation(await settings(), 'app');
    await writeFile(lockOf(app.folder), JSON.stringify({ pid: process.pid, start: '1' }));
    expect(await app.withLock(plan, () => Promise.resolve(1))).toBe(1);
  });

  it('that was left empty is taken over once it is old', async () => {
    const app = await openInstallation(await settings(), 'app');
    await writeFile(lockOf(app.folder), '');
    await writeFile(`${lockOf(app.folder)}.break`, '');
    const old = new Date(Date.now() - 10_000);
    await utimes(lockOf(app.folder), old, old);
    await utimes(`${lockOf(app.folder)}.break`, old, old);
    expect(await app.withLock(plan, () => Promise.resolve(1))).toBe(1);
  });

  it('of a running process is waited for, five seconds at most, and then said in words', async () => {
    const app = await openInstallation(await settings(), 'app');
    const owner = JSON.stringify({ pid: process.ppid, start: null });
    await writeFile(lockOf(app.folder), owner);
    const begin = performance.now();
    await expect(app.withLock(plan, () => Promise.resolve(1))).rejects.toThrow(/Another Rung/);
    expect(performance.now() - begin).toBeGreaterThan(4900);
    expect(await readFile(lockOf(app.folder), 'utf8')).toBe(owner);
  });
});
