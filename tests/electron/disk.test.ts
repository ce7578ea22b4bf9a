import { execFileSync } from 'node:child_process';
import { chmodSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  access,
  lookAtOnceUntil,
  lstat,
  makeOneFolder,
  readdir,
  readFile,
  readText,
  stat,
} from '../../electron/disk';

let folder = '';
let show: () => void = () => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rung-disk-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'text.txt'), 'Zwölf Boxkämpfer');
  writeFileSync(join(folder, 'bytes.bin'), Buffer.from([0, 255, 128, 10]));
  chmodSync(join(folder, 'bytes.bin'), 0o400);
});

afterEach(() => {
  show();
  rmSync(folder, { recursive: true, force: true });
});

async function atOnce(): Promise<void> {
  lookAtOnceUntil(
    new Promise<void>((resolve) => {
      show = resolve;
    }),
  );
  await Promise.resolve();
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

/** Everything that can be asked of a path, as its answer or the code of its error. */
async function everything(path: string): Promise<unknown> {
  const sizeOf = async (of: typeof stat) => {
    const { size, mtimeMs, ino } = await of(path);
    return { size, mtimeMs, ino };
  };
  return {
    bytes: await outcome(readFile(path)),
    text: await outcome(readText(path)),
    names: await outcome(readdir(path).then((names) => names.sort())),
    stat: await outcome(sizeOf(stat)),
    lstat: await outcome(sizeOf(lstat)),
    access: await outcome(access(path, constants.R_OK)),
    folder: await outcome(makeOneFolder(path)),
  };
}

describe('looking at the disk', () => {
  it('answers the same at once as later, errors included', async () => {
    const paths = ['text.txt', 'bytes.bin', 'sub', '.', 'missing', 'text.txt/below'];
    const asked = paths.map((name) => join(folder, name)).filter((path) => !path.endsWith('missing'));
    const later = [];
    for (const path of asked) later.push(await everything(path));
    const missing = await outcome(readText(join(folder, 'missing')));
    await atOnce();
    const now = [];
    for (const path of asked) now.push(await everything(path));
    expect(now).toEqual(later);
    expect([await outcome(readText(join(folder, 'missing'))), missing]).toEqual(['ENOENT', 'ENOENT']);
  });

  it('is done before anything else happens, until the first page is shown', async () => {
    const order: string[] = [];
    await atOnce();
    setImmediate(() => order.push('task'));
    await readdir(folder);
    await readText(join(folder, 'text.txt'));
    order.push('read');
    await wait(10);
    show();
    await Promise.resolve();
    setImmediate(() => order.push('task'));
    await readText(join(folder, 'text.txt'));
    order.push('read');
    expect(order).toEqual(['read', 'task', 'task', 'read']);
  });

  it.skipIf(process.platform === 'win32')('never waits for a pipe at once', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await atOnce();
    const reading = readText(pipe);
    const first = await Promise.race([reading, wait(50, 'not held up')]);
    execFileSync('sh', ['-c', `echo written > '${pipe}'`]);
    expect([first, await reading]).toEqual(['not held up', 'written\n']);
  });
});
