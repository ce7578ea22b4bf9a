import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makerOf } from '../../../electron/durable';
import { appFolder, electronProgram } from '../../../electron/pdf/electron-program';
import { Printer } from '../../../electron/pdf/printer';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-launch-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('DISPLAY', ':nowhere');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/**
 * A program in the place of Electron: a shell script, or words of JavaScript that know `answer(outcome)`, `order` and `fs`
 * and run at each order.
 */
async function stand(script: string, atOrder?: string): Promise<void> {
  const program = join(folder, 'stand-in');
  const listener = `const fs = require('node:fs');
    const answer = (outcome) => process.send(outcome);
    process.on('message', (order) => { ${atOrder ?? ''} });`;
  await writeFile(join(folder, 'stand-in.cjs'), listener);
  const node = atOrder === undefined ? script : `exec "${process.execPath}" "${folder}/stand-in.cjs"`;
  await writeFile(program, `#!/bin/sh\n${node}\n`);
  await chmod(program, 0o755);
  vi.stubEnv('ELECTRON_EXEC_PATH', program);
}

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => makerOf(name) !== null);
}

async function printed(): Promise<string> {
  const printer = new Printer();
  try {
    return Buffer.from(await printer.print({ page: '', pictures: {}, options: {} })).toString('utf8');
  } finally {
    await printer.close();
  }
}

const echoes = `fs.writeFileSync(order.out, fs.readFileSync(order.job)); answer({ ok: true });`;

describe.skipIf(process.platform === 'win32')('a printer', () => {
  it('says what is missing where there is no display', async () => {
    vi.stubEnv('DISPLAY', undefined);
    vi.stubEnv('WAYLAND_DISPLAY', undefined);
    await stand('exit 0');
    if (process.platform !== 'linux') return;
    await expect(printed()).rejects.toThrow(/needs a display.*xvfb-run -a/);
  });

  it('says what is missing where there is no Electron', async () => {
    vi.stubEnv('ELECTRON_EXEC_PATH', join(folder, 'none'));
    await expect(printed()).rejects.toThrow(`not at ${join(folder, 'none')}`);
  });

  it('tells the sentence of the process that failed, and leaves nothing behind', async () => {
    await stand('', `answer({ ok: false, error: 'The page ended.' });`);
    await expect(printed()).rejects.toThrow('The page ended.');
    expect(await leftovers()).toEqual([]);
  });

  it('tells the last complaint of a process that ends without a word', async () => {
    await stand('echo cannot open display >&2; exit 7');
    await expect(printed()).rejects.toThrow(/\(7\): cannot open display/);
    expect(await leftovers()).toEqual([]);
  });

  it('hands the report over and takes the document, as often as it is asked to', async () => {
    await stand('', echoes);
    const printer = new Printer();
    printer.begin();
    const jobs = [
      { page: '<p>1</p>', pictures: { a: '/b' }, options: {} },
      { page: '<p>2</p>', pictures: {}, options: { pageSize: 'Letter' } },
    ] as const;
    const documents = [await printer.print(jobs[0]), await printer.print(jobs[1])];
    await printer.close();
    expect(documents.map((bytes): unknown => JSON.parse(Buffer.from(bytes).toString('utf8')))).toEqual(jobs);
    expect(await leftovers()).toEqual([]);
  });

  it('that nobody asked for anything starts nothing, and one that only began leaves nothing', async () => {
    await stand('', echoes);
    await new Printer().close();
    const begun = new Printer();
    begun.begin();
    await begun.close();
    expect(await leftovers()).toEqual([]);
  });

  it('takes away what one that was killed has left', async () => {
    // No system gives out so large a number.
    const left = join(folder, '.rung-999999999-0123456789abcdef.tmp');
    await mkdir(left);
    await writeFile(join(left, '1.json'), 'a plan');
    await stand('', echoes);
    await printed();
    expect(await leftovers()).toEqual([]);
  });

  it('says where there is no room to work', async () => {
    await stand('', echoes);
    vi.stubEnv('TMPDIR', join(folder, 'none'));
    await expect(printed()).rejects.toThrow(/^Using the folder for temporary files, .*none, failed because/);
  });

  it('ends its process when it is closed', async () => {
    await stand('', `fs.writeFileSync('${folder}/pid', String(process.pid)); ${echoes}`);
    await printed();
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });
});

describe('the program to start', () => {
  it('is the one that the environment names, first by itself, then by its folder', async () => {
    const inFolder = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
    const program = join(folder, process.platform === 'win32' ? 'electron.exe' : inFolder);
    await mkdir(join(program, '..'), { recursive: true });
    await writeFile(program, '');
    expect(electronProgram('/', { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(program);
    expect(electronProgram('/', { ELECTRON_EXEC_PATH: program, ELECTRON_OVERRIDE_DIST_PATH: '/x' })).toBe(
      program,
    );
  });

  it('lies in the nearest folder above with a package.json', async () => {
    await mkdir(join(folder, 'out/main/chunks'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{}');
    expect(appFolder(join(folder, 'out/main/chunks'))).toBe(folder);
  });
});
